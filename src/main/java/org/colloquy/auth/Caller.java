package org.colloquy.auth;

import java.util.UUID;
import org.colloquy.author.Role;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * The author on whose behalf a request is made, and the one place where ownership is decided.
 *
 * @param id the author's id
 * @param role the author's role as the caller's identity has it
 */
public record Caller(UUID id, Role role) {

  /**
   * Refuses what only the owner of the words may do: editing and deleting. Nobody's rank stands
   * above that; moderators have other means.
   *
   * @param authorId who wrote the words
   * @throws ProblemException if it was somebody else
   */
  public void requireOwn(UUID authorId) {
    if (!id.equals(authorId)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "Only who wrote it may do this.");
    }
  }

  /**
   * Refuses what takes an instructor or admin.
   *
   * @param deed what was asked for, as the end of "Only instructors and admins may …"
   * @throws ProblemException if the caller is a student
   */
  public void requireModerator(String deed) {
    if (!role.moderates()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only instructors and admins may " + deed + ".");
    }
  }
}
