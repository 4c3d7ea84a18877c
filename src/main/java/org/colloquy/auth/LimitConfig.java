package org.colloquy.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/**
 * How much a caller may ask for. A class of forty behind one address does not come near any of
 * these.
 */
@ConfigMapping(prefix = "colloquy.limits")
interface LimitConfig {

  /** Reads a minute, for each author, on each instance. */
  @WithDefault("1200")
  @Min(1)
  long reads();

  /**
   * Reads a minute of anonymous readers, for each address, on each instance: a school may share
   * one.
   */
  @WithDefault("12000")
  @Min(1)
  long anonymousReads();

  /** Writes a minute, for each author, on all instances together. */
  @WithDefault("120")
  @Min(1)
  long writes();

  /**
   * Tokens a minute that nobody has, for each address, on all instances together. Past it, tokens
   * that an instance does not know yet are not looked up for that address.
   */
  @WithDefault("60")
  @Min(1)
  long failedAuthentications();
}
