package org.colloquy.auth;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says by which of the two configurations the issuer is asked: bearer tokens by the default one,
 * browsers that sign in by the one that is called pages. Left to itself the framework would go by
 * the path and by cookies, which are the client's to choose.
 */
@ApplicationScoped
@Unremovable
class IssuerTenant implements TenantResolver {

  private static final String PAGES = "pages";

  /** A request is for bearer tokens unless this says that it signs a browser in. */
  private static final String SIGNS_IN = "colloquy.signs-in";

  @Override
  public String resolve(RoutingContext context) {
    return context.get(SIGNS_IN) == null ? OidcUtils.DEFAULT_TENANT_ID : PAGES;
  }

  /** Takes the default configuration. */
  static void chooseBearer(RoutingContext context) {
    context.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
  }

  /** Takes the configuration for browsers that sign in. */
  static void choosePages(RoutingContext context) {
    context.put(SIGNS_IN, true);
    context.put(OidcUtils.TENANT_ID_ATTRIBUTE, PAGES);
  }
}
