package org.colloquy.author;

import java.util.UUID;

/**
 * A person is being erased, told within the transaction that does it: rooms further right forget
 * with it what they hold on them.
 *
 * @param id the author's id, which stays
 */
public record AuthorErased(UUID id) {}
