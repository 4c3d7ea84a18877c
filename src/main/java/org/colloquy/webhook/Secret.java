package org.colloquy.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook's deliveries are signed with, as Standard Webhooks 1.0 has it. */
final class Secret {

  private static final String PREFIX = "whsec_";
  private static final int LENGTH = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /**
   * @param key the 32 bytes
   */
  Secret(byte[] key) {
    this.key = key.clone();
  }

  /** A new secret. */
  static Secret generate() {
    byte[] key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    return new Secret(key);
  }

  /** The bytes, to be kept. */
  byte[] bytes() {
    return key.clone();
  }

  /** As its receiver is shown it. */
  String toText() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /**
   * Signs a delivery: {@code v1,} and the HMAC-SHA256 of {@code id.timestamp.body} in base64.
   *
   * @param timestamp in seconds since 1970
   * @param body the bytes as they are sent
   */
  String sign(String id, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
    }
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
