package org.colloquy.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colloquy.author.Author;
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

  /** The lock lasts as long as the transaction. */
  private static final String LOCK = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(7305820)) AS l";

  private static final String TAKEN =
      "SELECT handle FROM author WHERE handle = :base OR handle ~ ('^' || :base || '-[0-9]+$')";

  /** What is an address of something else below {@code /authors}. */
  private static final Set<String> RESERVED = Set.of("me");

  /** With a hyphen and four digits it is as long as a handle may be. */
  private static final int MOST_BASE_LENGTH = 34;

  private final Session session;
  private final EnrolAuthor enrol;
  private final ReviseAuthor revise;

  BindSubject(Session session, EnrolAuthor enrol, ReviseAuthor revise) {
    this.session = session;
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
  Bound bind(Claims.Subject subject) {
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

  private Author boundOrNew(Claims.Subject subject) {
    return find(subject)
        .map(id -> keepUp(id, subject))
        .orElseGet(
            () -> {
              // A class logs in at once, and many may want one handle: first sights take turns.
              session.createNativeQuery(LOCK, Integer.class).getSingleResult();
              return find(subject).map(id -> keepUp(id, subject)).orElseGet(() -> create(subject));
            });
  }

  private Optional<UUID> find(Claims.Subject subject) {
    return session
        .createNativeQuery(FIND, UUID.class)
        .setParameter("issuer", subject.issuer())
        .setParameter("subject", subject.subject())
        .uniqueResultOptional();
  }

  private Author keepUp(UUID author, Claims.Subject subject) {
    return revise.keepUp(author, subject.displayName(), subject.role(), subject.groups());
  }

  private Author create(Claims.Subject subject) {
    String name =
        subject.displayName() == null ? Claims.name(subject.handle()) : subject.displayName();
    Role role = subject.role() == null ? Role.STUDENT : subject.role();
    List<String> groups = subject.groups() == null ? List.of() : subject.groups();
    Author author = enrol.enrol(new NewAuthor(freeHandle(subject.handle()), name, role, groups));
    session
        .createNativeMutationQuery(BIND)
        .setParameter("issuer", subject.issuer())
        .setParameter("subject", subject.subject())
        .setParameter("author", author.id())
        .executeUpdate();
    return author;
  }

  private String freeHandle(String wish) {
    String base = base(wish);
    Set<String> taken = new HashSet<>(RESERVED);
    taken.addAll(session.createNativeQuery(TAKEN, String.class).setParameter("base", base).list());
    String candidate = base;
    for (int number = 2; taken.contains(candidate); number++) {
      candidate = base + "-" + number;
    }
    return candidate;
  }

  private static String base(String wish) {
    String handle =
        Normalizer.normalize(wish.replaceFirst("@.*", ""), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String cut = handle.substring(0, Math.min(handle.length(), MOST_BASE_LENGTH));
    String base = cut.replaceAll("-+$", "");
    return base.isEmpty() ? "member" : base;
  }
}
