package org.colloquy.auth;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs browsers in at an OpenID Connect issuer, by the authorization code flow. The flow is begun
 * and ended here, for the one address that asks for it: nowhere else is anybody known by what it
 * leaves in the browser, and what it leaves is taken away once it has said who somebody is.
 */
@ApplicationScoped
public class IssuerSignIn {

  private final OidcAuthenticationMechanism openIdConnect;
  private final IdentityProviderManager identityProviders;
  private final boolean enabled;

  IssuerSignIn(
      OidcAuthenticationMechanism openIdConnect,
      IdentityProviderManager identityProviders,
      @ConfigProperty(name = "quarkus.oidc.pages.tenant-enabled") boolean enabled) {
    this.openIdConnect = openIdConnect;
    this.identityProviders = identityProviders;
    this.enabled = enabled;
  }

  /** Whether there is an issuer to sign in at. */
  public boolean isConfigured() {
    return enabled;
  }

  /**
   * What comes of a step of the flow.
   *
   * @param caller who the issuer says that it is; null if the browser is to be sent on
   * @param location where to send the browser; null if the flow is done
   */
  public record Step(Caller caller, String location) {}

  /**
   * The next step of a browser that signs in: it is sent to the issuer or, come back from there,
   * known. Cookies that the flow needs are put into the answer.
   *
   * @return fails with {@link AuthenticationFailedException} or {@link
   *     io.quarkus.security.AuthenticationCompletionException} if the issuer or the browser said
   *     what can't be confirmed, with {@link OIDCException} if the issuer does not answer
   */
  public Uni<Step> next(RoutingContext context) {
    IssuerTenant.choosePages(context);
    return openIdConnect
        .authenticate(context, identityProviders)
        .chain(identity -> identity == null ? begin(context) : end(context, identity))
        .onFailure(AuthenticationRedirectException.class)
        .recoverWithItem(e -> new Step(null, e.getRedirectUri()))
        .onFailure(TokenMechanism::isOfNetwork)
        .transform(OIDCException::new);
  }

  private Uni<Step> begin(RoutingContext context) {
    if (context.queryParams().contains(OidcConstants.CODE_FLOW_STATE)) {
      // An answer that this browser did not ask for, or whose cookie it did not keep: to begin anew
      // would send a browser without cookies to the issuer and back for ever.
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return openIdConnect
        .getChallenge(context)
        .map(
            challenge -> {
              if (challenge == null || challenge.status != 302) {
                throw new AuthenticationFailedException();
              }
              return challenge.getHeaders().entrySet().stream()
                  .filter(
                      header -> HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey().toString()))
                  .findFirst()
                  .map(header -> new Step(null, header.getValue()))
                  .orElseThrow(AuthenticationFailedException::new);
            });
  }

  private static Uni<Step> end(RoutingContext context, SecurityIdentity identity) {
    // Copied, since taking one away changes the set.
    for (Cookie cookie : List.copyOf(context.request().cookies())) {
      if (cookie.getName().startsWith(OidcUtils.SESSION_COOKIE_NAME)) {
        context.response().removeCookies(cookie.getName());
      }
    }
    Caller caller = identity.getAttribute(Callers.ATTRIBUTE);
    return caller == null
        ? Uni.createFrom().failure(new AuthenticationFailedException())
        : Uni.createFrom().item(new Step(caller, null));
  }
}
