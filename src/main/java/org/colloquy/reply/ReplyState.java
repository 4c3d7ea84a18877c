package org.colloquy.reply;

import org.colloquy.database.Row;
import org.colloquy.web.EntityTags;

/**
 * A reply as one moment shows it, with what its entity tag is made of.
 *
 * @param path its place in the tree
 * @param postSequence the post's counter: the counts beneath a reply change with it
 * @param rosterVersion rises when a name or role changes that is shown beside someone's words
 */
public record ReplyState(ReplyView view, ReplyPath path, long postSequence, long rosterVersion) {

  private static final String VERSIONS =
      "(SELECT sequence FROM post WHERE id = r.post_id), (SELECT version FROM roster)";

  /** What to select of {@code reply r} for {@link #entityTag(Row)}. */
  static final String TAG_COLUMNS = "r.sequence, " + VERSIONS;

  /**
   * What to select of {@code reply r}, its {@code author a} and {@code roster} for {@link
   * #of(Row)}.
   */
  public static final String COLUMNS = ReplyView.COLUMNS + ", r.path, " + VERSIONS;

  /** Reads {@link #COLUMNS}. */
  public static ReplyState of(Row row) {
    return new ReplyState(ReplyView.of(row), ReplyPath.of(row.bytes()), row.bigint(), row.bigint());
  }

  /** The strong tag of the reply alone. */
  public String entityTag() {
    return EntityTags.of(view.sequence(), postSequence, rosterVersion);
  }

  /** Reads {@link #TAG_COLUMNS}: the tag of the reply, without its words. */
  static String entityTag(Row row) {
    return EntityTags.of(row.bigint(), row.bigint(), row.bigint());
  }
}
