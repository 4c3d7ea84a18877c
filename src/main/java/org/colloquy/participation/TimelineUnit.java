package org.colloquy.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long a step of the timeline is. */
public enum TimelineUnit {
  @JsonProperty("day")
  DAY,
  @JsonProperty("week")
  WEEK;

  /** The unit's name for {@code date_trunc}, which begins weeks on Monday as ISO 8601 does. */
  String sql() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the step that a day is in. */
  LocalDate start(LocalDate day) {
    return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The first day of the next step. */
  LocalDate next(LocalDate start) {
    return start.plusDays(this == DAY ? 1 : 7);
  }
}
