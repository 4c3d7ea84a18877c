package org.colloquy.transfer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be brought in, and how long that may take. */
@ConfigMapping(prefix = "colloquy.transfer")
interface TransferConfig {

  /**
   * The longest file that is taken. It lies in the database until it has been read, and takes as
   * much room there.
   */
  @WithDefault("2G")
  MemorySize maxFile();

  /** How long one import may take. One that takes longer is begun again, and at last given up. */
  @WithDefault("6h")
  Duration maxTime();

  /** How long the database may take for one step of an import, such as comparing all its lines. */
  @WithDefault("10m")
  Duration maxStep();
}
