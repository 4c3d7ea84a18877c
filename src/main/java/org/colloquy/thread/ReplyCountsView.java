package org.colloquy.thread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many replies each of several posts has. */
@Schema(name = "ReplyCounts", description = "How many replies each of several posts has.")
record ReplyCountsView(
    @Schema(
            required = true,
            maxItems = 100,
            description = "The posts that exist, in the order asked for.")
        List<Count> items) {

  /** One post's count. */
  @Schema(name = "ReplyCount", description = "One post's count.")
  record Count(
      @Schema(
              required = true,
              description = "The post's id.",
              examples = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c")
          UUID postId,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "2147483647",
              description = "Its replies not deleted, at every depth.",
              examples = "12")
          int replyCount,
      @Schema(
              required = true,
              description =
                  "The latest time of creation of the post and its replies, in UTC with milliseconds.",
              examples = "2026-09-20T22:09:08.945Z")
          Instant lastActivityAt) {}
}
