package org.colloquy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Has something sent because somebody asks for it: a ping, or once more what was sent before. */
@ApplicationScoped
class AskForDelivery {

  private final WebhookRepository webhooks;
  private final Outbox outbox;
  private final DeliveryQueries deliveries;
  private final TellWebhooks tell;
  private final Event<DeliveriesMade> made;

  AskForDelivery(
      WebhookRepository webhooks,
      Outbox outbox,
      DeliveryQueries deliveries,
      TellWebhooks tell,
      Event<DeliveriesMade> made) {
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.tell = tell;
    this.made = made;
  }

  /**
   * Sends a ping.
   *
   * @throws ProblemException if there is no such webhook, or nothing is sent to it
   */
  @Transactional
  DeliveryView ping(UUID webhook) {
    requireTold(webhook);
    UUID id = Ids.next();
    tell.put(List.of(new Outbox.Entry(id, webhook, EventType.PING, null, null, null)));
    return deliveries.find(id).orElseThrow();
  }

  /**
   * Sends a delivery again, now, whatever became of it.
   *
   * @throws ProblemException if there is no such delivery of the webhook, or nothing is sent to it
   */
  @Transactional
  DeliveryView again(UUID webhook, UUID delivery) {
    requireTold(webhook);
    if (!outbox.repeat(webhook, delivery)) {
      throw ProblemException.notFound();
    }
    made.fire(new DeliveriesMade(Set.of(webhook)));
    return deliveries.find(delivery).orElseThrow();
  }

  private void requireTold(UUID id) {
    WebhookView webhook = webhooks.find(id).orElseThrow(ProblemException::notFound).view();
    if (!webhook.active() || webhook.suspended()) {
      throw new ProblemException(
          ProblemType.WEBHOOK_INACTIVE, ProblemType.WEBHOOK_INACTIVE.explanation());
    }
  }
}
