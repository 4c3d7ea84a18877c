package org.colloquy.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * Secrets that the server hands out: a prefix that tells what they are (to people, and to scanners
 * for leaked secrets), 32 random characters of base 62, which are 190 bits, and a CRC-32 in 6 more,
 * which refuses typing errors before the database is asked. The form is that of GitHub's tokens,
 * "Behind GitHub's new authentication token formats" (2021).
 */
final class Secret {

  /** Begins a personal access token. */
  static final String TOKEN = "clq_";

  /** Begins an invitation. */
  static final String INVITATION = "clqi_";

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final int RANDOM_LENGTH = 32;
  private static final int CHECK_LENGTH = 6;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** A new secret. */
  static String generate(String prefix) {
    StringBuilder secret = new StringBuilder(prefix);
    RANDOM
        .ints(RANDOM_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .forEach(secret::append);
    return secret + check(secret.toString());
  }

  /** Whether a text has the form of a secret with the prefix, and its checksum is right. */
  static boolean isWellFormed(String prefix, String text) {
    if (text.length() != prefix.length() + RANDOM_LENGTH + CHECK_LENGTH
        || !text.startsWith(prefix)) {
      return false;
    }
    String body = text.substring(0, prefix.length() + RANDOM_LENGTH);
    return text.endsWith(check(body))
        && body.chars().skip(prefix.length()).allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** What is kept of a secret. */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static String check(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    StringBuilder check = new StringBuilder();
    BigInteger rest = BigInteger.valueOf(crc.getValue());
    BigInteger base = BigInteger.valueOf(ALPHABET.length());
    for (int i = 0; i < CHECK_LENGTH; i++) {
      check.insert(0, ALPHABET.charAt(rest.mod(base).intValue()));
      rest = rest.divide(base);
    }
    return check.toString();
  }
}
