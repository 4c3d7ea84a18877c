package org.colloquy.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** The clock that everything in the server reads, so that tests can set it. */
final class TimeConfig {

  private TimeConfig() {}

  /** UTC, in whole milliseconds: what is stored is what was answered. */
  @Produces
  @Singleton
  static Clock clock() {
    return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
  }
}
