package org.colloquy.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times out in the zone that the class lives in. */
@ApplicationScoped
class Moments {

  private final DateTimeFormatter form;

  Moments(PagesConfig config) {
    this.form =
        DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.ENGLISH)
            .withZone(config.timeZone());
  }

  /**
   * A time as it is shown.
   *
   * @param time null gives null
   */
  Moment of(Instant time) {
    return time == null ? null : new Moment(time.toString(), form.format(time));
  }
}
