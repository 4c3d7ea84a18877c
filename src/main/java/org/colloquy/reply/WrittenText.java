package org.colloquy.reply;

import org.colloquy.text.Markdown;
import org.colloquy.text.Mentions;
import org.colloquy.text.Words;

/**
 * What is made of a reply's text. It takes long beside all else, so it is made before a post is
 * held wherever that can be.
 *
 * @param html null if there is no text
 * @param words 0 if there is no text
 * @param mentions whether it may mention somebody
 */
record WrittenText(String html, int words, boolean mentions) {

  private static final WrittenText NONE = new WrittenText(null, 0, false);

  /**
   * Renders a text.
   *
   * @param body CommonMark; null if it is deleted
   */
  static WrittenText of(String body) {
    if (body == null) {
      return NONE;
    }
    String html = Markdown.toHtml(body);
    return new WrittenText(html, Words.count(html), html.contains(Mentions.SIGN));
  }
}
