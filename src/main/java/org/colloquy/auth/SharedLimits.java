package org.colloquy.auth;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Limits that all instances on a database share exactly: what is left of each is a row of {@code
 * rate_limit}.
 */
@ApplicationScoped
class SharedLimits {

  private static final int MOST_SWEPT = 1000;

  private final io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager<String>
      limits;

  SharedLimits(DataSource database) {
    this.limits =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
  }

  /**
   * Takes one from a limit that fills up evenly over a minute. Blocks.
   *
   * @param key whose limit it is
   * @param perMinute how much a minute grants
   */
  ConsumptionProbe take(String key, long perMinute) {
    ProxyManager<String> shared = limits;
    return shared
        .builder()
        .build(key, () -> BucketConfiguration.builder().addLimit(perMinute(perMinute)).build())
        .tryConsumeAndReturnRemaining(1);
  }

  /** Removes the rows of limits that are full again. */
  @Scheduled(every = "10m", delayed = "10m")
  void sweep() {
    int removed;
    do {
      removed = limits.removeExpired(MOST_SWEPT);
    } while (removed == MOST_SWEPT);
  }

  /** A limit that fills up evenly over a minute, wherever what is left of it is kept. */
  static Bandwidth perMinute(long quota) {
    return Bandwidth.builder().capacity(quota).refillGreedy(quota, Duration.ofMinutes(1)).build();
  }
}
