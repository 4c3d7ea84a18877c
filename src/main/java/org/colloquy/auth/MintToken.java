package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.colloquy.author.Audit;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Makes personal access tokens. */
@ApplicationScoped
class MintToken {

  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private final TokenRepository tokens;
  private final AuthorRepository authors;
  private final AuthConfig config;
  private final Audit audit;
  private final Clock clock;

  MintToken(
      TokenRepository tokens,
      AuthorRepository authors,
      AuthConfig config,
      Audit audit,
      Clock clock) {
    this.tokens = tokens;
    this.authors = authors;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a token for the caller or, if the caller is an admin, for another author.
   *
   * @throws ProblemException if the token would allow more than the caller or the author may, is
   *     for another author and the caller is no admin, or would expire in the past or too late
   */
  @Transactional
  public MintedToken mint(Caller caller, NewToken wish) {
    UUID authorId = wish.author() == null ? caller.id() : wish.author();
    if (!authorId.equals(caller.id()) && !caller.may(Scope.ADMIN)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only admins may make tokens for other authors.");
    }
    Author author =
        authors
            .findByIdOptional(authorId)
            .filter(row -> !row.erased())
            .orElseThrow(ProblemException::notFound);
    Set<Scope> most = new TreeSet<>(Scope.of(author.role()));
    most.retainAll(caller.scopes());
    Set<Scope> scopes = wish.scopes() == null ? most : wish.scopes();
    if (!most.containsAll(scopes)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "A token may not allow more than the caller and its author may.");
    }
    MintedToken minted = mint(authorId, wish.name(), scopes, wish.expiresAt());
    if (!authorId.equals(caller.id())) {
      audit.record(caller.id(), "token-created", minted.id());
    }
    return minted;
  }

  /** Makes a token of an author's that is good for the configured time. */
  @Transactional
  public MintedToken mint(UUID author, String name, Set<Scope> scopes) {
    return mint(author, name, scopes, null);
  }

  /** Makes the token of a browser's session, which allows what its caller may. */
  @Transactional
  public MintedToken session(Caller caller, String name, Duration life) {
    Instant now = clock.instant();
    return store(
        new TokenView(
            Ids.next(),
            caller.id(),
            name,
            true,
            new TreeSet<>(caller.scopes()),
            now,
            now.plus(life),
            null));
  }

  /**
   * Makes a token that takes the place of another, which stops at once.
   *
   * @throws ProblemException if there is no such token of the caller's, or it allows more than the
   *     caller may
   */
  @Transactional
  public MintedToken rotate(Caller caller, UUID id) {
    TokenView old =
        tokens
            .find(id)
            .filter(token -> token.author().equals(caller.id()))
            .orElseThrow(ProblemException::notFound);
    Set<Scope> scopes = old.scopesOf(caller.role());
    if (!caller.scopes().containsAll(scopes)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "A token may not allow more than the caller may.");
    }
    tokens.revoke(id, clock.instant());
    return mint(old.author(), old.name(), scopes, null);
  }

  private MintedToken mint(UUID author, String name, Set<Scope> scopes, Instant wishedExpiry) {
    Instant now = clock.instant();
    Instant expiresAt = expiry(wishedExpiry, now);
    return store(
        new TokenView(
            Ids.next(), author, name, false, new TreeSet<>(scopes), now, expiresAt, null));
  }

  private MintedToken store(TokenView token) {
    String secret = Secret.generate(Secret.TOKEN);
    tokens.insert(token, Secret.hash(secret));
    return MintedToken.of(token, secret);
  }

  private Instant expiry(Instant wish, Instant now) {
    if (wish == null) {
      return now.plus(config.tokenLife());
    }
    if (!wish.isAfter(now) || wish.isAfter(now.plus(LONGEST_LIFE))) {
      throw ProblemException.invalid(
          "/expiresAt", "must be in the future, and at most 366 days from now");
    }
    return wish;
  }
}
