package org.colloquy.reply;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What the server allows of replies. */
@ConfigMapping(prefix = "colloquy.replies")
public interface ReplyConfig {

  /**
   * The deepest that a reply may stand; 1 allows replies to the post alone. What is deeper already,
   * from an import or an earlier setting, stays and can be read.
   */
  @WithDefault("100")
  @Min(1)
  @Max(ReplyPath.MAX_DEPTH)
  int maxDepth();

  /**
   * For how long an author can't say the same words again in the same place, unless the request
   * bears an Idempotency-Key: it is taken for one that was sent twice. Zero takes all.
   */
  @WithDefault("PT60S")
  @DurationMin
  Duration duplicateWindow();

  /** The longest body of a batch. 500 of the longest replies, of ASCII, fit into the default. */
  @WithDefault("40M")
  MemorySize maxBatchBody();
}
