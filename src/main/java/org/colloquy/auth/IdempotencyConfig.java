package org.colloquy.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How requests that bear an Idempotency-Key are remembered. */
@ConfigMapping(prefix = "colloquy.idempotency")
interface IdempotencyConfig {

  /**
   * How long the answer to a request is kept under its key. A repeat that comes later does the work
   * again, so the contract promises a day at least.
   */
  @WithDefault("P2D")
  @DurationMin(hours = 24)
  Duration keptFor();
}
