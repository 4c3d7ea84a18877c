package org.colloquy.reply;

import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.author.AuthorSummary;
import org.colloquy.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply, as readers see it. */
@Schema(name = "Reply", description = "A reply to a post or to another reply.")
public record ReplyView(
    @Schema(required = true, description = "UUID version 7.", examples = EXAMPLE_ID) UUID id,
    @Schema(
            required = true,
            description = "The post whose thread it is in.",
            examples = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c")
        UUID postId,
    @Schema(
            required = true,
            nullable = true,
            description = "The reply that it answers; null if it answers the post.",
            examples = "01a0a171-16d7-75bc-8ea8-168ca805f6ac")
        UUID parentId,
    @Schema(
            required = true,
            nullable = true,
            description = "Who wrote it; null once it is deleted.")
        AuthorSummary author,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 65_536,
            description =
                "The text as its author wrote it, CommonMark of 1 to 65,536 characters; null once it is deleted.",
            examples = "I’m not convinced by *treaty*.")
        String body,
    @Schema(
            required = true,
            nullable = true,
            description =
                "The body as sanitised HTML, made when it was written; null once it is deleted.",
            examples = "<p>I’m not convinced by <em>treaty</em>.</p>\n")
        String bodyHtml,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "500",
            description = "How deep it stands; 1 for a reply to the post.",
            examples = "1")
        int depth,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "2147483647",
            description = "Replies to this one that are not deleted.",
            examples = "1")
        int directReplyCount,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "2147483647",
            description = "Replies beneath this one, at every depth, that are not deleted.",
            examples = "2")
        int descendantCount,
    @Schema(
            required = true,
            description = "When it was written, in UTC with milliseconds.",
            examples = "2026-09-14T19:42:18.327Z")
        Instant createdAt,
    @Schema(
            required = true,
            nullable = true,
            description = "When it was last edited, in UTC with milliseconds; null if never.",
            examples = "2026-09-14T20:03:44.118Z")
        Instant editedAt,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "9007199254740991",
            description = "The value of the post's counter at the latest change to this reply.",
            examples = "2")
        long sequence,
    @Schema(
            required = true,
            description =
                "Whether its author deleted it. It is still shown while there are replies beneath it, without its"
                    + " words.")
        boolean deleted,
    @Schema(
            required = true,
            description =
                "Whether a moderator hid it. Its author and moderators see that; to others it is as if deleted.")
        boolean hidden) {

  static final String EXAMPLE_ID = "01a0a171-16d7-75bc-8ea8-168ca805f6ac";

  /** What to select of {@code reply r} and its {@code author a} for {@link #of}. */
  public static final String COLUMNS =
      "r.id, r.post_id, r.parent_id, "
          + AuthorSummary.COLUMNS
          + ", r.body, r.body_html, r.depth, r.direct_reply_count, r.descendant_count,"
          + " r.created_at, r.edited_at, r.sequence, r.deleted_at IS NOT NULL, r.hidden_at IS NOT NULL";

  /**
   * The condition of the words of {@code reply r} being shown to {@code :viewer}, who {@code
   * :moderates} or not. Everything that reads replies uses this or {@link #IN_TREE}.
   */
  public static final String SHOWN =
      "(r.deleted_at IS NULL AND (r.hidden_at IS NULL OR :moderates OR r.author_id = :viewer))";

  /**
   * The condition of {@code reply r} being in the tree: shown, or a tombstone above others' words.
   */
  public static final String IN_TREE = "(" + SHOWN + " OR r.descendant_count > 0)";

  /** Reads {@link #COLUMNS}, as a reader may see it. */
  public static ReplyView of(Row row, Viewer viewer) {
    ReplyView whole =
        new ReplyView(
            row.uuid(),
            row.uuid(),
            row.uuid(),
            AuthorSummary.of(row),
            row.text(),
            row.text(),
            row.integer(),
            row.integer(),
            row.integer(),
            row.instant(),
            row.instant(),
            row.bigint(),
            row.flag(),
            row.flag());
    return whole.deleted ? whole.tombstone() : whole.seenBy(viewer);
  }

  /** A reply that was just written, for who wrote it. */
  static ReplyView ofNew(Reply row, AuthorSummary author) {
    return new ReplyView(
        row.id,
        row.postId,
        row.parentId,
        author,
        row.body,
        row.bodyHtml,
        row.depth,
        0,
        0,
        row.createdAt,
        null,
        row.sequence,
        false,
        false);
  }

  /** How many letters its words have, as they were written and as HTML. */
  public int length() {
    return body == null ? 0 : body.length() + bodyHtml.length();
  }

  /**
   * The same for another reader.
   *
   * @param viewer whoever sees no more than the one whom this was read for
   */
  public ReplyView seenBy(Viewer viewer) {
    return hidden && !viewer.seesHiddenOf(author.id()) ? tombstone() : this;
  }

  /**
   * What is left of it for those who may not see its words, the same whether it is deleted or
   * hidden.
   */
  private ReplyView tombstone() {
    return new ReplyView(
        id,
        postId,
        parentId,
        null,
        null,
        null,
        depth,
        directReplyCount,
        descendantCount,
        createdAt,
        null,
        sequence,
        true,
        false);
  }
}
