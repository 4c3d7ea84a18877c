package org.colloquy.webhook;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook whose secret was just made. */
@Schema(description = "A webhook whose secret was just made. It is shown here and never again.")
record MintedWebhook(
    @Schema(
            required = true,
            maxLength = 50,
            description =
                "What deliveries are signed with: `whsec_` and 32 bytes in base64; shown this once.",
            examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD1kdC0wDEpOs=")
        String secret,
    @Schema(required = true, description = "UUID version 7.") UUID id,
    @Schema(required = true, description = "The admin who made it.") UUID author,
    @Schema(
            required = true,
            format = "uri",
            maxLength = 2000,
            description = "Where deliveries are sent.")
        String url,
    @Schema(required = true, minItems = 1, description = "What it is told of.")
        SortedSet<EventType> events,
    @Schema(required = true, description = "Whether it is told.") boolean active,
    @Schema(required = true, description = "Whether who made it is no admin any more.")
        boolean suspended,
    @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
        Instant createdAt,
    @Schema(
            required = true,
            nullable = true,
            description = "Until when the secret before this one signs too; null if not.")
        Instant previousSecretUntil) {

  static MintedWebhook of(WebhookView webhook, Secret secret) {
    return new MintedWebhook(
        secret.toText(),
        webhook.id(),
        webhook.author(),
        webhook.url(),
        webhook.events(),
        webhook.active(),
        webhook.suspended(),
        webhook.createdAt(),
        webhook.previousSecretUntil());
  }
}
