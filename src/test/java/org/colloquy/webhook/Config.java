package org.colloquy.webhook;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;

/** The webhooks' configuration, for tests that start no server. */
final class Config {

  private static final int PRIORITY = 200;

  private Config() {}

  /** The defaults but for networks that are allowed, and a timeout that a test can wait for. */
  static WebhookConfig allowing(String... networks) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withMapping(WebhookConfig.class)
            .withConverter(Duration.class, PRIORITY, new DurationConverter())
            .withDefaultValue("colloquy.webhooks.timeout", "2s");
    if (networks.length > 0) {
      builder.withDefaultValue(
          "colloquy.webhooks.allowed-addresses", String.join(",", List.of(networks)));
    }
    return builder.build().getConfigMapping(WebhookConfig.class);
  }
}
