package org.colloquy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.colloquy.web.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds callers to their limits and tells them what is left, in the fields of
 * draft-ietf-httpapi-ratelimit-headers. Limits are per caller, since a classroom shares one
 * address. Reads are counted in memory: no read costs a database write.
 */
public class RateLimits {

  private static final String POLICY = "RateLimit-Policy";
  private static final String LIMIT = "RateLimit";
  private static final String COUNTED = "colloquy.rate-limit";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final int MOST_REMEMBERED = 100_000;
  private static final long WINDOW_SECONDS = 60;

  private final Callers callers;
  private final SharedLimits shared;
  private final LimitConfig config;
  private final CurrentVertxRequest current;

  private final Cache<String, Bucket> reads =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  RateLimits(
      Callers callers, SharedLimits shared, LimitConfig config, CurrentVertxRequest current) {
    this.current = current;
    this.callers = callers;
    this.shared = shared;
    this.config = config;
  }

  /** What a request took from, and what is left of it. */
  private record Taken(String policy, long quota, ConsumptionProbe probe) {

    long secondsToFull() {
      return ceilSeconds(probe.getNanosToWaitForReset());
    }

    long secondsToNext() {
      return Math.max(1, ceilSeconds(probe.getNanosToWaitForRefill()));
    }

    String policyField() {
      return '"' + policy + "\";q=" + quota + ";w=" + WINDOW_SECONDS;
    }

    String limitField() {
      return '"' + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + secondsToFull();
    }

    private static long ceilSeconds(long nanos) {
      return (nanos + 999_999_999L) / 1_000_000_000L;
    }
  }

  @ServerRequestFilter
  void take(ContainerRequestContext request, HttpServerRequest http) {
    // Asked here, the caller is found before the operation's transaction begins. Within it, finding
    // them would take a second connection for the request, and all could wait for all.
    Optional<Caller> caller = callers.current();
    String address = http.remoteAddress().hostAddress();
    Taken taken =
        READS.contains(request.getMethod()) ? read(caller, address) : write(caller, address);
    request.setProperty(COUNTED, true);
    // Not in the response filter: answers that are streams of events are sent without asking it.
    http.response().putHeader(POLICY, taken.policyField()).putHeader(LIMIT, taken.limitField());
    if (!taken.probe().isConsumed()) {
      throw ProblemException.rateLimited(taken.secondsToNext());
    }
  }

  /** Tells those too who were refused before they were counted. */
  @ServerResponseFilter
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    Taken taken = request.getProperty(COUNTED) == null ? refused() : null;
    if (taken == null) {
      return;
    }
    response.getHeaders().putSingle(POLICY, taken.policyField());
    response.getHeaders().putSingle(LIMIT, taken.limitField());
  }

  /**
   * What a request took that was refused before it was counted, since its caller may not do what it
   * asks for or is not known. It counts as a read, whatever its method: it wrote nothing, and here
   * nothing may block. Null if there is no request any more.
   */
  private Taken refused() {
    RoutingContext context = current.getCurrent();
    if (context == null) {
      return null;
    }
    CompletableFuture<SecurityIdentity> identity =
        QuarkusHttpUser.getSecurityIdentity(context, null).subscribeAsCompletionStage();
    boolean authenticated = identity.isDone() && !identity.isCompletedExceptionally();
    Caller caller = authenticated ? identity.join().getAttribute(Callers.ATTRIBUTE) : null;
    return read(Optional.ofNullable(caller), context.request().remoteAddress().hostAddress());
  }

  private Taken read(Optional<Caller> caller, String address) {
    long quota = caller.isPresent() ? config.reads() : config.anonymousReads();
    Bucket bucket =
        reads.get(
            key(caller, address),
            key -> Bucket.builder().addLimit(SharedLimits.perMinute(quota)).build());
    return new Taken("reads", quota, bucket.tryConsumeAndReturnRemaining(1));
  }

  private Taken write(Optional<Caller> caller, String address) {
    long quota = config.writes();
    return new Taken("writes", quota, shared.take("writes " + key(caller, address), quota));
  }

  private static String key(Optional<Caller> caller, String address) {
    return caller.map(known -> known.id().toString()).orElse(address);
  }
}
