/**
 * Posts: what a discussion begins with. Owns the tables {@code post}, {@code post_revision} and
 * {@code post_participant} and is alone in writing them; may import auth, author, text, web and
 * database, and never reply.
 */
package org.colloquy.post;
