package org.colloquy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.author.Scope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds the author that a subject of an issuer's is, and makes one of a subject seen for the first
 * time.
 */
@ApplicationScoped
class Subjects {

  /**
   * An administrator may take a handle just when a first sight does: the next try finds another.
   */
  private static final int ATTEMPTS = 3;

  private static final int MOST_REMEMBERED = 20_000;

  private final Claims claims;
  private final BindSubject bind;
  private final Cache<Claims.Subject, Caller> remembered;

  Subjects(AuthConfig config, Claims claims, BindSubject bind) {
    this.claims = claims;
    this.bind = bind;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(config.tokenMemory())
            .build();
  }

  /** The caller of a token whose signature, times, issuer and audience were checked. Blocks. */
  Caller caller(JsonWebToken token) {
    return remembered.get(claims.read(token), this::bound);
  }

  private Caller bound(Claims.Subject subject) {
    for (int attempt = 1; ; attempt++) {
      try {
        BindSubject.Bound bound = bind.bind(subject);
        return new Caller(bound.id(), bound.role(), Scope.of(bound.role()));
      } catch (BindSubject.Collision e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
