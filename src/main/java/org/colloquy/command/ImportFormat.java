package org.colloquy.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file to be imported was exported from. */
enum ImportFormat {
  WORDPRESS("application/xml"),
  DISQUS("application/xml"),
  COLLOQUY("application/x-ndjson");

  /** How much of a file is looked at. WordPress puts a long comment before what tells. */
  static final int BEGINNING = 16_384;

  private static final Pattern WORDPRESS_EXPORT =
      Pattern.compile("xmlns:(wp|excerpt)\\s*=|wordpress\\.org/export/|<wp:");

  private static final Pattern DISQUS_EXPORT = Pattern.compile("<disqus[\\s>]|//disqus\\.com");

  private final String mediaType;

  ImportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What it is called on the command line and in the API. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a file of the format is sent as. */
  String mediaType() {
    return mediaType;
  }

  /**
   * The format that a file seems to have.
   *
   * @param beginning its first {@link #BEGINNING} bytes, or all of them
   * @return empty if it seems to be none
   */
  static Optional<ImportFormat> of(byte[] beginning) {
    // What tells is ASCII. Read so, UTF-16 has a zero beside each sign, and marks of the byte order
    // are signs that no export begins with.
    String text =
        new String(beginning, ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|\\s)*", "");
    if (text.startsWith("{")) {
      return Optional.of(COLLOQUY);
    }
    if (!text.startsWith("<")) {
      return Optional.empty();
    }
    if (WORDPRESS_EXPORT.matcher(text).find()) {
      return Optional.of(WORDPRESS);
    }
    return DISQUS_EXPORT.matcher(text).find() ? Optional.of(DISQUS) : Optional.empty();
  }
}
