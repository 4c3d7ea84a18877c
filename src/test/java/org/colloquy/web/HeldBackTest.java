package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeldBackTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final HeldBack held = new HeldBack(out);

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
}
