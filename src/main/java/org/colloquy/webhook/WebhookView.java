package org.colloquy.webhook;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook, without its secret. */
@Schema(name = "Webhook", description = "Whom the server tells of changes; without the secret.")
record WebhookView(
    @Schema(required = true, description = "UUID version 7.", examples = EXAMPLE_ID) UUID id,
    @Schema(
            required = true,
            description = "The admin who made it, and with whose eyes it is told.",
            examples = "01a05c08-d295-76f2-85c0-e1c2835c0693")
        UUID author,
    @Schema(
            required = true,
            format = "uri",
            maxLength = 2000,
            description = "Where deliveries are sent.",
            examples = "https://hooks.example.org/colloquy")
        String url,
    @Schema(required = true, minItems = 1, description = "What it is told of.")
        SortedSet<EventType> events,
    @Schema(
            required = true,
            description =
                "Whether it is told. An admin switches it off and on; an answer of 410 switches it off.")
        boolean active,
    @Schema(
            required = true,
            description = "Whether nothing is sent because who made it is no admin any more.")
        boolean suspended,
    @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
        Instant createdAt,
    @Schema(
            required = true,
            nullable = true,
            description =
                "Until when deliveries are also signed with the secret before the last rotation; null if not.")
        Instant previousSecretUntil) {

  static final String EXAMPLE_ID = "01a2fb40-3c1a-7d52-9a1e-5f0c6b7d8e91";

  /** All webhooks of a server. */
  @Schema(name = "Webhooks", description = "All webhooks, latest first.")
  record All(@Schema(required = true, maxItems = 50) List<WebhookView> items) {}
}
