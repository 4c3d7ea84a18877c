package org.colloquy.transfer.foreign;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an XML file says of its own encoding.
 *
 * @param markLength the bytes of the byte order mark
 */
record XmlEncoding(Charset charset, int markLength) {

  /** The bytes of the file that tell; a declaration is far shorter. */
  static final int HEAD = 1024;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'<>]*)[\"']");

  /**
   * Judges as XML 1.0 does in its appendix F: by the byte order mark, else by the zero bytes beside
   * the first character, else by the declaration; UTF-8 if there is nothing.
   *
   * @throws UnreadableFile if the declared encoding is not known
   */
  static XmlEncoding of(byte[] head) {
    if (begins(head, 0xEF, 0xBB, 0xBF)) {
      return new XmlEncoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(head, 0, '<')) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (begins(head, '<', 0)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 0);
    }
    return new XmlEncoding(declared(new String(head, StandardCharsets.ISO_8859_1)), 0);
  }

  private static Charset declared(String head) {
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalArgumentException e) {
      String before = head.substring(0, declared.start(1));
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      throw new UnreadableFile(line, column, "The file declares an encoding that is not known.");
    }
  }

  private static boolean begins(byte[] head, int... bytes) {
    return head.length >= bytes.length
        && IntStream.range(0, bytes.length).allMatch(i -> (head[i] & 0xFF) == bytes[i]);
  }
}
