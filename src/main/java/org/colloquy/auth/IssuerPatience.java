package org.colloquy.auth;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how long the issuer is waited for. The framework bounds the connection alone: one that
 * takes connections and does not answer would hold its subjects' requests for ever.
 */
@ApplicationScoped
@Unremovable
class IssuerPatience implements OidcRequestFilter {

  private final Duration most;

  IssuerPatience(@ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration most) {
    this.most = most;
  }

  @Override
  public Uni<Void> filter(OidcRequestFilterContext context) {
    context.request().timeout(most.toMillis());
    return Uni.createFrom().voidItem();
  }
}
