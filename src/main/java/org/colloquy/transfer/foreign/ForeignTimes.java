package org.colloquy.transfer.foreign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.web.Times;

/** Times as other systems write them. One that is no time, or not from 1970 to 9999, is none. */
final class ForeignTimes {

  private static final DateTimeFormatter WORDPRESS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ForeignTimes() {}

  /** A time of WordPress's database, such as {@code 2026-09-14 16:05:00}, taken as UTC. */
  static Optional<Instant> wordPress(String text) {
    return read(() -> LocalDateTime.parse(text.strip(), WORDPRESS).toInstant(ZoneOffset.UTC));
  }

  /** A time of RSS, such as {@code Mon, 14 Sep 2026 16:05:00 +0000}. */
  static Optional<Instant> rss(String text) {
    return read(
        () -> OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
  }

  /** A time of Disqus, such as {@code 2026-09-14T16:05:00Z}; without a zone it is UTC. */
  static Optional<Instant> disqus(String text) {
    String time = text.strip();
    return read(() -> OffsetDateTime.parse(time).toInstant())
        .or(() -> read(() -> LocalDateTime.parse(time).toInstant(ZoneOffset.UTC)));
  }

  private static Optional<Instant> read(Supplier<Instant> time) {
    try {
      return Optional.of(time.get().truncatedTo(ChronoUnit.MILLIS)).filter(Times::isInRange);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
