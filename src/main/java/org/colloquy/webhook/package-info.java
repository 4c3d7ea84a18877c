/**
 * Telling other programs of changes. Owns the tables {@code webhook}, {@code webhook_delivery} and
 * {@code webhook_attempt} and is alone in writing them; may import reply, post, auth, author, web
 * and database.
 */
package org.colloquy.webhook;
