/**
 * Atom feeds of posts and of threads. Writes nothing; may import reply, post, auth, author, text,
 * web and database, and none of the rooms beside it.
 */
package org.colloquy.feed;
