package org.colloquy.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.author.AuthorSummary;
import org.colloquy.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post, as readers see it. */
@Schema(name = "Post", description = "What a discussion begins with: an essay, a question.")
public record PostView(
    @Schema(required = true, description = "UUID version 7.", examples = EXAMPLE_ID) UUID id,
    @Schema(
            required = true,
            nullable = true,
            description = "Who wrote it; null once it is deleted.")
        AuthorSummary author,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 300,
            description = "The title, plain text of 1 to 300 characters; null once it is deleted.",
            examples = "Noon used to belong to the town")
        String title,
    @Schema(
            required = true,
            nullable = true,
            maxLength = 65_536,
            description =
                "The text as its author wrote it, CommonMark of 1 to 65,536 characters; null once it is deleted.",
            examples = "My grandmother’s kitchen has *two* clocks.")
        String body,
    @Schema(
            required = true,
            nullable = true,
            description =
                "The body as sanitised HTML, made when it was written; null once it is deleted.",
            examples = "<p>My grandmother’s kitchen has <em>two</em> clocks.</p>\n")
        String bodyHtml,
    @Schema(
            required = true,
            maxItems = 20,
            description = "Tags of 1 to 50 characters, lower case, each once, in the order given.",
            examples = "[\"time\"]")
        List<String> tags,
    @Schema(required = true, description = "Whether it takes new replies.") PostStatus status,
    @Schema(
            required = true,
            description = "Whether the post stands before the others in the list of active ones.")
        boolean pinned,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "2147483647",
            description =
                "Replies not deleted, at every depth: as many as walking all pages of the thread counts.",
            examples = "12")
        int replyCount,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "2147483647",
            description =
                "Authors with words in the thread that are not deleted, the post's author included.",
            examples = "7")
        int participantCount,
    @Schema(
            required = true,
            description =
                "The latest time of creation of the post and its replies, in UTC with milliseconds; deleting does not"
                    + " turn it back.",
            examples = "2026-09-20T22:09:08.945Z")
        Instant lastActivityAt,
    @Schema(
            required = true,
            description = "When it was written, in UTC with milliseconds.",
            examples = "2026-09-14T16:05:00.000Z")
        Instant createdAt,
    @Schema(
            required = true,
            nullable = true,
            description =
                "When its title or body was last edited, in UTC with milliseconds; null if never.",
            examples = "2026-09-14T16:20:31.207Z")
        Instant editedAt,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "9007199254740991",
            description =
                "The post's own counter, raised by one with every change to the post or to one of its replies.",
            examples = "13")
        long sequence,
    @Schema(
            required = true,
            description =
                "Whether its author deleted it. It is still shown while it has replies, without its words.")
        boolean deleted) {

  static final String EXAMPLE_ID = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";

  /** What to select of {@code post p} and its {@code author a} for {@link #of(Row)}. */
  public static final String COLUMNS =
      "p.id, "
          + AuthorSummary.COLUMNS
          + ", p.title, p.body, p.body_html, p.tags, p.status, p.pinned, p.reply_count,"
          + " p.participant_count, p.last_activity_at, p.created_at, p.edited_at, p.sequence,"
          + " p.deleted_at IS NOT NULL";

  /**
   * The condition of the replies to {@code post p} being withheld from {@code :viewer}, who {@code
   * :moderates} or not: a student or stranger who has not written in the thread. Everything that
   * shows replies, or tells how many there are, asks it.
   */
  public static final String WITHHELD =
      "(p.post_before_view AND NOT :moderates AND NOT EXISTS (SELECT 1 FROM post_participant w"
          + " WHERE w.post_id = p.id AND w.author_id = :viewer))";

  /** Reads {@link #COLUMNS}. */
  public static PostView of(Row row) {
    PostView whole =
        new PostView(
            row.uuid(),
            AuthorSummary.of(row),
            row.text(),
            row.text(),
            row.text(),
            row.texts(),
            PostStatus.of(row.text()),
            row.flag(),
            row.integer(),
            row.integer(),
            row.instant(),
            row.instant(),
            row.instant(),
            row.bigint(),
            row.flag());
    return whole.deleted ? whole.withoutAuthor() : whole;
  }

  /** How many letters its text has, as it was written and as HTML. */
  public int length() {
    return body == null ? 0 : body.length() + bodyHtml.length();
  }

  /** What those see of it from whom its replies are withheld: as if there were none. */
  public PostView withoutReplies() {
    return new PostView(
        id,
        author,
        title,
        body,
        bodyHtml,
        tags,
        status,
        pinned,
        0,
        author == null ? 0 : 1,
        createdAt,
        createdAt,
        editedAt,
        sequence,
        deleted);
  }

  private PostView withoutAuthor() {
    return new PostView(
        id,
        null,
        title,
        body,
        bodyHtml,
        tags,
        status,
        pinned,
        replyCount,
        participantCount,
        lastActivityAt,
        createdAt,
        editedAt,
        sequence,
        deleted);
  }
}
