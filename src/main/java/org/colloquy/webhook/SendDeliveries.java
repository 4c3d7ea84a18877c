package org.colloquy.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.colloquy.database.DaemonThreads;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox. Each webhook has lanes of its own, so that a slow receiver holds up
 * nobody else; there are at most fifty webhooks, which bounds the lanes of all. A delivery is
 * claimed in one transaction, sent outside of any, and recorded in another: whatever ends the
 * server in between, it is sent again when its lease is over, by this instance or another.
 */
@ApplicationScoped
class SendDeliveries {

  private static final Logger LOG = Logger.getLogger(SendDeliveries.class);

  /** How many times as long as an attempt may take a claim lasts. */
  private static final int LEASE = 3;

  private static final double JITTER = 0.2;

  /** Most connections to the database that sending takes from those who read and write. */
  private static final int MOST_CONNECTIONS = 4;

  private final Outbox outbox;
  private final EventQueries events;
  private final WebhookRepository webhooks;
  private final Courier courier;
  private final WebhookConfig config;
  private final Clock clock;
  private final ExecutorService threads;
  private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
  private final Map<UUID, Integer> lanes = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  SendDeliveries(
      Outbox outbox,
      EventQueries events,
      WebhookRepository webhooks,
      Courier courier,
      WebhookConfig config,
      Clock clock) {
    this.outbox = outbox;
    this.events = events;
    this.webhooks = webhooks;
    this.courier = courier;
    this.config = config;
    this.clock = clock;
    this.threads = Executors.newCachedThreadPool(new DaemonThreads("webhook"));
  }

  /** A delivery with what to send. */
  private record Claimed(Delivery delivery, Buffer body) {}

  void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesMade made) {
    made.webhooks().forEach(this::wake);
  }

  /** Finds what is to be tried again, and what was left by instances that are no more. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      outbox.waiting().forEach(this::wake);
    } catch (SQLException e) {
      LOG.debug("The outbox can't be read now", e);
    }
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    stopping = true;
    threads.shutdown();
    // What is under way now may end; what would not, is sent again by whoever comes next.
    boolean ended = threads.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    LOG.debugf("Deliveries under way have ended: %s", ended);
  }

  /** Begins another lane of a webhook, unless it has as many as it may or the server stops. */
  private void wake(UUID webhook) {
    boolean[] begun = {false};
    lanes.compute(
        webhook,
        (id, running) -> {
          int now = running == null ? 0 : running;
          begun[0] = !stopping && now < config.concurrency();
          return begun[0] ? Integer.valueOf(now + 1) : running;
        });
    if (begun[0]) {
      threads.execute(() -> run(webhook));
    }
  }

  private void run(UUID webhook) {
    try {
      Optional<Claimed> next = claim(webhook);
      while (next.isPresent()) {
        // Where there was one there may be more.
        wake(webhook);
        send(next.get());
        next = stopping ? Optional.empty() : claim(webhook);
      }
    } catch (RuntimeException e) {
      LOG.warnf("A delivery was put off: %s", e.getMessage());
    } finally {
      lanes.computeIfPresent(webhook, (id, running) -> running == 1 ? null : running - 1);
    }
  }

  private Optional<Claimed> claim(UUID webhook) {
    return transaction(
        () ->
            outbox
                .claim(webhook, config.timeout().multipliedBy(LEASE))
                .map(delivery -> new Claimed(delivery, events.body(delivery))));
  }

  private void send(Claimed claimed) {
    Delivery delivery = claimed.delivery();
    long timestamp = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Colloquy");
    headers.put("webhook-id", delivery.id().toString());
    headers.put("webhook-timestamp", String.valueOf(timestamp));
    headers.put("webhook-signature", delivery.signatures(timestamp, claimed.body().getBytes()));
    Outcome outcome =
        courier.send(Destination.of(delivery.url()), delivery.attempts(), headers, claimed.body());
    transaction(
        () -> {
          record(delivery, outcome);
          return null;
        });
  }

  private void record(Delivery delivery, Outcome outcome) {
    List<Duration> waits = config.retries();
    if (outcome.isDelivered()) {
      outbox.record(delivery, outcome, DeliveryState.DELIVERED, null);
    } else if (outcome.isGone() || delivery.tries() >= waits.size()) {
      outbox.record(delivery, outcome, DeliveryState.FAILED, null);
    } else {
      Instant next = clock.instant().plus(withJitter(waits.get(delivery.tries())));
      outbox.record(delivery, outcome, DeliveryState.PENDING, next);
    }
    if (outcome.isGone()) {
      webhooks.switchOff(delivery.webhook());
    }
  }

  /** Receivers that were down together are not called together again. */
  private static Duration withJitter(Duration wait) {
    return wait.plusMillis(
        Math.round(wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
  }

  private <T> T transaction(Callable<T> deed) {
    connections.acquireUninterruptibly();
    try {
      return QuarkusTransaction.requiringNew().call(deed);
    } finally {
      connections.release();
    }
  }
}
