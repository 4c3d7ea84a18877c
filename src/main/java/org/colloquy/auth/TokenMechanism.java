package org.colloquy.auth;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Takes bearer tokens that have our prefix, and hands all others to OpenID Connect. Where that is
 * not configured there is nobody to hand them to, and a token that nobody can confirm is refused
 * rather than ignored.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";

  /**
   * The three parts of a signed JWT. What has another form is refused here: OpenID Connect's parser
   * fails on some of it, and takes some for a reason to ask the issuer.
   */
  private static final Pattern SIGNED_JWT = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");

  private final IssuerSettings issuer;
  private final OidcAuthenticationMechanism openIdConnect;

  TokenMechanism(IssuerSettings issuer, OidcAuthenticationMechanism openIdConnect) {
    this.issuer = issuer;
    this.openIdConnect = openIdConnect;
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1000;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenRequest.class);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return Uni.createFrom().nullItem();
    }
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String token = bearer ? header.substring(SCHEME.length()).strip() : "";
    if (token.startsWith(Secret.TOKEN)) {
      return identityProviders.authenticate(
          HttpSecurityUtils.setRoutingContextAttribute(new TokenRequest(token), context));
    }
    if (issuer.isConfigured() && SIGNED_JWT.matcher(token).matches()) {
      return openIdConnect
          .authenticate(context, identityProviders)
          .onFailure(TokenMechanism::isOfNetwork)
          .transform(OIDCException::new);
    }
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  /**
   * Whether the issuer did not answer as it should. The framework says so by an exception of its
   * own for some of its requests, and lets those of the network through for others.
   */
  private static boolean isOfNetwork(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof TimeoutException
        || failure instanceof VertxException;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
