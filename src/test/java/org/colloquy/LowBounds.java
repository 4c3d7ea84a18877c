package org.colloquy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Bounds so low that a test meets them, none of which stands in the way of another's. One server
 * has them all: to build and start one takes longer than any of its tests.
 */
public final class LowBounds implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "colloquy.live.streams", "4",
        "colloquy.live.per-caller", "2",
        "colloquy.live.per-address", "3",
        "colloquy.live.heartbeat", "1s",
        "colloquy.live.patience", "2s",
        "colloquy.live.compare", "1s",
        "colloquy.replies.max-depth", "3",
        // The time of production, which other tests do without.
        "colloquy.replies.duplicate-window", "PT60S");
  }
}
