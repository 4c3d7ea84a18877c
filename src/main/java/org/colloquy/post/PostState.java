package org.colloquy.post;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * A post as one moment shows it, with what its entity tags are made of.
 *
 * @param version the sequence of the latest change to the post itself
 * @param change what that change was, by its wire name
 * @param rosterVersion rises when a name or role changes that is shown beside someone's words
 * @param withheld whether the reader may not see its replies yet
 */
public record PostState(
    PostView view, long version, String change, long rosterVersion, boolean withheld) {

  /**
   * What to select of {@code post p}, its {@code author a} and {@code roster} for {@link #of(Row)},
   * to the eyes of {@code :viewer}, who {@code :moderates} or not.
   */
  public static final String COLUMNS =
      PostView.COLUMNS
          + ", p.version, p.change, (SELECT version FROM roster), "
          + PostView.WITHHELD;

  /** Reads {@link #COLUMNS}. */
  public static PostState of(Row row) {
    PostState whole =
        new PostState(PostView.of(row), row.bigint(), row.text(), row.bigint(), row.flag());
    return whole.withheld ? whole.withoutReplies() : whole;
  }

  private PostState withoutReplies() {
    return new PostState(view.withoutReplies(), version, change, rosterVersion, true);
  }

  /**
   * Refuses to show replies to who has to write first.
   *
   * @throws ProblemException if they are withheld
   */
  PostState requireShown() {
    if (withheld) {
      throw new ProblemException(
          ProblemType.POST_BEFORE_VIEW, ProblemType.POST_BEFORE_VIEW.explanation());
    }
    return this;
  }

  /** The strong tag of the post alone. */
  public String entityTag() {
    return withheld
        ? EntityTags.of(version, view.sequence(), rosterVersion, "w")
        : EntityTags.of(version, view.sequence(), rosterVersion);
  }

  /**
   * The strong tag of an answer about the post and its replies.
   *
   * @param query what tells the answer from others about the same post
   * @param viewer whose eyes it is for
   */
  public String entityTag(Record query, Viewer viewer) {
    return EntityTags.of(
        view.sequence(),
        rosterVersion,
        viewer.tag(),
        Integer.toHexString(query.toString().hashCode()));
  }
}
