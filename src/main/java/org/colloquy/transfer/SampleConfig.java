package org.colloquy.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the server shows newcomers something. */
@ConfigMapping(prefix = "colloquy.sample")
interface SampleConfig {

  /**
   * Whether the sample discussion is loaded at start. It is loaded once: what was done to it since
   * stays. An installation that a class uses leaves this off, or has seven people on its roster who
   * do not exist.
   */
  @WithDefault("false")
  boolean load();
}
