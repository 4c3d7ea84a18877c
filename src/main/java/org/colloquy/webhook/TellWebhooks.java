package org.colloquy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.colloquy.author.AuthorErased;
import org.colloquy.post.ThreadChanged;
import org.colloquy.web.Ids;

/**
 * Puts what happens into the outbox, in the transaction in which it happens: what is rolled back is
 * never told, and what is committed is not lost.
 */
@ApplicationScoped
class TellWebhooks {

  private final WebhookRepository webhooks;
  private final Outbox outbox;
  private final Event<DeliveriesMade> made;

  TellWebhooks(WebhookRepository webhooks, Outbox outbox, Event<DeliveriesMade> made) {
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.made = made;
  }

  /**
   * Whether there are webhooks is asked each time: the one question, of a table of fifty rows at
   * most and in the round trip of the change itself, is all that a write without webhooks costs,
   * and an answer from memory could be wrong for as long as it is remembered.
   */
  void tell(@Observes ThreadChanged changed) {
    if (changed.imported()) {
      return;
    }
    SortedSet<EventType> types =
        changed.changes().stream()
            .map(EventType::of)
            .collect(Collectors.toCollection(TreeSet::new));
    webhooks.wanting(types, changed.statements(), wanting -> put(entries(changed, wanting)));
  }

  private static List<Outbox.Entry> entries(
      ThreadChanged changed, List<WebhookRepository.Wanting> wanting) {
    List<Outbox.Entry> entries = new ArrayList<>();
    for (WebhookRepository.Wanting webhook : wanting) {
      for (ThreadChanged.Change change : changed.changes()) {
        EventType type = EventType.of(change);
        if (webhook.events().contains(type)) {
          entries.add(
              new Outbox.Entry(
                  Ids.next(),
                  webhook.id(),
                  type,
                  changed.postId(),
                  change.replyId(),
                  change.sequence()));
        }
      }
    }
    return entries;
  }

  /** What an erased person made tells nobody any more, and its address may have named them. */
  void forget(@Observes AuthorErased erased) {
    webhooks.deleteAllOf(erased.id());
  }

  /** Puts entries into the outbox, and has them sent once that is committed. */
  void put(List<Outbox.Entry> entries) {
    if (!entries.isEmpty()) {
      outbox.put(entries);
      made.fire(
          new DeliveriesMade(
              entries.stream().map(Outbox.Entry::webhook).collect(Collectors.toSet())));
    }
  }
}
