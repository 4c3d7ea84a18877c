package org.colloquy.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows callers by personal access tokens. */
@ApplicationScoped
class TokenIdentityProvider implements IdentityProvider<TokenRequest> {

  private final KnownTokens tokens;
  private final Bearers bearers;

  TokenIdentityProvider(KnownTokens tokens, Bearers bearers) {
    this.tokens = tokens;
    this.bearers = bearers;
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
      return Uni.createFrom().item(Identities.of(remembered.get(), request));
    }
    RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
    String address = http.request().remoteAddress().hostAddress();
    return context.runBlocking(
        () -> Identities.of(bearers.require(request.secret(), address), request));
  }
}
