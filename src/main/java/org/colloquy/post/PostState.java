package org.colloquy.post;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;

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

  /** Where the post and its thread stand. */
  public PostStand stand() {
    return new PostStand(version, view.sequence(), rosterVersion, withheld);
  }

  /**
   * Refuses to show replies to who has to write first.
   *
   * @throws org.colloquy.web.ProblemException if they are withheld
   */
  public PostState requireShown() {
    stand().requireShown();
    return this;
  }

  /** The strong tag of the post alone. */
  public String entityTag() {
    return stand().entityTag();
  }

  /**
   * The strong tag of an answer about the post and its replies.
   *
   * @param query what tells the answer from others about the same post
   * @param viewer whose eyes it is for
   */
  public String entityTag(Record query, Viewer viewer) {
    return stand().entityTag(query, viewer);
  }
}
