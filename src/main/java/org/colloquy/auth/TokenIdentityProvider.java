package org.colloquy.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/** Knows callers by personal access tokens. */
@ApplicationScoped
class TokenIdentityProvider implements IdentityProvider<TokenRequest> {

  private final KnownTokens tokens;
  private final FailedAuthentications failed;

  TokenIdentityProvider(KnownTokens tokens, FailedAuthentications failed) {
    this.tokens = tokens;
    this.failed = failed;
  }

  @Override
  public Class<TokenRequest> getRequestType() {
    return TokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenRequest request, AuthenticationRequestContext context) {
    // A typing error costs nobody anything, so it is told at once.
    if (!Secret.isWellFormed(Secret.TOKEN, request.secret())) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    Optional<Caller> remembered = tokens.remembered(request.secret());
    if (remembered.isPresent()) {
      return Uni.createFrom().item(Identities.of(remembered.get(), request.secret()));
    }
    RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
    return context.runBlocking(() -> find(request.secret(), http));
  }

  private SecurityIdentity find(String secret, RoutingContext http) {
    String address = http.request().remoteAddress().hostAddress();
    if (!tokens.isFamiliar(secret)) {
      failed.requireNotTooMany(address);
    }
    try {
      Optional<Caller> caller = tokens.find(secret);
      if (caller.isEmpty()) {
        failed.count(address);
        throw new AuthenticationFailedException();
      }
      return Identities.of(caller.get(), secret);
    } catch (SQLException e) {
      throw new IllegalStateException("The token could not be looked up.", e);
    }
  }
}
