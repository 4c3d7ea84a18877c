/**
 * What changed in a thread, asked for or told: the change feed, and its events after commit, on
 * whichever instance the change was made. Writes nothing; may import reply, post, auth, author, web
 * and database.
 */
package org.colloquy.live;
