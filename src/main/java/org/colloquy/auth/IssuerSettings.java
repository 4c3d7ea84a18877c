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
  private final Optional<String> issuer;
  private final Optional<String> key;
  private final Optional<List<String>> audience;

  IssuerSettings(
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
      @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> key,
      @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
    this.enabled = enabled;
    this.issuer = issuer;
    this.key = key;
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
   * @throws IllegalStateException if an issuer or key is configured without an audience, or asked
   *     for without being configured: the server does not start
   */
  void check(@Observes @Priority(1) StartupEvent event) {
    if (!isConfigured()) {
      return;
    }
    if (issuer.isEmpty() && key.isEmpty()) {
      throw new IllegalStateException(
          "Set quarkus.oidc.auth-server-url or quarkus.oidc.public-key: quarkus.oidc.tenant-enabled asks for tokens"
              + " of an issuer or of the embedding site, and names neither.");
    }
    if (audience.stream().flatMap(List::stream).noneMatch(IssuerSettings::isAudience)) {
      throw new IllegalStateException(
          "Set quarkus.oidc.token.audience: without it a token meant for another service would be taken.");
    }
  }

  /** The framework takes the word any for a wish not to look. */
  private static boolean isAudience(String name) {
    return !name.isBlank() && !name.equals("any");
  }
}
