/**
 * The people of the class: the roster and its rows. Owns the tables {@code author} and {@code
 * roster}; may import web.
 */
package org.colloquy.author;
