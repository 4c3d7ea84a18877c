package org.colloquy.reply;

import org.colloquy.auth.Viewer;
import org.colloquy.author.AuthorSummary;
import org.colloquy.database.Row;
import org.colloquy.post.PostView;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * A reply as one moment shows it, with what its entity tag is made of.
 *
 * @param path its place in the tree
 * @param postSequence the post's counter: the counts beneath a reply change with it
 * @param rosterVersion rises when a name or role changes that is shown beside someone's words
 * @param withheld whether the reader may not see the post's replies yet
 */
public record ReplyState(
    ReplyView view, ReplyPath path, long postSequence, long rosterVersion, boolean withheld) {

  private static final String WITHHELD =
      "(SELECT " + PostView.WITHHELD + " FROM post p WHERE p.id = r.post_id)";

  private static final String VERSIONS =
      "(SELECT sequence FROM post WHERE id = r.post_id), (SELECT version FROM roster)";

  /** What to select of {@code reply r} for {@link Tag}. */
  static final String TAG_COLUMNS = "r.sequence, " + VERSIONS + ", r.author_id, " + WITHHELD;

  /** What to select of {@code reply r}, its {@code author a} and {@code roster} for {@link #of}. */
  public static final String COLUMNS =
      ReplyView.COLUMNS + ", r.path, " + VERSIONS + ", r.author_id, " + WITHHELD;

  /** Reads {@link #COLUMNS}, as a reader may see it. */
  public static ReplyState of(Row row, Viewer viewer) {
    return new ReplyState(
        ReplyView.of(row, viewer),
        ReplyPath.of(row.bytes()),
        row.bigint(),
        row.bigint(),
        withheld(row, viewer));
  }

  /** A reply that its author is just adding to its post, as the last change there, for them. */
  static ReplyState ofNew(Reply row, AuthorSummary author, long rosterVersion) {
    return new ReplyState(
        ReplyView.ofNew(row, author), row.replyPath(), row.sequence, rosterVersion, false);
  }

  /** Whoever may not see others' replies yet still sees their own. */
  private static boolean withheld(Row row, Viewer viewer) {
    boolean own = row.uuid().equals(viewer.id());
    return row.flag() && !own;
  }

  /**
   * Refuses to show the reply to who has to write first.
   *
   * @throws ProblemException if it is withheld
   */
  public ReplyState requireShown() {
    requireShown(withheld);
    return this;
  }

  private static void requireShown(boolean withheld) {
    if (withheld) {
      throw new ProblemException(
          ProblemType.POST_BEFORE_VIEW, ProblemType.POST_BEFORE_VIEW.explanation());
    }
  }

  /** The strong tag of the reply alone, for a reader. */
  public String entityTag(Viewer viewer) {
    return EntityTags.of(view.sequence(), postSequence, rosterVersion, viewer.tag());
  }

  /**
   * The strong tag of a reply.
   *
   * @param withheld whether the reader may not see the post's replies yet
   */
  record Tag(String tag, boolean withheld) {

    /** Reads {@link #TAG_COLUMNS}. */
    static Tag of(Row row, Viewer viewer) {
      String tag = EntityTags.of(row.bigint(), row.bigint(), row.bigint(), viewer.tag());
      return new Tag(tag, ReplyState.withheld(row, viewer));
    }

    /**
     * The tag, for who may see the reply.
     *
     * @throws ProblemException if it is withheld
     */
    String requireShown() {
      ReplyState.requireShown(withheld);
      return tag;
    }
  }
}
