package org.colloquy.transfer;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A server and a database for the tests that look at all that is there, which elsewhere is a great
 * deal by then.
 */
public final class ServerToItself implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("colloquy.auth.edit-window", "30d");
  }
}
