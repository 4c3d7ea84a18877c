package org.colloquy.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.Key;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A token of somebody else's. Its claims are JSON as it is written in the test, so they can be what
 * no library would write.
 */
final class Jwt {

  /** What the tests' server is called. */
  static final String AUDIENCE = "colloquy";

  /** The issuer that {@link IssuerProfile} connects. */
  static final String ISSUER = "https://server.example.com";

  private final Map<String, String> claims;

  private Jwt(Map<String, String> claims) {
    this.claims = claims;
  }

  /** A good token of a subject's. */
  static Jwt of(String subject) {
    long now = Instant.now().getEpochSecond();
    return new Jwt(Map.of())
        .with("iss", text(ISSUER))
        .with("aud", text(AUDIENCE))
        .with("sub", text(subject))
        .with("iat", String.valueOf(now))
        .with("exp", String.valueOf(now + 300));
  }

  /** A good token of a subject that nobody has seen. */
  static Jwt ofSomebodyNew() {
    return of(UUID.randomUUID().toString());
  }

  /** The token with a claim set to what JSON text says. */
  Jwt with(String claim, String json) {
    Map<String, String> changed = new LinkedHashMap<>(claims);
    changed.put(claim, json);
    return new Jwt(changed);
  }

  /** The token with a claim set to a number of seconds from now. */
  Jwt withTime(String claim, int secondsFromNow) {
    return with(claim, String.valueOf(Instant.now().getEpochSecond() + secondsFromNow));
  }

  Jwt without(String claim) {
    Map<String, String> changed = new LinkedHashMap<>(claims);
    changed.remove(claim);
    return new Jwt(changed);
  }

  /** The token as the issuer signs it. */
  String signed() {
    return signed(AlgorithmIdentifiers.RSA_USING_SHA256, issuerKey());
  }

  /** The token as the bearer of a key of RSA signs it. */
  String signedBy(PrivateKey key) {
    return signed(AlgorithmIdentifiers.RSA_USING_SHA256, key);
  }

  String unsigned() {
    return signed(AlgorithmIdentifiers.NONE, null);
  }

  /** The token as the issuer signs it, but it says that it was signed with a key of that name. */
  String signedAs(String keyId) {
    return signed(AlgorithmIdentifiers.RSA_USING_SHA256, issuerKey(), keyId);
  }

  /** The token, signed in whatever way. */
  String signed(String algorithm, Key key) {
    return signed(algorithm, key, "1");
  }

  private String signed(String algorithm, Key key, String keyId) {
    JsonWebSignature token = new JsonWebSignature();
    // Wrong ones are what some tests are about.
    token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    token.setAlgorithmHeaderValue(algorithm);
    token.setKeyIdHeaderValue(keyId);
    token.setKey(key);
    token.setPayload(payload());
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of the issuer in tests. */
  static PrivateKey issuerKey() {
    try (InputStream key = Jwt.class.getResourceAsStream("/privateKey.jwk")) {
      return PublicJsonWebKey.Factory.newPublicJwk(new String(key.readAllBytes(), UTF_8))
          .getPrivateKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private String payload() {
    return claims.entrySet().stream()
        .map(claim -> text(claim.getKey()) + ":" + claim.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(String plain) {
    return '"' + plain + '"';
  }
}
