package org.colloquy.post;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * Where a post and its thread stand. As long as all of it is the same, so is every answer about
 * them to the same reader.
 *
 * @param version the sequence of the latest change to the post itself
 * @param sequence of the latest change to the post or one of its replies
 * @param rosterVersion rises when a name or role changes that is shown beside someone's words
 * @param withheld whether the reader may not see its replies yet
 */
public record PostStand(long version, long sequence, long rosterVersion, boolean withheld) {

  static PostStand of(Row row) {
    return new PostStand(row.bigint(), row.bigint(), row.bigint(), row.flag());
  }

  /**
   * Refuses to show replies to who has to write first.
   *
   * @throws ProblemException if they are withheld
   */
  PostStand requireShown() {
    if (withheld) {
      throw new ProblemException(
          ProblemType.POST_BEFORE_VIEW, ProblemType.POST_BEFORE_VIEW.explanation());
    }
    return this;
  }

  /**
   * Whether what was read where a post stands here shows all that one knows who was told of another
   * stand. What is withheld must be the same: it is no matter of sequence.
   */
  boolean isNotBehind(PostStand other) {
    return version >= other.version
        && sequence >= other.sequence
        && rosterVersion >= other.rosterVersion
        && withheld == other.withheld;
  }

  /** The strong tag of the post alone. */
  String entityTag() {
    return withheld
        ? EntityTags.of(version, sequence, rosterVersion, "w")
        : EntityTags.of(version, sequence, rosterVersion);
  }

  /**
   * The strong tag of an answer about the post and its replies.
   *
   * @param query what tells the answer from others about the same post
   * @param viewer whose eyes it is for
   */
  public String entityTag(Record query, Viewer viewer) {
    return EntityTags.of(
        sequence, rosterVersion, viewer.tag(), Integer.toHexString(query.toString().hashCode()));
  }
}
