package org.colloquy.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much the server takes on, and how long it bears with clients who are slow. */
@ConfigMapping(prefix = "colloquy.load")
public interface LoadConfig {

  /**
   * How many requests are worked on at once: as many as there are connections to the database, so
   * that those who were let in do not wait for one. What more there are would slow down each.
   */
  @WithDefault("20")
  @Min(1)
  int atOnce();

  /** How many more may wait until one of them is done. */
  @WithDefault("1000")
  @Min(0)
  int waiting();

  /** How long a request waits when many come at the same moment. It is refused then. */
  @WithDefault("3s")
  Duration longestWait();

  /**
   * How long it waits when somebody has been waiting for all of the last {@link #longestWait()}:
   * then more come than can be served, and whoever is served should not have waited in vain.
   */
  @WithDefault("50ms")
  Duration waitBehind();

  /** How many answers are written while their rows are read. Each has a connection meanwhile. */
  @WithDefault("8")
  @Min(1)
  int streamed();

  /** How many files are taken in at once. Each has a connection meanwhile. */
  @WithDefault("4")
  @Min(1)
  int uploads();

  /**
   * How many connections there are, idle ones among them: a browser has up to six for each page,
   * and a stream of events takes one for as long as it goes on. What more there are is closed at
   * once.
   */
  @WithDefault("8000")
  @Min(1)
  int connections();

  /**
   * How long a client may take for the head of a request, and how long it may stay behind {@link
   * #leastRate()} with a body, or with reading an answer.
   */
  @WithDefault("20s")
  Duration patience();

  /**
   * How long a connection may be idle after an answer, for the next request. Longer than proxies
   * and clients keep theirs, so that they close it: a request that meets a connection which is just
   * being closed can't be known to have done nothing. While more than half of the connections that
   * there may be are taken, it is no longer than {@link #patience()}.
   */
  @WithDefault("75s")
  Duration keepAlive();

  /** How many bytes a second a client must send of a body, and read of an answer. */
  @WithDefault("1024")
  @Min(1)
  int leastRate();
}
