package org.colloquy.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.hibernate.exception.ConstraintViolationException;

/** Puts authors on the roster. */
@ApplicationScoped
public class EnrolAuthor {

  private final AuthorRepository authors;
  private final Clock clock;

  EnrolAuthor(AuthorRepository authors, Clock clock) {
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * Puts an author on the roster, now.
   *
   * @throws ProblemException if the handle is taken
   */
  @Transactional
  public Author enrol(NewAuthor author) {
    return enrol(author, Ids.next(), clock.instant());
  }

  /**
   * Puts an author on the roster who has an id and a time already.
   *
   * @throws ProblemException if the handle is taken
   */
  @Transactional
  public Author enrol(NewAuthor author, UUID id, Instant createdAt) {
    Author row = new Author();
    row.id = id;
    row.handle = author.handle();
    row.displayName = author.displayName();
    row.role = author.role();
    row.groups = author.groups().toArray(String[]::new);
    row.createdAt = createdAt;
    row.version = 1;
    persist(row);
    return row;
  }

  /** Puts an author on the roster as they stood elsewhere. Nobody has the id or the handle. */
  public void enrol(ImportedAuthor author) {
    Author row = new Author();
    row.id = author.id();
    row.handle = author.handle();
    row.displayName = author.displayName();
    row.role = author.role();
    row.groups = author.groups().toArray(String[]::new);
    row.createdAt = author.createdAt();
    row.erasedAt = author.erasedAt();
    row.version = author.version();
    authors.persistAndFlush(row);
  }

  private void persist(Author row) {
    try {
      authors.persistAndFlush(row);
    } catch (ConstraintViolationException e) {
      throw handleTaken();
    }
  }

  static ProblemException handleTaken() {
    return new ProblemException(ProblemType.HANDLE_TAKEN, ProblemType.HANDLE_TAKEN.explanation());
  }
}
