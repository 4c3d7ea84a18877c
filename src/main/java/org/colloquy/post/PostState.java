package org.colloquy.post;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.web.EntityTags;

/**
 * A post as one moment shows it, with what its entity tags are made of.
 *
 * @param version the sequence of the latest change to the post itself
 * @param change what that change was, by its wire name
 * @param rosterVersion rises when a name or role changes that is shown beside someone's words
 */
public record PostState(PostView view, long version, String change, long rosterVersion) {

  /**
   * What to select of {@code post p}, its {@code author a} and {@code roster} for {@link #of(Row)}.
   */
  public static final String COLUMNS =
      PostView.COLUMNS + ", p.version, p.change, (SELECT version FROM roster)";

  /** Reads {@link #COLUMNS}. */
  public static PostState of(Row row) {
    return new PostState(PostView.of(row), row.bigint(), row.text(), row.bigint());
  }

  /** The strong tag of the post alone. */
  public String entityTag() {
    return EntityTags.of(version, view.sequence(), rosterVersion);
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
