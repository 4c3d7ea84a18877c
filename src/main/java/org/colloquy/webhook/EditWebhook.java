package org.colloquy.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** What may be edited of a webhook; a merge patch is applied to it. */
@Schema(description = "A merge patch: the members to change, and they alone.")
record EditWebhook(
    @Schema(
            format = "uri",
            minLength = 1,
            maxLength = 2000,
            description = "Where deliveries are to be sent from now on, those under way included.",
            examples = "https://hooks.example.org/colloquy/2")
        @NotNull
        @CodePointLength(max = 2000)
        String url,
    @Schema(minItems = 1, description = "All that it is to be told of.") @NotNull @Size(min = 1)
        SortedSet<@NotNull EventType> events,
    @Schema(
            description =
                "Whether it is told. What happens while it is off it is never told of; what was still to be sent waits.")
        boolean active) {

  static EditWebhook of(WebhookView webhook) {
    return new EditWebhook(webhook.url(), webhook.events(), webhook.active());
  }
}
