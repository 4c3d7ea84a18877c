package org.colloquy.auth;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.colloquy.pages.FakeIssuer;

/**
 * A server that a course's page on another origin calls, with tokens that the page's site signs,
 * while the server's own pages sign people in at an issuer; and its logs are in JSON.
 */
public final class CoursePage implements QuarkusTestProfile {

  static final String ORIGIN = "https://course.example";

  /** The class is loaded more than once, for the server and for its tests: they share this key. */
  static PrivateKey site() {
    String encoded =
        (String)
            System.getProperties()
                .computeIfAbsent(
                    "test.site.key",
                    name ->
                        Base64.getEncoder()
                            .encodeToString(Refusals.newKeys().getPrivate().getEncoded()));
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.cors.enabled",
        "true",
        "quarkus.http.cors.origins",
        ORIGIN,
        "quarkus.oidc.tenant-enabled",
        "true",
        "quarkus.oidc.public-key",
        publicKey(),
        "quarkus.oidc.token.issuer",
        ORIGIN,
        "quarkus.oidc.token.audience",
        Jwt.AUDIENCE,
        "quarkus.log.console.json.enabled",
        "true");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(FakeIssuer.class));
  }

  private static String publicKey() {
    return Base64.getEncoder().encodeToString(Refusals.publicKeyOf(site()).getEncoded());
  }
}
