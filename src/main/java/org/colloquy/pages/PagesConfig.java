package org.colloquy.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How the server's own pages look. */
@ConfigMapping(prefix = "colloquy.pages")
interface PagesConfig {

  /** The time zone in which times are written out, such as Europe/Berlin. */
  @WithDefault("UTC")
  ZoneId timeZone();
}
