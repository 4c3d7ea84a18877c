package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.hibernate.Session;

/** Codes that an author trades for a token, once. */
@ApplicationScoped
class Invitations {

  private static final String INSERT =
      """
      INSERT INTO invitation (hash, author_id, created_at, expires_at)
      VALUES (:hash, :author, :created, :expires)
      """;

  /** Of two who send the same code at once, the second waits here and then finds it used. */
  private static final String USE =
      """
      UPDATE invitation SET used_at = :now
      WHERE hash = :hash AND used_at IS NULL AND expires_at > :now
      RETURNING author_id
      """;

  private static final String WAS_USED =
      "SELECT EXISTS (SELECT 1 FROM invitation WHERE hash = :hash AND used_at IS NOT NULL)";

  private final Session session;
  private final AuthorRepository authors;
  private final MintToken mint;
  private final AuthConfig config;
  private final Clock clock;

  Invitations(
      Session session, AuthorRepository authors, MintToken mint, AuthConfig config, Clock clock) {
    this.session = session;
    this.authors = authors;
    this.mint = mint;
    this.config = config;
    this.clock = clock;
  }

  /** Makes a code for an author. */
  InvitationView invite(UUID author) {
    String code = Secret.generate(Secret.INVITATION);
    InvitationView invitation =
        new InvitationView(code, author, clock.instant().plus(config.invitationLife()));
    session
        .createNativeMutationQuery(INSERT)
        .setParameter("hash", Secret.hash(code))
        .setParameter("author", author)
        .setParameter("created", clock.instant())
        .setParameter("expires", invitation.expiresAt())
        .executeUpdate();
    return invitation;
  }

  /**
   * Trades a code for a token that allows all that its author's role does.
   *
   * @throws ProblemException if there is no such code, or it was used or has expired
   */
  @Transactional
  public MintedToken redeem(String code) {
    if (!Secret.isWellFormed(Secret.INVITATION, code)) {
      throw ProblemException.notFound();
    }
    byte[] hash = Secret.hash(code);
    Optional<UUID> author =
        session
            .createNativeQuery(USE, UUID.class)
            .setParameter("hash", hash)
            .setParameter("now", clock.instant())
            .uniqueResultOptional();
    if (author.isEmpty()) {
      throw wasUsed(hash)
          ? new ProblemException(
              ProblemType.INVITATION_USED, ProblemType.INVITATION_USED.explanation())
          : ProblemException.notFound();
    }
    return authors
        .findByIdOptional(author.get())
        .filter(row -> !row.erased())
        .map(row -> mint.mint(row.id(), "invitation", Scope.of(row.role())))
        .orElseThrow(ProblemException::notFound);
  }

  private boolean wasUsed(byte[] hash) {
    return session
        .createNativeQuery(WAS_USED, Boolean.class)
        .setParameter("hash", hash)
        .getSingleResult();
  }
}
