package org.colloquy.reading;

import java.time.Instant;
import java.util.UUID;
import org.colloquy.reply.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where the caller is mentioned. */
@Schema(name = "Mention", description = "A post or reply that mentions the caller.")
public record MentionView(
    @Schema(required = true, description = "The post whose thread it is in.") MentionedPost post,
    @Schema(
            required = true,
            nullable = true,
            description = "The reply that mentions the caller; null if the post's own text does.")
        ReplyView reply,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "9007199254740991",
            description =
                "The value of the post's counter when the mention came in; a mark that is so far has it read.",
            examples = "2")
        long sequence,
    @Schema(
            required = true,
            description = "When the mention came in, in UTC with milliseconds.",
            examples = "2026-09-14T19:42:18.327Z")
        Instant createdAt,
    @Schema(required = true, description = "Whether the caller's mark in the thread is past it.")
        boolean read) {

  /** What a list of mentions says of a post. */
  @Schema(name = "MentionedPost", description = "A post, in short.")
  public record MentionedPost(
      @Schema(
              required = true,
              description = "UUID version 7.",
              examples = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c")
          UUID id,
      @Schema(
              required = true,
              nullable = true,
              maxLength = 300,
              description = "The title; null once the post is deleted.",
              examples = "Noon used to belong to the town")
          String title) {}
}
