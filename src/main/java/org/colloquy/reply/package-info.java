/**
 * Replies and their place in the tree. Owns the tables {@code reply} and {@code reply_revision} and
 * is alone in writing them; may import post, auth, author, text, web and database.
 */
package org.colloquy.reply;
