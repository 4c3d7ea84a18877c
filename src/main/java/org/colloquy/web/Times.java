package org.colloquy.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times on the wire: RFC 3339, written in UTC with milliseconds, read with any offset. */
public final class Times {

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private Times() {}

  /** Writes a time, such as {@code 2026-09-14T16:05:00.000Z}. */
  public static String write(Instant time) {
    return RFC_3339.format(time);
  }

  /**
   * Reads a time; what is finer than a millisecond is cut off.
   *
   * @throws DateTimeException if it is not RFC 3339, or not from 1970 to 9999
   */
  public static Instant read(String text) {
    Instant time = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    if (!isInRange(time)) {
      throw new DateTimeException("out of range");
    }
    return time;
  }

  /** Whether a time is from 1970 to 9999, as all times here are; null is not. */
  public static boolean isInRange(Instant time) {
    return time != null && !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
  }
}
