package org.colloquy.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How deliveries are sent, and to where. */
@ConfigMapping(prefix = "colloquy.webhooks")
public interface WebhookConfig {

  /**
   * Networks such as {@code 10.20.0.0/16} that are sent to although they are not public. Whoever
   * makes webhooks can then have the server call anything that listens there, so let it be as
   * narrow as what receives.
   */
  Optional<List<String>> allowedAddresses();

  /**
   * How long a receiver may take: to be connected to, and to answer altogether. A delivery whose
   * server died while sending it is sent again after three times as long.
   */
  @WithDefault("10s")
  Duration timeout();

  /**
   * How long to wait after each attempt that failed; after the last of these the delivery has
   * failed. Up to a fifth is added at random to each. The default is that of Standard Webhooks.
   */
  @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
  List<Duration> retries();

  /** How many deliveries to one webhook an instance has under way at once. */
  @WithDefault("2")
  @Min(1)
  @Max(20)
  int concurrency();

  /** How long deliveries are kept to be looked at, whatever became of them. */
  @WithDefault("30d")
  Duration log();

  /** How long after a rotation the secret before it signs too. */
  @WithDefault("24h")
  Duration secretOverlap();
}
