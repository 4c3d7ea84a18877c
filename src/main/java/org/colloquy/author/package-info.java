/**
 * The people of the class: the roster and its rows, what each role may do, and the log of what
 * those in charge did. Owns the tables {@code author}, {@code roster} and {@code audit}; may import
 * web and database.
 */
package org.colloquy.author;
