package org.colloquy.transfer.foreign;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of an XML file. The parser could decode bytes itself, but says of a wrong one only
 * how many bytes into the file it is; and it refuses a file for one control character, of which
 * real exports have some. Those are replaced here by U+FFFD, one for one, so places stay the same.
 */
final class DecodedFile extends Reader {

  /** Of one place noted each, between two times that they are asked for. */
  private static final int MAX_NOTED = 1_000;

  private final InputStream file;
  private final XmlEncoding encoding;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 13).flip();
  private final ReplacedCharacters replaced = new ReplacedCharacters(MAX_NOTED);

  private boolean ended;
  private boolean finished;
  private boolean afterReturn;
  private int line = 1;
  private int column = 1;

  private DecodedFile(InputStream file, XmlEncoding encoding) {
    this.file = file;
    this.encoding = encoding;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Opens a file of the encoding that its byte order mark or its XML declaration says.
   *
   * @throws UnreadableFile if it declares an encoding that is not known
   */
  static DecodedFile open(InputStream file) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(file);
    buffered.mark(XmlEncoding.HEAD);
    XmlEncoding encoding = XmlEncoding.of(buffered.readNBytes(XmlEncoding.HEAD));
    buffered.reset();
    buffered.skipNBytes(encoding.markLength());
    return new DecodedFile(buffered, encoding);
  }

  /** The characters replaced. */
  ReplacedCharacters replaced() {
    return replaced;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(into, offset, count);
    return count;
  }

  /** Decodes once. What is decoded before a wrong byte is still given to the parser. */
  private boolean fill() throws IOException {
    if (finished) {
      return false;
    }
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    finished = ended && result.isUnderflow() && decoder.flush(chars).isUnderflow();
    chars.flip();
    inspect();
    if (chars.hasRemaining()) {
      return true;
    }
    if (result.isError()) {
      throw new UnreadableFile(
          line,
          column,
          "Here are bytes that are not "
              + encoding.charset().name()
              + ". The file is damaged, or of another encoding than it says.");
    }
    if (!finished) {
      readMore();
    }
    return !finished;
  }

  private void readMore() throws IOException {
    bytes.compact();
    int count = file.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private void inspect() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      if (c == '\n' || c == '\r') {
        line++;
        column = 1;
        continue;
      }
      if (isForbidden(c)) {
        replaced.add(line, c);
        chars.put(i, '\uFFFD');
      }
      column++;
    }
  }

  private static boolean isForbidden(char c) {
    return (c < ' ' && c != '\t') || c >= '\uFFFE';
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
