package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a packaged server, as its metrics have it. */
public final class Heap {

  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");

  private Heap() {}

  /** The bytes in use, those that nothing refers to any more included. */
  public static long used(ServerProcess server) {
    double used = 0;
    Matcher sample = SAMPLE.matcher(server.get("/q/metrics").body());
    while (sample.find()) {
      used += Double.parseDouble(sample.group(1));
    }
    assertThat(used).isPositive();
    return (long) used;
  }
}
