package org.colloquy.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server that may send to this machine, loses patience early, and gives up after two retries. */
public final class WebhookProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "colloquy.webhooks.allowed-addresses", "127.0.0.1/32",
        "colloquy.webhooks.timeout", "3s",
        "colloquy.webhooks.retries", "1ms,2ms",
        "colloquy.limits.writes", "100000");
  }
}
