package org.colloquy.transfer.foreign;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Texts of other systems, made into what the server keeps. */
final class ForeignText {

  /** The longest body, in characters; as of a post written here. */
  static final int MAX_BODY = 65_536;

  /** The longest title, in characters; as of a post written here. */
  static final int MAX_TITLE = 300;

  /** The shortcodes of WordPress itself. Others may be words that somebody put in brackets. */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "(?<!\\[)\\[/?(?:caption|wp_caption|gallery|playlist|audio|video|embed)(?:\\s[^\\[\\]<>]{0,2000}|\\s?/)?](?!\\])");

  private static final Pattern MEDIA_ADDRESS =
      Pattern.compile("\\b(?:src|mp3|m4a|ogg|wav|mp4|m4v|webm)=\"(https?://[^\"\\s]+)\"");

  private static final Pattern ADDRESS =
      Pattern.compile("(?i:https?)://[^\\s<>\\p{Cc}\\p{Z}]{1,2000}");

  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");

  private ForeignText() {}

  /** A text as a database can keep it: U+FFFD in place of NUL and halves of surrogate pairs. */
  static String storable(String text) {
    if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? '\uFFFD' : c)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  /** A text of WordPress's old editor, of a post: blank lines are paragraphs, unless it is HTML. */
  static String wordPressPost(String html) {
    return wordPress(SHORTCODE.matcher(html).replaceAll(ForeignText::media));
  }

  /** A text of WordPress in which there are no shortcodes, as in comments. */
  static String wordPress(String html) {
    // The editor of blocks writes paragraphs, and marks what it writes.
    return markdown(html, !html.contains("<!-- wp:"));
  }

  /** A text of Disqus: paragraphs of HTML, or lines of a time before those. */
  static String disqus(String html) {
    return markdown(html, !html.contains("<p>"));
  }

  private static String markdown(String html, boolean newlinesBreak) {
    return storable(HtmlToMarkdown.convert(html, newlinesBreak));
  }

  private static String media(MatchResult shortcode) {
    Matcher address = MEDIA_ADDRESS.matcher(shortcode.group());
    return address.find() ? Matcher.quoteReplacement(" " + address.group(1) + " ") : "";
  }

  /** The address of a page as CommonMark that is not blank, whatever it is. */
  static String address(String link) {
    return ADDRESS.matcher(link).matches() ? "<" + link + ">" : "(no text)";
  }

  /** Whether a text as it was read, or its CommonMark, is longer than a body may be. */
  static boolean isTooLong(String html, String markdown) {
    return html.length() > XmlStream.MAX_TEXT
        || markdown.codePointCount(0, markdown.length()) > MAX_BODY;
  }

  /** A title of WordPress, in which there may be HTML, as plain text in one line. */
  static String title(String html) {
    return line(Jsoup.parseBodyFragment(html).text());
  }

  /** A name, in which there may be entities but no elements, in one line. */
  static String name(String text) {
    return line(Parser.unescapeEntities(text, false));
  }

  private static String line(String text) {
    return storable(text).replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
  }

  /** A text cut to so many characters, the last of them an ellipsis. */
  static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /** Whether a name is, or holds, an e-mail address. */
  static boolean isEmail(String name) {
    return EMAIL.matcher(name).find();
  }

  /** Something from the file for a sentence of the report. */
  static String quoted(String text) {
    return "“" + shortened(line(text), 50) + "”";
  }
}
