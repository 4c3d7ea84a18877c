package org.colloquy.participation;

import java.time.Instant;
import java.util.List;
import org.colloquy.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one author of the roster contributed. */
@Schema(
    description =
        "What one author contributed. `repliesToPeers`, `repliesToInstructors`, `selfReplies` and `repliesToOthers` add up"
            + " to `replies`.")
public record ParticipationRow(
    @Schema(required = true, description = "The author's handle.", examples = "ana-reyes")
        String author,
    @Schema(required = true, description = "The author's name.", examples = "Ana Reyes")
        String displayName,
    @Schema(
            required = true,
            maxItems = 20,
            description = "The author's groups.",
            examples = "[\"section-a\"]")
        List<String> groups,
    @Schema(required = true, minimum = "0", description = "Posts written.", examples = "1")
        long posts,
    @Schema(
            required = true,
            minimum = "0",
            description = "Replies written, of every kind.",
            examples = "5")
        long replies,
    @Schema(
            required = true,
            minimum = "0",
            description = "Replies to posts and replies of another student.",
            examples = "4")
        long repliesToPeers,
    @Schema(
            required = true,
            minimum = "0",
            description = "How many students those were by.",
            examples = "3")
        long peersRepliedTo,
    @Schema(
            required = true,
            minimum = "0",
            description = "Replies to posts and replies of instructors and admins.",
            examples = "1")
        long repliesToInstructors,
    @Schema(
            required = true,
            minimum = "0",
            description = "Replies to the author's own posts and replies.",
            examples = "0")
        long selfReplies,
    @Schema(
            required = true,
            minimum = "0",
            description = "Replies to what is deleted or hidden, or whose author was erased.",
            examples = "0")
        long repliesToOthers,
    @Schema(
            required = true,
            minimum = "0",
            description = "Replies by others to the author's posts and replies.",
            examples = "6")
        long repliesReceived,
    @Schema(
            required = true,
            minimum = "0",
            description = "Words written, by Unicode word boundaries, markup left out.",
            examples = "812")
        long words,
    @Schema(
            required = true,
            minimum = "0",
            description = "Days, in the time zone asked for, on which something was written.",
            examples = "3")
        long activeDays,
    @Schema(
            required = true,
            nullable = true,
            description = "When the first contribution was written; null if there is none.",
            examples = "2026-09-14T16:05:00.000Z")
        Instant firstAt,
    @Schema(
            required = true,
            nullable = true,
            description = "When the last contribution was written; null if there is none.",
            examples = "2026-09-16T20:41:12.905Z")
        Instant lastAt) {

  /** Reads what {@link ParticipationQueries} selects: the author, then every {@link Measure}. */
  static ParticipationRow of(Row row) {
    return new ParticipationRow(
        row.text(),
        row.text(),
        row.texts(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.bigint(),
        row.instant(),
        row.instant());
  }

  /** The cell of a measure: a number, a time, or null where there is no such time. */
  public Object value(Measure measure) {
    return switch (measure) {
      case POSTS -> posts;
      case REPLIES -> replies;
      case REPLIES_TO_PEERS -> repliesToPeers;
      case PEERS_REPLIED_TO -> peersRepliedTo;
      case REPLIES_TO_INSTRUCTORS -> repliesToInstructors;
      case SELF_REPLIES -> selfReplies;
      case REPLIES_TO_OTHERS -> repliesToOthers;
      case REPLIES_RECEIVED -> repliesReceived;
      case WORDS -> words;
      case ACTIVE_DAYS -> activeDays;
      case FIRST_AT -> firstAt;
      case LAST_AT -> lastAt;
    };
  }
}
