package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.colloquy.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final long END = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  @Test
  void what_is_written_is_read_back_and_always_has_milliseconds() {
    Property.check(
        1000,
        random -> {
          Instant time = Instant.ofEpochMilli((long) (random.nextDouble() * END));

          String text = Times.write(time);

          assertThat(text).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
          assertThat(Times.read(text)).isEqualTo(time);
        });
  }

  @Test
  void a_time_with_any_offset_is_the_same_moment() {
    Property.check(
        1000,
        random -> {
          // Years from both ends, so that no offset leads out of what is allowed.
          Instant time = Instant.ofEpochMilli(random.nextInt() & 0xFFFFFFFFL).plusSeconds(86_400);
          ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 18 * 60) - 1080));

          String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(offset));

          assertThat(Times.read(text)).isEqualTo(time);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-14T16:05:00Z, 2026-09-14T16:05:00.000Z",
    "2026-09-14T16:05:00.5Z, 2026-09-14T16:05:00.500Z",
    "2026-09-14T16:05:00.9999999Z, 2026-09-14T16:05:00.999Z",
    "2026-09-14T18:05:00+02:00, 2026-09-14T16:05:00.000Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
  })
  void what_is_finer_than_a_millisecond_is_cut_off(String read, String written) {
    assertThat(Times.write(Times.read(read))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-09-14",
        "2026-09-14T16:05:00",
        "2026-02-30T00:00:00Z",
        "2026-09-14T25:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "1757865900000"
      })
  void what_is_no_time_or_out_of_range_is_refused(String text) {
    assertThatThrownBy(() -> Times.read(text)).isInstanceOf(DateTimeException.class);
  }
}
