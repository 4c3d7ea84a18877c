package org.colloquy.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.IntSupplier;
import org.hibernate.Session;

/** Removes deliveries that were kept for long enough, and those to webhooks that are gone. */
@ApplicationScoped
class SweepDeliveries {

  /** How many go in one transaction: nobody waits long for it. */
  private static final int PORTION = 1000;

  private static final String OLD =
      """
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT id FROM webhook_delivery WHERE created_at < :before ORDER BY created_at LIMIT :portion)
      """;

  private static final String ORPHANED =
      """
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT d.id FROM webhook_delivery d
        WHERE NOT EXISTS (SELECT 1 FROM webhook w WHERE w.id = d.webhook_id) LIMIT :portion)
      """;

  private final Session session;
  private final WebhookConfig config;
  private final Clock clock;

  SweepDeliveries(Session session, WebhookConfig config, Clock clock) {
    this.session = session;
    this.config = config;
    this.clock = clock;
  }

  /** Removes all that is to go now. */
  @Scheduled(every = "1h", delayed = "5m")
  void sweep() {
    inPortions(
        () ->
            session
                .createNativeMutationQuery(OLD)
                .setParameter("before", clock.instant().minus(config.log()))
                .setParameter("portion", PORTION)
                .executeUpdate());
    inPortions(
        () ->
            session
                .createNativeMutationQuery(ORPHANED)
                .setParameter("portion", PORTION)
                .executeUpdate());
  }

  private static void inPortions(IntSupplier delete) {
    int removed;
    do {
      removed = QuarkusTransaction.requiringNew().call(delete::getAsInt);
    } while (removed == PORTION);
  }
}
