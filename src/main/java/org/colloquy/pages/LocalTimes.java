package org.colloquy.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes times for people, in a zone.
 *
 * @param zone whose clock they go by
 */
record LocalTimes(ZoneId zone) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

  /** Such as {@code 2026-09-14}. */
  String day(Instant time) {
    return time.atZone(zone).toLocalDate().toString();
  }

  /** Such as {@code 2026-09-14 16:05}: as wide as any other, and in the order of time. */
  String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  /** Such as {@code 14 September 2026, 16:05:00}. */
  String second(Instant time) {
    return SECOND.format(time.atZone(zone));
  }
}
