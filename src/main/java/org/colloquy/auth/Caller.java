package org.colloquy.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/**
 * The author on whose behalf a request is made, and the one place where ownership is decided.
 *
 * @param id the author's id
 * @param role the author's role
 * @param scopes what this caller may do: the role's, or fewer if a token holds fewer
 */
public record Caller(UUID id, Role role, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the caller may do what a scope stands for. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

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
   * Refuses a student who comes too late to change words.
   *
   * @param writtenAt when the words were published
   * @param now the time
   * @param window how long students may change their words
   * @throws ProblemException if the caller is a student and the window has closed
   */
  public void requireWithin(Duration window, Instant writtenAt, Instant now) {
    if (role == Role.STUDENT && now.isAfter(writtenAt.plus(window))) {
      throw new ProblemException(
          ProblemType.EDIT_WINDOW_CLOSED, ProblemType.EDIT_WINDOW_CLOSED.explanation());
    }
  }

  /**
   * Refuses what takes the scope of moderating.
   *
   * @param deed what was asked for, as the end of "Only instructors and admins may …"
   * @throws ProblemException if the caller may not moderate
   */
  public void requireModerator(String deed) {
    if (!may(Scope.MODERATE)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only instructors and admins may " + deed + ".");
    }
  }
}
