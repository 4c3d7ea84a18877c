package org.colloquy.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request and its Idempotency-Key, as far as the database may know them: hashes, and a seal that
 * whoever sends the request again can open, and nobody else. Without the key, which the server does
 * not keep, what is stored does not even tell whether a guess at the request is right.
 */
final class KeyedRequest {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;
  private final byte[] hash;

  /**
   * @param caller who sends it; null if nobody knows
   * @param path the path that it is sent to, with the ids in it
   */
  KeyedRequest(String key, UUID caller, String method, String path) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
    // None of the four can hold what stands between them.
    String scope = String.join("\n", String.valueOf(caller), method, path, key);
    try {
      this.hash =
          MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the key is known by, within its scope of caller and path. */
  byte[] hash() {
    return hash.clone();
  }

  /** The number of the lock that is held while the request is worked on. */
  long lock() {
    return ByteBuffer.wrap(hash).getLong();
  }

  /** What tells the request from another one under its key. */
  byte[] proof(byte[] fingerprint) {
    return derive("request", fingerprint, new byte[0]);
  }

  /**
   * Seals an answer.
   *
   * @param authorization what beside the request is needed to open it; empty if nothing is
   */
  byte[] seal(byte[] answer, byte[] fingerprint, String authorization) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, fingerprint, authorization);
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(answer.length));
      cipher.doFinal(answer, 0, answer.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens what was sealed; empty if it was sealed with something else. */
  Optional<byte[]> open(byte[] sealed, byte[] fingerprint, String authorization) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, fingerprint, authorization);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] fingerprint, String authorization)
      throws GeneralSecurityException {
    byte[] secret = derive("answer", fingerprint, authorization.getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(hash);
    return cipher;
  }

  private byte[] derive(String purpose, byte[] fingerprint, byte[] more) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      // Of one length each, so that the parts can't run into each other.
      mac.update(hash);
      mac.update(fingerprint);
      return mac.doFinal(more);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
