package org.colloquy.auth;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
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
import org.colloquy.web.ProblemException;

/**
 * Takes bearer tokens that have our prefix, the cookies of browsers that are signed in, and hands
 * all other tokens to OpenID Connect. Where that is not configured there is nobody to hand them to,
 * and a token that nobody can confirm is refused rather than ignored.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";

  private static final String API = "/api/";

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
      return byCookie(context, identityProviders);
    }
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String token = bearer ? header.substring(SCHEME.length()).strip() : "";
    if (token.startsWith(Secret.TOKEN)) {
      return identityProviders.authenticate(
          HttpSecurityUtils.setRoutingContextAttribute(new TokenRequest(token, false), context));
    }
    if (issuer.isConfigured() && SIGNED_JWT.matcher(token).matches()) {
      IssuerTenant.chooseBearer(context);
      return openIdConnect
          .authenticate(context, identityProviders)
          .onFailure(TokenMechanism::isOfNetwork)
          .transform(OIDCException::new);
    }
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  /**
   * Who a browser is signed in as. Where nobody is, that is said here and now: no other mechanism
   * is to look for cookies of its own, which would not be held to the rules of ours.
   */
  private static Uni<SecurityIdentity> byCookie(
      RoutingContext context, IdentityProviderManager identityProviders) {
    String secret = SessionCookie.secret(context.request());
    if (secret == null) {
      return anonymous(identityProviders);
    }
    try {
      SameOrigin.require(context.request());
    } catch (ProblemException e) {
      return Uni.createFrom().failure(e);
    }
    Uni<SecurityIdentity> signedIn =
        identityProviders.authenticate(
            HttpSecurityUtils.setRoutingContextAttribute(new TokenRequest(secret, true), context));
    // On a page whoever was signed in once is a stranger who may sign in again. A program that
    // reads as somebody must not be given what strangers read.
    return context.normalizedPath().startsWith(API)
        ? signedIn
        : signedIn
            .onFailure(AuthenticationFailedException.class)
            .recoverWithUni(() -> anonymous(identityProviders));
  }

  private static Uni<SecurityIdentity> anonymous(IdentityProviderManager identityProviders) {
    return identityProviders.authenticate(AnonymousAuthenticationRequest.INSTANCE);
  }

  /**
   * Whether the issuer did not answer as it should. The framework says so by an exception of its
   * own for some of its requests, and lets those of the network through for others.
   */
  static boolean isOfNetwork(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof TimeoutException
        || failure instanceof VertxException;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
