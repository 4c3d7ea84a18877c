package org.colloquy.auth;

import java.util.UUID;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;

/**
 * Whose eyes an answer is for. Hidden words are seen by their author and by moderators; to all
 * others they are as if deleted.
 *
 * @param id the reader's id; that of nobody for an anonymous reader
 * @param moderates whether the reader sees what is hidden
 */
public record Viewer(UUID id, boolean moderates) {

  /** A reader whom nobody knows. */
  public static final Viewer ANONYMOUS = new Viewer(AuthorRepository.NOBODY, false);

  /** The reader that a caller is. */
  public static Viewer of(Caller caller) {
    return new Viewer(caller.id(), caller.may(Scope.MODERATE));
  }

  /**
   * Whether hidden words are shown.
   *
   * @param authorId who wrote them
   */
  public boolean seesHiddenOf(UUID authorId) {
    return moderates || id.equals(authorId);
  }

  /** What tells answers for this reader from those for others, in entity tags. */
  public String tag() {
    return moderates
        ? "m"
        : Long.toHexString(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
  }
}
