package org.colloquy.participation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a post asks of each student of the class.
 *
 * @param initialDue null for no time
 * @param repliesDue null for no time
 */
@Schema(
    description =
        "What a post asks of each student. The first `minPosts` contributions that stand at the top of the thread, the post"
            + " itself included, are the initial ones; all others are replies.")
public record Requirements(
    @Schema(
            nullable = true,
            description = "Until when the initial contributions are in time; null for any time.",
            examples = "2026-09-15T22:00:00.000Z")
        Instant initialDue,
    @Schema(
            nullable = true,
            description = "Until when the replies are in time; null for any time.",
            examples = "2026-09-18T22:00:00.000Z")
        Instant repliesDue,
    @Schema(
            minimum = "0",
            maximum = "100",
            defaultValue = "0",
            description = "How many contributions at the top of the thread.",
            examples = "1")
        @Min(0)
        @Max(100)
        Integer minPosts,
    @Schema(
            minimum = "0",
            maximum = "100",
            defaultValue = "0",
            description = "How many replies beside those.",
            examples = "2")
        @Min(0)
        @Max(100)
        Integer minReplies,
    @Schema(
            minimum = "0",
            maximum = "100",
            defaultValue = "0",
            description = "To how many other students, at least, those replies are.",
            examples = "2")
        @Min(0)
        @Max(100)
        Integer distinctPeers,
    @Schema(
            defaultValue = "false",
            description = "Whether replies to oneself don't count.",
            examples = "true")
        Boolean excludeSelf,
    @Schema(
            minimum = "0",
            maximum = "10000",
            defaultValue = "0",
            description = "How many words a contribution has at least, to count.",
            examples = "50")
        @Min(0)
        @Max(10_000)
        Integer minWords,
    @Schema(
            defaultValue = "false",
            description =
                "Whether students see others' replies only once they have written in the thread themselves.",
            examples = "false")
        Boolean postBeforeView) {

  /** What is left out is not asked. */
  public Requirements {
    minPosts = minPosts == null ? 0 : minPosts;
    minReplies = minReplies == null ? 0 : minReplies;
    distinctPeers = distinctPeers == null ? 0 : distinctPeers;
    excludeSelf = excludeSelf != null && excludeSelf;
    minWords = minWords == null ? 0 : minWords;
    postBeforeView = postBeforeView != null && postBeforeView;
  }

  /** What a post asks where nothing was asked. */
  public static final Requirements NONE = new Requirements(null, null, 0, 0, 0, false, 0, false);
}
