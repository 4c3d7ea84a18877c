package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;

/** Small exports of WordPress, of which a test changes a part. */
public final class Wxr {

  static final String HEAD =
      "<wp:wxr_version>1.1</wp:wxr_version><wp:base_blog_url>https://example.org</wp:base_blog_url>";

  static final String POST =
      "<title>T</title><dc:creator>ana</dc:creator><content:encoded>B</content:encoded>"
          + "<wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-09-14 16:05:00</wp:post_date_gmt>"
          + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>";

  static final String COMMENT =
      "<wp:comment_id>2</wp:comment_id><wp:comment_author>Priya Nair</wp:comment_author>"
          + "<wp:comment_date_gmt>2026-09-14 17:00:00</wp:comment_date_gmt>"
          + "<wp:comment_content>C</wp:comment_content><wp:comment_approved>1</wp:comment_approved>";

  public static Found found(String channel) {
    return Found.in(
        new WordPressReader(), "<rss version='2.0'><channel>" + channel + "</channel></rss>");
  }

  public static Found item(String item) {
    return found(HEAD + "<item>" + item + "</item>");
  }

  public static Found comment(String comment) {
    return item(POST + "<wp:comment>" + comment + "</wp:comment>");
  }

  /** A text with another one in an element's place, or no such element for null. */
  public static String with(String text, String name, String value) {
    String element = "<" + name + ">[^<]*</" + name + ">";
    assertThat(text).containsPattern(element);
    return text.replaceFirst(
        element, value == null ? "" : "<" + name + ">" + value + "</" + name + ">");
  }

  private Wxr() {}
}
