package org.colloquy.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.ReviseAuthor;
import org.colloquy.author.Role;
import org.colloquy.web.ProblemException;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** Binds subjects of issuers to authors. */
@ApplicationScoped
class BindSubject {

  private static final String FIND =
      "SELECT author_id FROM author_identity WHERE issuer = :issuer AND subject = :subject";

  private static final String BIND =
      """
      INSERT INTO author_identity (issuer, subject, author_id) VALUES (:issuer, :subject, :author)
      """;

  private final Session session;
  private final AuthorRepository authors;
  private final EnrolAuthor enrol;
  private final ReviseAuthor revise;

  BindSubject(Session session, AuthorRepository authors, EnrolAuthor enrol, ReviseAuthor revise) {
    this.session = session;
    this.authors = authors;
    this.enrol = enrol;
    this.revise = revise;
  }

  /** Whom a subject is. */
  record Bound(UUID id, Role role) {}

  /** Somebody bound the subject, or took the handle, at the same moment. */
  static final class Collision extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Collision(Throwable cause) {
      super(cause);
    }
  }

  /**
   * The author of a subject, made if there is none, and brought up to what the issuer says now.
   *
   * @throws Collision if it has to be tried again
   */
  Bound bind(Subjects.Subject subject) {
    try {
      // Authentication comes before the request's own transaction.
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Author author = boundOrNew(subject);
                return new Bound(author.id(), author.role());
              });
    } catch (ProblemException | ConstraintViolationException e) {
      throw new Collision(e);
    }
  }

  private Author boundOrNew(Subjects.Subject subject) {
    Optional<UUID> id =
        session
            .createNativeQuery(FIND, UUID.class)
            .setParameter("issuer", subject.issuer())
            .setParameter("subject", subject.subject())
            .uniqueResultOptional();
    return id.map(known -> revise.keepUp(known, name(subject), subject.role(), subject.groups()))
        .orElseGet(() -> create(subject));
  }

  private Author create(Subjects.Subject subject) {
    Role role = subject.role() == null ? Role.STUDENT : subject.role();
    List<String> groups = subject.groups() == null ? List.of() : subject.groups();
    Author author =
        enrol.enrol(new NewAuthor(freeHandle(subject.handle()), name(subject), role, groups));
    session
        .createNativeMutationQuery(BIND)
        .setParameter("issuer", subject.issuer())
        .setParameter("subject", subject.subject())
        .setParameter("author", author.id())
        .executeUpdate();
    return author;
  }

  private String freeHandle(String wish) {
    String handle =
        wish.replaceFirst("@.*", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String base = handle.isEmpty() ? "member" : handle.substring(0, Math.min(handle.length(), 34));
    for (int number = 1; ; number++) {
      String candidate = number == 1 ? base : base + "-" + number;
      if (authors.findByHandle(candidate).isEmpty()) {
        return candidate;
      }
    }
  }

  private static String name(Subjects.Subject subject) {
    String name = subject.displayName().strip();
    int end = name.offsetByCodePoints(0, Math.min(100, name.codePointCount(0, name.length())));
    return name.substring(0, end);
  }
}
