package org.colloquy.auth;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether bearer tokens of others are taken, and whether that is set up so that only tokens meant
 * for us are.
 */
@ApplicationScoped
class IssuerSettings {

  private final boolean enabled;
  private final Optional<List<String>> audience;

  IssuerSettings(
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
      @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
    this.enabled = enabled;
    this.audience = audience;
  }

  /** Whether there is an issuer, or a key of the embedding site's. */
  boolean isConfigured() {
    return enabled;
  }

  /**
   * An issuer signs tokens for many services, and without an audience any of them could be used
   * here.
   *
   * @throws IllegalStateException if an issuer or key is configured without an audience: the server
   *     does not start
   */
  void check(@Observes @Priority(1) StartupEvent event) {
    if (isConfigured() && audience.isEmpty()) {
      throw new IllegalStateException(
          "Set quarkus.oidc.token.audience: without it a token meant for another service would be taken.");
    }
  }
}
