/**
 * The pages that people look at: signing in, the list of discussions, a discussion. They read and
 * write through the rooms that own the words, and own no table. May import everything to its left;
 * nobody imports it.
 */
package org.colloquy.pages;
