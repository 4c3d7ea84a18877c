package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeldBackTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Places places = new Places(1);
  private final HeldBack held = new HeldBack(out, places);

  @Test
  void what_is_short_is_not_passed_on_before_it_is_whole() throws IOException {
    held.write("some".getBytes(StandardCharsets.US_ASCII));
    held.flush();

    assertThat(out.size()).isZero();

    held.release();

    assertThat(out).hasToString("some");
  }

  @Test
  void what_is_long_is_passed_on_in_its_order() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      held.write('a' + i % 26);
      expected.append((char) ('a' + i % 26));
    }

    assertThat(out.size()).isGreaterThan(20_000);
    held.release();
    assertThat(out).hasToString(expected.toString());
  }

  @Test
  void what_is_long_has_a_place_until_it_is_written_and_is_refused_without_one()
      throws IOException {
    held.write(new byte[30_000]);
    ByteArrayOutputStream nothing = new ByteArrayOutputStream();
    try (HeldBack other = new HeldBack(nothing, places)) {
      other.write('x');
      assertThatThrownBy(() -> other.write(new byte[30_000])).isInstanceOf(IOException.class);
    }
    assertThat(nothing.size()).isZero();

    held.close();

    assertThatCode(places::take).doesNotThrowAnyException();
  }

  @Test
  void who_was_refused_once_writes_nothing_more() {
    places.take();

    assertThatThrownBy(() -> held.write(new byte[30_000])).isInstanceOf(IOException.class);
    places.free();
    assertThatThrownBy(() -> held.write(new byte[30_000])).isInstanceOf(IOException.class);

    assertThat(out.size()).isZero();
  }

  record Line(String text) {}

  static Stream<Streamed.Body> writers() {
    Line line = new Line("x".repeat(30_000));
    return Stream.of(
        body -> {
          try (SequenceWriter lines = new ObjectMapper().writer().writeValues(body)) {
            lines.write(line);
          }
        },
        body -> {
          try {
            new ObjectMapper().writeValue(body, line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("writers")
  void that_there_is_no_place_is_told_whatever_the_writer_makes_of_it(Streamed.Body body) {
    places.take();

    assertThatThrownBy(() -> HeldBack.pass(body, out, places))
        .isInstanceOf(ProblemException.class)
        .extracting(fault -> ((ProblemException) fault).type())
        .isEqualTo(ProblemType.OVERLOADED);
    assertThat(out.size()).isZero();
  }
}
