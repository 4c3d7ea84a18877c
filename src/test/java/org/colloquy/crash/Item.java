package org.colloquy.crash;

/**
 * A post or reply as somebody asked for it, or saw it.
 *
 * @param id empty if it has none yet
 * @param parent the reply it answers; empty for the post
 * @param sequence 0 if it has none yet
 * @param text what it says, which no other says; empty if it is deleted
 */
record Item(String id, String parent, long sequence, String text) {

  boolean deleted() {
    return text.isEmpty();
  }
}
