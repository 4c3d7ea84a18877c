package org.colloquy.webhook;

import org.colloquy.web.EntityTags;

/**
 * A webhook with what its entity tag is made of.
 *
 * @param version rises with every change to the webhook
 * @param makerVersion that of its maker, whose role decides whether it is suspended
 */
record WebhookState(WebhookView view, long version, long makerVersion) {

  String entityTag() {
    return EntityTags.of(version, makerVersion);
  }
}
