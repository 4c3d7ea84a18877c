/**
 * What readers have seen, and where they are mentioned. Owns the tables {@code read_mark} and
 * {@code mention} and is alone in writing them; may import reply, post, auth, author, text, web and
 * database, and none of the rooms beside it.
 */
package org.colloquy.reading;
