package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
      assertThatThrownBy(() -> other.write(new byte[30_000]))
          .isInstanceOf(ProblemException.class)
          .extracting(fault -> ((ProblemException) fault).type())
          .isEqualTo(ProblemType.OVERLOADED);
    }
    assertThat(nothing.size()).isZero();

    held.close();

    assertThatCode(places::take).doesNotThrowAnyException();
  }
}
