package org.colloquy.webhook;

import java.time.Instant;
import java.util.UUID;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a webhook is sent. */
@Schema(
    name = "Event",
    description =
        "What a webhook is sent: what happened, and the post or reply as it is when it is sent.")
record EventView(
    @Schema(required = true, description = "What happened.") EventType type,
    @Schema(required = true, description = "When it happened, in UTC with milliseconds.")
        Instant timestamp,
    @Schema(required = true) Data data) {

  /** What it happened to. */
  @Schema(
      name = "EventData",
      description =
          """
          What it happened to, as it is when this is sent, to the eyes of who made the webhook: what was edited since is \
          here as edited, and what was deleted since as a tombstone.\
          """)
  record Data(
      @Schema(required = true, nullable = true, description = "The thread; null for a ping.")
          UUID postId,
      @Schema(
              required = true,
              nullable = true,
              description =
                  "The change's place among those of the thread; null for a ping. Deliveries may come in another order.",
              examples = "12")
          Long sequence,
      @Schema(required = true, nullable = true, description = "The post, if it was the post.")
          PostView post,
      @Schema(required = true, nullable = true, description = "The reply, if it was a reply.")
          ReplyView reply) {}
}
