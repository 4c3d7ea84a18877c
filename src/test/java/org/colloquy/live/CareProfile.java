package org.colloquy.live;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server with room for few streams, which speaks often and loses patience early. */
public final class CareProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "colloquy.live.streams", "4",
        "colloquy.live.per-caller", "2",
        "colloquy.live.per-address", "3",
        "colloquy.live.heartbeat", "1s",
        "colloquy.live.patience", "2s",
        "colloquy.live.compare", "1s",
        "colloquy.limits.writes", "100000");
  }
}
