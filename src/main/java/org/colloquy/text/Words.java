package org.colloquy.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jsoup.Jsoup;

/**
 * Counts words as readers of any language see them: the segments of Unicode's word boundaries (UAX
 * #29, with ICU's dictionaries for Chinese, Japanese, Thai and others that put no space between
 * words) that hold a letter, a digit or an ideograph. Signs and emoji alone are no words.
 *
 * <p>ICU's iterator and not the JDK's: the JDK has no dictionary for Chinese, and its rules change
 * with the version of Java, so that a count could change when the server is moved.
 */
public final class Words {

  private static final BreakIterator BOUNDARIES = BreakIterator.getWordInstance(ULocale.ROOT);

  private Words() {}

  /**
   * The number of words that a text shows.
   *
   * @param html what {@link Markdown#toHtml} made of it; markup, addresses of links and alternative
   *     texts of pictures don't count
   * @return at least 0
   */
  public static int count(String html) {
    BreakIterator boundaries = BOUNDARIES.clone();
    boundaries.setText(Jsoup.parseBodyFragment(html).body().text());
    int words = 0;
    while (boundaries.next() != BreakIterator.DONE) {
      if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words++;
      }
    }
    return words;
  }
}
