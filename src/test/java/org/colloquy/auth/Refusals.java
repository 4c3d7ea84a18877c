package org.colloquy.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;

/** What tests of bad tokens share. */
final class Refusals {

  private Refusals() {}

  static void assertTaken(String token) {
    Response answer = ask(token);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  /** The answer is the one that says nothing of what is wrong with the token. */
  static void assertRefused(String token) {
    Response answer = ask(token);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.asString()).doesNotContain("eyJ", "xception");
  }

  /** Texts that are no token, or only a part of one. */
  static Map<String, String> byShape(String good) {
    String[] parts = good.split("\\.", -1);
    return Map.of(
        "garbage", "garbage",
        "three dots", "...",
        "not Base64", "%%%.%%%.%%%",
        "truncated", good.substring(0, good.length() - 20),
        "without its signature", parts[0] + "." + parts[1],
        "with an empty signature", parts[0] + "." + parts[1] + ".",
        "with another's claims", parts[0] + "." + encode("{\"sub\":\"admin\"}") + "." + parts[2],
        "a header that is no JSON", encode("no") + "." + parts[1] + "." + parts[2],
        "encrypted, it says", good + ".a.b",
        "as long as the headers allow", "e" + "yJ".repeat(6000));
  }

  /** Tokens whose secret is what everybody knows: the public key, in each form it is passed in. */
  static Map<String, String> symmetric(Jwt token, PublicKey key) {
    String base64 = Base64.getEncoder().encodeToString(key.getEncoded());
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    return Map.of(
        "HS256 with the key's bytes", hmac(token, key.getEncoded()),
        "HS256 with the key in Base64", hmac(token, base64.getBytes(UTF_8)),
        "HS256 with the key as PEM", hmac(token, pem.getBytes(UTF_8)));
  }

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PublicKey publicKeyOf(PrivateKey key) {
    RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key;
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hmac(Jwt token, byte[] secret) {
    return token.signed(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(secret));
  }

  private static Response ask(String token) {
    return anonymous().header("Authorization", "Bearer " + token).get("/authors/me");
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
