package org.colloquy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.colloquy.web.ProblemException;

/** Counts tokens that nobody has, and stops looking them up for an address that sends too many. */
@ApplicationScoped
class FailedAuthentications {

  private static final int MOST_REMEMBERED = 100_000;

  private final SharedLimits limits;
  private final LimitConfig config;
  private final Clock clock;

  /**
   * Until when an address is not listened to. It is learnt at a failure, so that success costs no
   * look at the limit.
   */
  private final Cache<String, Instant> closed =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(Duration.ofMinutes(5))
          .build();

  FailedAuthentications(SharedLimits limits, LimitConfig config, Clock clock) {
    this.limits = limits;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Refuses an address that has failed too often.
   *
   * @throws ProblemException if it has, on any instance as far as this one knows
   */
  void requireNotTooMany(String address) {
    Instant until = closed.getIfPresent(address);
    Instant now = clock.instant();
    if (until != null && now.isBefore(until)) {
      throw ProblemException.rateLimited(1 + Duration.between(now, until).toSeconds());
    }
  }

  /**
   * Counts a failure of an address.
   *
   * @throws ProblemException if there were too many already, on all instances together
   */
  void count(String address) {
    ConsumptionProbe probe = limits.take("failed " + address, config.failedAuthentications());
    if (!probe.isConsumed()) {
      closed.put(address, clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
      requireNotTooMany(address);
    }
  }
}
