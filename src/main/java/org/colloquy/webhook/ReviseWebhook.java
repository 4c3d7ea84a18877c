package org.colloquy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.author.Audit;
import org.colloquy.web.EntityTags;
import org.colloquy.web.Ids;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Makes, changes and removes webhooks. */
@ApplicationScoped
class ReviseWebhook {

  /** The most webhooks of a server: each costs every write a row, and sending its own threads. */
  static final int MOST = 50;

  private final WebhookRepository webhooks;
  private final MergePatch mergePatch;
  private final Audit audit;
  private final WebhookConfig config;
  private final Clock clock;

  ReviseWebhook(
      WebhookRepository webhooks,
      MergePatch mergePatch,
      Audit audit,
      WebhookConfig config,
      Clock clock) {
    this.webhooks = webhooks;
    this.mergePatch = mergePatch;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Makes a webhook of the caller's.
   *
   * @throws ProblemException if deliveries can't go to its address, or there are as many webhooks
   *     as there may be
   */
  @Transactional
  MintedWebhook make(Caller caller, NewWebhook wish) {
    Destination.of(wish.url());
    if (webhooks.lockedCount() >= MOST) {
      throw new ProblemException(
          ProblemType.WEBHOOK_LIMIT, ProblemType.WEBHOOK_LIMIT.explanation());
    }
    UUID id = Ids.next();
    Secret secret = Secret.generate();
    webhooks.insert(id, caller.id(), wish, secret);
    audit.record(caller.id(), "webhook-created", id);
    return MintedWebhook.of(webhooks.find(id).orElseThrow().view(), secret);
  }

  /**
   * Applies a merge patch of {@link EditWebhook}. One that changes nothing leaves the version as it
   * was.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such webhook, its version is another, or the patch is
   *     not valid
   */
  @Transactional
  WebhookState edit(Caller caller, UUID id, String ifMatch, JsonNode patch) {
    WebhookState webhook = locked(id);
    EntityTags.requireMatch(ifMatch, webhook.version());
    EditWebhook current = EditWebhook.of(webhook.view());
    EditWebhook edit = mergePatch.apply(current, patch);
    if (edit.equals(current)) {
      return webhook;
    }
    Destination.of(edit.url());
    webhooks.update(id, edit);
    audit.record(caller.id(), "webhook-edited", id);
    return webhooks.find(id).orElseThrow();
  }

  /**
   * Gives a webhook another secret; the present one signs too for a while.
   *
   * @throws ProblemException if there is no such webhook
   */
  @Transactional
  MintedWebhook rotate(Caller caller, UUID id) {
    locked(id);
    Secret secret = Secret.generate();
    webhooks.rotate(id, secret, clock.instant().plus(config.secretOverlap()));
    audit.record(caller.id(), "webhook-rotated", id);
    return MintedWebhook.of(webhooks.find(id).orElseThrow().view(), secret);
  }

  /**
   * Removes a webhook, to which nothing more is sent. What was under way still ends.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such webhook, or its version is another
   */
  @Transactional
  void delete(Caller caller, UUID id, String ifMatch) {
    EntityTags.requireMatch(ifMatch, locked(id).version());
    webhooks.delete(id);
    audit.record(caller.id(), "webhook-deleted", id);
  }

  private WebhookState locked(UUID id) {
    return webhooks.lock(id).orElseThrow(ProblemException::notFound);
  }
}
