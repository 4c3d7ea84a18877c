package org.colloquy.pages;

import org.jsoup.Jsoup;

/** The beginning of what somebody wrote. */
final class Excerpt {

  /** As much of a long text as is looked at: with its markup it is longer than what is shown. */
  private static final int LOOKED_AT = 40;

  private Excerpt() {}

  /**
   * The first words of a text, without its markup.
   *
   * @param html null gives an empty text
   * @param most the most characters
   */
  static String of(String html, int most) {
    if (html == null) {
      return "";
    }
    String beginning = html.substring(0, Math.min(html.length(), most * LOOKED_AT));
    String text = Jsoup.parseBodyFragment(beginning).text().strip();
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - 1);
    int cut = end > most / 2 ? end : most - 1;
    // Not between the halves of a character.
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }
}
