package org.colloquy.transfer.foreign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What tells the people of a source apart. */
final class ForeignKeys {

  private static final int MAX_ID = 200;
  private static final int MAX_LOGIN = 60;
  private static final int MAX_NAME = 100;
  private static final String NOBODY = "Anonymous";

  private ForeignKeys() {}

  /** An id as it stands in a file; null if there is none, or one that nobody would write. */
  static String id(String text) {
    String id = text == null ? "" : text.strip();
    return id.isEmpty() || id.length() > MAX_ID ? null : id;
  }

  /**
   * Somebody who had an account.
   *
   * @param kind a word that keeps keys of different kinds apart
   * @param login not blank; if it is an e-mail address, only its hash is kept
   * @param names what they may be called, the best first
   */
  static ForeignAuthor member(String kind, String login, String... names) {
    boolean told = login.length() <= MAX_LOGIN && !ForeignText.isEmail(login);
    return new ForeignAuthor(
        kind + ":" + (told ? login : hash(login)), told ? login : null, first(names));
  }

  /**
   * Somebody who left an e-mail address, a name, or neither. The same address is the same person,
   * whatever the name; nothing of the address is kept.
   */
  static ForeignAuthor visitor(String email, String name) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    String called = ForeignText.name(name);
    if (ForeignText.isEmail(address)) {
      return new ForeignAuthor("email:" + hash(address), null, first(called));
    }
    return called.isEmpty()
        ? new ForeignAuthor("nobody", null, NOBODY)
        : new ForeignAuthor("name:" + hash(called.toLowerCase(Locale.ROOT)), null, first(called));
  }

  /** The first that is a name: not blank, and no e-mail address. */
  private static String first(String... names) {
    for (String name : names) {
      String plain = ForeignText.name(name);
      if (!plain.isEmpty() && !ForeignText.isEmail(plain)) {
        return ForeignText.shortened(plain, MAX_NAME);
      }
    }
    return NOBODY;
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
