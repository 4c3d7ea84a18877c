package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;

class CursorsTest {

  record Place(UUID id, int count, String word, Instant at) {}

  record OtherPlace(UUID id, int count, String word, Instant at) {}

  @Test
  void what_was_written_is_read_back() {
    Property.check(
        500,
        random -> {
          Place place = randomPlace(random);

          String cursor = Cursors.write(place);

          assertThat(cursor).matches("[A-Za-z0-9_-]+");
          assertThat(Cursors.read(Place.class, cursor)).isEqualTo(place);
        });
  }

  @Test
  void a_cursor_with_one_character_changed_is_refused() {
    Property.check(
        5,
        random -> {
          String cursor = Cursors.write(randomPlace(random));
          for (int i = 0; i < cursor.length(); i++) {
            for (char c = ' '; c <= 'ÿ'; c++) {
              if (c != cursor.charAt(i)) {
                assertRefused(cursor.substring(0, i) + c + cursor.substring(i + 1));
              }
            }
          }
        });
  }

  @Test
  void a_cursor_cut_short_or_made_longer_is_refused() {
    Property.check(
        50,
        random -> {
          String cursor = Cursors.write(randomPlace(random));
          for (int i = 0; i < cursor.length(); i++) {
            assertRefused(cursor.substring(0, i));
            assertRefused(cursor.substring(i + 1));
          }
          for (String more : List.of("A", "AA", "AAA", "AAAA", "=", "==", "===", " ", "\n", "é")) {
            assertRefused(cursor + more);
            assertRefused(more + cursor);
          }
          assertRefused(cursor + cursor);
        });
  }

  @Test
  void anything_else_is_refused() {
    for (String word : List.of("", "null", "=", "🦉", "0", "../..", "%00", "\0", "\uD800")) {
      assertRefused(word);
    }
    Property.check(
        5000,
        random -> {
          byte[] bytes = new byte[random.nextInt(60)];
          random.nextBytes(bytes);
          assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
          assertRefused(new String(bytes, StandardCharsets.UTF_8));
          assertRefused(new String(bytes, StandardCharsets.ISO_8859_1));
        });
  }

  @Test
  void a_cursor_of_one_list_is_refused_by_another() {
    Property.check(
        100,
        random -> {
          String cursor = Cursors.write(randomPlace(random));
          assertThatThrownBy(() -> Cursors.read(OtherPlace.class, cursor))
              .satisfies(CursorsTest::isInvalidCursor);
        });
  }

  @Test
  void what_only_looks_like_a_cursor_is_refused_although_its_checksum_is_right()
      throws IOException {
    CBORMapper cbor = CBORMapper.builder().addModule(new JavaTimeModule()).build();
    byte[] place = cbor.writeValueAsBytes(randomPlace(new Random(1)));
    byte[] trailing = Arrays.copyOf(place, place.length + 1);
    assertThat(Cursors.read(Place.class, forged(place))).isNotNull();
    assertRefused(forged(trailing));
    assertRefused(forged(cbor.writeValueAsBytes(null)));
    assertRefused(forged(cbor.writeValueAsBytes(List.of())));
    assertRefused(forged(cbor.writeValueAsBytes("place")));
    assertRefused(forged(cbor.writeValueAsBytes(Map.of("unknown", 1))));
    assertRefused(forged(cbor.writeValueAsBytes(Map.of("id", "no UUID"))));
    assertRefused(forged(new byte[] {(byte) 0xFF}));
    byte[] deep = new byte[5000];
    Arrays.fill(deep, (byte) 0x81);
    assertRefused(forged(deep));
  }

  private static String forged(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update("Place".getBytes(StandardCharsets.US_ASCII));
    crc.update(payload);
    ByteBuffer bytes = ByteBuffer.allocate(4 + payload.length);
    bytes.putInt((int) crc.getValue()).put(payload);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static Place randomPlace(Random random) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    String word = "ü🦉".repeat(random.nextInt(10));
    return new Place(id, random.nextInt(), word, Instant.ofEpochMilli(random.nextLong() >> 20));
  }

  private static void assertRefused(String cursor) {
    assertThatThrownBy(() -> Cursors.read(Place.class, cursor))
        .as("cursor %s", cursor)
        .satisfies(CursorsTest::isInvalidCursor);
  }

  private static void isInvalidCursor(Throwable e) {
    assertThat(e)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR));
  }
}
