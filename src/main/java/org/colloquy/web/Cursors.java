package org.colloquy.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Writes a place in a list as an opaque word and reads it back. A cursor is a record in CBOR,
 * headed by its kind and a checksum, in base64url. It is checked and not signed: all that it holds
 * is a query that its bearer may make anyway, and what the bearer may see is asked at every page
 * anew.
 */
public final class Cursors {

  private static final CBORMapper CBOR =
      CBORMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Cursors() {}

  /** Writes the place. Records of different types are never mistaken for each other. */
  public static String write(Record place) {
    ObjectWriter writer = CBOR.writerFor(place.getClass());
    try {
      byte[] payload = writer.writeValueAsBytes(place);
      ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + payload.length);
      bytes.putInt(checksum(place.getClass(), payload)).put(payload);
      return encoded(bytes.array());
    } catch (IOException e) {
      throw new IllegalArgumentException("not a place: " + place.getClass(), e);
    }
  }

  /**
   * Reads a place.
   *
   * @param type the record that was written
   * @param cursor what the client sent back
   * @throws ProblemException if it is not a cursor of that type, whatever it is
   */
  public static <T extends Record> T read(Class<T> type, String cursor) {
    ObjectReader reader = CBOR.readerFor(type);
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(cursor);
      ByteBuffer bytes = ByteBuffer.wrap(decoded);
      // The decoder takes padding, and any last bits that fill no byte; what we write has neither.
      if (decoded.length > Integer.BYTES && encoded(decoded).equals(cursor)) {
        int checksum = bytes.getInt();
        byte[] payload = new byte[bytes.remaining()];
        bytes.get(payload);
        T place = checksum == checksum(type, payload) ? reader.readValue(payload) : null;
        if (place != null) {
          return place;
        }
      }
    } catch (IllegalArgumentException | IOException e) {
      throw invalid();
    }
    throw invalid();
  }

  /** What is thrown for a cursor that is well-formed but belongs to another query. */
  public static ProblemException invalid() {
    return new ProblemException(
        ProblemType.INVALID_CURSOR, ProblemType.INVALID_CURSOR.explanation());
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int checksum(Class<?> type, byte[] payload) {
    CRC32C crc = new CRC32C();
    for (char c : type.getSimpleName().toCharArray()) {
      crc.update(c);
    }
    crc.update(payload);
    return (int) crc.getValue();
  }
}
