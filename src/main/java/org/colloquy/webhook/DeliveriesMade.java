package org.colloquy.webhook;

import java.util.Set;
import java.util.UUID;

/**
 * Something is due, told within the transaction that makes it so. Whoever sends looks when it is
 * committed.
 *
 * @param webhooks whom it is for
 */
record DeliveriesMade(Set<UUID> webhooks) {}
