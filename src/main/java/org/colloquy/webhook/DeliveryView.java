package org.colloquy.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery and what came of it so far. */
@Schema(name = "Delivery", description = "A delivery, and what came of it so far.")
record DeliveryView(
    @Schema(
            required = true,
            description =
                "UUID version 7. The receiver sees it as `webhook-id`, the same with every attempt.",
            examples = "01a2fb41-7d20-7c11-8a3e-2b9c5d7e9f01")
        UUID id,
    @Schema(required = true, description = "Whom it is for.", examples = WebhookView.EXAMPLE_ID)
        UUID webhookId,
    @Schema(required = true, description = "What happened.") EventType type,
    @Schema(required = true, nullable = true, description = "The thread; null for a ping.")
        UUID postId,
    @Schema(
            required = true,
            nullable = true,
            description = "The reply; null if it was the post, or for a ping.")
        UUID replyId,
    @Schema(
            required = true,
            nullable = true,
            description = "The change's place among those of the thread; null for a ping.",
            examples = "12")
        Long sequence,
    @Schema(required = true, description = "When it happened, in UTC with milliseconds.")
        Instant createdAt,
    @Schema(required = true, description = "Where it stands.") DeliveryState state,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "2147483647",
            description = "How often it was sent.",
            examples = "1")
        int attemptCount,
    @Schema(
            required = true,
            nullable = true,
            description =
                "When it is sent next; while it is being sent, when it is taken for lost. Null unless it is pending.")
        Instant nextAttemptAt,
    @Schema(
            required = true,
            maxItems = MOST_ATTEMPTS,
            description = "The attempts, oldest first; the latest 20 of them.")
        List<Attempt> attempts) {

  /** The most attempts that are shown of one delivery. */
  static final int MOST_ATTEMPTS = 20;

  /** An attempt to deliver. */
  @Schema(
      name = "DeliveryAttempt",
      description = "An attempt to deliver: either status or fault is null.")
  record Attempt(
      @Schema(
              required = true,
              minimum = "1",
              maximum = "2147483647",
              description = "1 for the first.",
              examples = "1")
          int number,
      @Schema(required = true, description = "When it ended, in UTC with milliseconds.") Instant at,
      @Schema(
              required = true,
              nullable = true,
              description = "The status of the receiver's answer; its body is not kept.",
              examples = "204")
          Integer status,
      @Schema(required = true, nullable = true, description = "Why there was no answer.")
          Outcome.Fault fault,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "2147483647",
              description = "How many milliseconds it took.",
              examples = "38")
          int durationMs) {}

  /** A page of them. */
  @Schema(name = "DeliveriesPage", description = "A page of deliveries, latest first.")
  record Some(
      @Schema(required = true, maxItems = 1000, description = "At most limit deliveries.")
          List<DeliveryView> items,
      @Schema(
              required = true,
              nullable = true,
              maxLength = 4000,
              description = "Where the next page begins; null if this is the last.",
              examples = "vqG0Zw")
          String nextCursor) {}

  DeliveryView with(List<Attempt> some) {
    return new DeliveryView(
        id,
        webhookId,
        type,
        postId,
        replyId,
        sequence,
        createdAt,
        state,
        attemptCount,
        nextAttemptAt,
        some);
  }
}
