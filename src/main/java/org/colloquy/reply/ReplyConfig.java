package org.colloquy.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

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
}
