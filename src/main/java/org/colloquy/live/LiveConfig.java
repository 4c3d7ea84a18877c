package org.colloquy.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many may follow threads, and how they are kept and let go. */
@ConfigMapping(prefix = "colloquy.live")
public interface LiveConfig {

  /** How many streams an instance has open at once. Each takes some tens of kilobytes. */
  @WithDefault("5000")
  @Min(1)
  int streams();

  /** How many of them one author may have. A browser has one for each thread that it shows. */
  @WithDefault("20")
  @Min(1)
  int perCaller();

  /** How many of them anonymous readers behind one address may have: a school may share one. */
  @WithDefault("500")
  @Min(1)
  int perAddress();

  /**
   * After how long a silence a comment is sent, so that no proxy takes the stream for dead. Many
   * give up after a minute, some after thirty seconds.
   */
  @WithDefault("15s")
  Duration heartbeat();

  /**
   * How long a reader may take for what was sent. One that takes longer is let go, and may resume.
   */
  @WithDefault("30s")
  Duration patience();

  /** How long a stream goes on before its reader must ask again, and is looked at anew. */
  @WithDefault("1h")
  Duration longest();

  /**
   * How often an instance compares what it has sent with what is in the database: so long may an
   * event take whose notification was lost.
   */
  @WithDefault("10s")
  Duration compare();
}
