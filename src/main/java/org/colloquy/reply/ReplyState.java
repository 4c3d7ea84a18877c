package org.colloquy.reply;

import org.colloquy.auth.Viewer;
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

  /** What to select of {@code reply r} for {@link #entityTag(Row, Viewer)}. */
  static final String TAG_COLUMNS = "r.sequence, " + VERSIONS;

  /** What to select of {@code reply r}, its {@code author a} and {@code roster} for {@link #of}. */
  public static final String COLUMNS = ReplyView.COLUMNS + ", r.path, " + VERSIONS;

  /** Reads {@link #COLUMNS}, as a reader may see it. */
  public static ReplyState of(Row row, Viewer viewer) {
    return new ReplyState(
        ReplyView.of(row, viewer), ReplyPath.of(row.bytes()), row.bigint(), row.bigint());
  }

  /** The strong tag of the reply alone, for a reader. */
  public String entityTag(Viewer viewer) {
    return EntityTags.of(view.sequence(), postSequence, rosterVersion, viewer.tag());
  }

  /** Reads {@link #TAG_COLUMNS}: the tag of the reply, without its words. */
  static String entityTag(Row row, Viewer viewer) {
    return EntityTags.of(row.bigint(), row.bigint(), row.bigint(), viewer.tag());
  }
}
