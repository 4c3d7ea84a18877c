package org.colloquy.auth;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.colloquy.web.ProblemException;

/** Looks up who bears a token, and counts those that nobody has. */
@ApplicationScoped
class Bearers {

  private final KnownTokens tokens;
  private final FailedAuthentications failed;

  Bearers(KnownTokens tokens, FailedAuthentications failed) {
    this.tokens = tokens;
    this.failed = failed;
  }

  /**
   * The caller of a well-formed token. Blocks.
   *
   * @param address where the request came from
   * @throws AuthenticationFailedException if nobody has the token, or not any more
   * @throws ProblemException if the address has sent too many of those
   */
  Caller require(String secret, String address) {
    if (!tokens.isFamiliar(secret)) {
      failed.requireNotTooMany(address);
    }
    try {
      Optional<Caller> caller = tokens.find(secret);
      if (caller.isEmpty()) {
        failed.count(address);
        throw new AuthenticationFailedException();
      }
      return caller.get();
    } catch (SQLException e) {
      throw new IllegalStateException("The token could not be looked up.", e);
    }
  }
}
