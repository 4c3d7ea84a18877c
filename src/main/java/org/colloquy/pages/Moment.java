package org.colloquy.pages;

/**
 * A time as a page shows it.
 *
 * @param iso RFC 3339, for machines
 * @param text for people, with its zone
 */
record Moment(String iso, String text) {}
