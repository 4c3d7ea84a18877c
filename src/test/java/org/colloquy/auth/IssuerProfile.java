package org.colloquy.auth;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server that takes the tokens of an issuer, whose claims have names of its own choosing. */
public final class IssuerProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus",
        "quarkus.oidc.token.audience", Jwt.AUDIENCE,
        "colloquy.auth.claims.handle", "login",
        "colloquy.auth.claims.display-name", "full_name",
        "colloquy.auth.claims.role", "course_role",
        "colloquy.auth.claims.groups", "sections");
  }
}
