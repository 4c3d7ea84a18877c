package org.colloquy.thread;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How threads are read. */
@ConfigMapping(prefix = "colloquy.threads")
interface ThreadConfig {

  /**
   * The memory for answers that were given already, each sent again only while the database says
   * that nothing has changed since; 0 to keep none.
   */
  @WithDefault("32M")
  MemorySize keptAnswers();
}
