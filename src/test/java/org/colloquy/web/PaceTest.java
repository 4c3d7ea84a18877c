package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pace pace = new Pace(1000);
  private long second;
  private long bytes;

  /** A second in which a client that has something to do does some of it. */
  private boolean isTooSlow(long more) {
    return isTooSlow(more, PATIENCE);
  }

  @Test
  void who_does_nothing_is_too_slow_when_the_patience_is_over() {
    for (int i = 0; i <= 20; i++) {
      assertThat(isTooSlow(0)).as("after %d s", i).isFalse();
    }
    assertThat(isTooSlow(0)).isTrue();
  }

  @Test
  void what_was_done_quickly_does_not_excuse_for_longer_than_that() {
    isTooSlow(0);
    assertThat(isTooSlow(1_000_000_000)).isFalse();
    for (int i = 1; i <= 19; i++) {
      assertThat(isTooSlow(40)).as("after %d s", i).isFalse();
    }
    isTooSlow(40);
    assertThat(isTooSlow(40)).isTrue();
  }

  @Test
  void who_keeps_to_the_rate_in_leaps_is_not() {
    for (int i = 0; i < 1000; i++) {
      assertThat(isTooSlow(i % 15 == 0 ? 15_000 : 0)).isFalse();
    }
  }

  @Test
  void who_had_nothing_to_do_begins_anew() {
    for (int i = 0; i < 18; i++) {
      isTooSlow(0);
    }
    pace.isTooSlow(false, bytes, second * 1_000_000_000L, PATIENCE);
    for (int i = 0; i < 18; i++) {
      assertThat(isTooSlow(0)).isFalse();
    }
  }

  @Test
  void with_less_patience_less_is_enough_to_be_too_slow() {
    isTooSlow(0);
    assertThat(isTooSlow(0, Duration.ofMillis(500))).isFalse();
    assertThat(isTooSlow(0, Duration.ofMillis(500))).isTrue();
  }

  private boolean isTooSlow(long more, Duration patience) {
    bytes += more;
    return pace.isTooSlow(true, bytes, second++ * 1_000_000_000L, patience);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 2000})
  void with_little_patience_who_is_quick_is_not_too_slow_though_looks_come_late(int millis) {
    for (int look = 0; look < 100; look++) {
      bytes += 1_000_000;
      assertThat(pace.isTooSlow(true, bytes, look * 501_000_000L, Duration.ofMillis(millis)))
          .as("look %d", look)
          .isFalse();
    }
  }
}
