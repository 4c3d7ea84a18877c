package org.colloquy.transfer.foreign;

/**
 * Somebody who wrote elsewhere.
 *
 * @param key what tells people of one source apart: at most 100 characters, no e-mail address
 * @param login the name they signed in by, which a handle can be made of; null if they had none, or
 *     it was an e-mail address
 * @param displayName not blank, at most 100 characters, no e-mail address
 */
public record ForeignAuthor(String key, String login, String displayName) {}
