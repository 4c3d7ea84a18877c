package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.text.Markdown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML of other systems, and what readers see of it here. */
class HtmlToMarkdownTest {

  static String shown(String html) {
    return Markdown.toHtml(ForeignText.wordPressPost(html)).strip();
  }

  static String words(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  @Test
  void lines_and_paragraphs_of_the_old_editor_stay() {
    assertThat(ForeignText.wordPressPost("One\ntwo\r\n\r\nthree<br />\nfour<br><br>five\n"))
        .isEqualTo("One  \ntwo\n\nthree  \nfour\n\nfive");
    assertThat(shown("a\n<h2>Head\nline</h2>\nb\n\n<em>c\n\nd</em> e"))
        .isEqualTo("<p>a</p>\n<h2>Head line</h2>\n<p>b</p>\n<p><em>c<br />\nd</em> e</p>");
  }

  @Test
  void what_the_block_editor_marks_is_not_shown() {
    assertThat(
            ForeignText.wordPressPost(
                "<!-- wp:paragraph {\"align\":\"left\"} -->\n<p>one\nline</p>\n<!-- /wp:paragraph -->\n\n"
                    + "<!-- wp:list -->\n<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>\n<!-- /wp:list -->"))
        .isEqualTo("one line\n\n- a\n- b\n  - c");
  }

  @Test
  void shortcodes_of_wordpress_are_not_shown_and_other_brackets_are() {
    assertThat(
            ForeignText.wordPressPost(
                "[caption id=\"attachment_6\" width=\"300\"]<img src=\"https://example.org/c.jpg\" alt=\"A clock\" /> Hers[/caption]\n\n"
                    + "[gallery ids=\"1,2\"]Said [sic] so [1]. [[gallery]]\n\n[embed]https://example.org/film[/embed]"
                    + "[audio mp3=\"https://example.org/a.mp3\"][/audio]"))
        .isEqualTo(
            "![A clock](https://example.org/c.jpg) Hers\n\nSaid \\[sic\\] so \\[1\\]. \\[\\[gallery\\]\\]\n\n"
                + "https://example.org/film https://example.org/a.mp3");
  }

  @Test
  void emphasis_stands_where_it_is_read() {
    assertThat(ForeignText.wordPressPost("<b>bold </b>text<i> em</i>phasis, <b></b><i> </i>end"))
        .isEqualTo("**bold** text *em*phasis, end");
    String odd = "<em>\"a\"</em>b<em>c</em><em>d</em> <b><i>e</i></b><b>f</b>*<i>g</i>*";
    assertThat(shown(odd))
        .isEqualTo(
            "<p><em>&#34;a&#34;</em>b<em>c</em><em>d</em> <strong><em>e</em></strong><strong>f</strong>*<em>g</em>*</p>");
    assertThat(shown("H<sub>2</sub>O <u>u</u> <s>s</s> <kbd>k</kbd>"))
        .isEqualTo("<p>H<sub>2</sub>O <ins>u</ins> <del>s</del> <kbd>k</kbd></p>");
  }

  @Test
  void code_tables_quotations_and_links_stay() {
    assertThat(
            shown(
                "<pre><code class=\"x language-java\">a *b*\n\n```\n</code></pre><blockquote><p>q</p><p>r</p></blockquote>"))
        .isEqualTo(
            "<pre><code class=\"language-java\">a *b*\n\n&#96;&#96;&#96;\n</code></pre>\n<blockquote>\n<p>q</p>\n<p>r</p>\n</blockquote>");
    assertThat(
            ForeignText.wordPressPost(
                "<table><tbody><tr><td>a|b</td><td>c<br>d</td></tr><tr><td></td><td>*e*</td></tr></tbody></table>"))
        .isEqualTo("|a\\|b|c d|\n|---|---|\n||\\*e\\*|");
    assertThat(ForeignText.wordPressPost("<table><tr><td>a<tr><td>b<td>c</table>"))
        .isEqualTo("|a||\n|---|---|\n|b|c|");
    assertThat(words(shown("<table><tr><td><ul><li>a</ul><td>b</table>"))).isEqualTo("a b");
    assertThat(shown("<a href=\"https://example.org/a (b)\"> x]</a>y <code>`c`</code>"))
        .isEqualTo(
            "<p><a href=\"https://example.org/a%20%28b%29\" rel=\"nofollow ugc noopener noreferrer\">x]</a>y <code>&#96;c&#96;</code></p>");
    assertThat(ForeignText.wordPressPost("<iframe src=\"https://example.org/film\"></iframe>"))
        .isEqualTo("[https://example.org/film](https://example.org/film)");
    assertThat(ForeignText.wordPressPost("<ol start=3><li>c<li><p>d<p>e</ol>x<hr>y"))
        .isEqualTo("3. c\n\n4. d\n   \n   e\n\nx\n\n___\n\ny");
  }

  @Test
  void what_nobody_sees_is_nothing() {
    for (String html :
        List.of(
            "",
            " \n\n",
            "<p>&nbsp;</p><p> </p>",
            "<br><br>",
            "<script>alert(1)</script><style>a{}</style>",
            "<b><i></i></b><ul><li></li></ul><h2> </h2><blockquote></blockquote>",
            "<!-- only -->")) {
      assertThat(ForeignText.wordPressPost(html)).as(html).isEmpty();
    }
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<ul><li>",
        "<blockquote>",
        "<a href=x>",
        "<table><tr><td>",
        "x\n",
        "x<br>",
        "<p>a<b>",
        "<b></p>",
        "[caption ",
        "a ",
        "&",
        "<!--",
        "<a href='",
        "<b>*</b>",
        "`",
        "["
      })
  void no_text_asks_for_long(String part) {
    String html = part.repeat(400_000 / part.length());

    String markdown = ForeignText.wordPressPost(html);

    assertThat(Markdown.toHtml(ForeignText.shortened(markdown, ForeignText.MAX_BODY))).isNotNull();
  }

  @Test
  void what_cannot_be_stored_never_comes_through() {
    assertThat(ForeignText.wordPressPost("a\u0000b\uD800c&#0;d&#xD800;e🕓"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe🕓");
    assertThat(ForeignText.title("a\u0000b\uDC00c")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(ForeignText.name("&#0;a")).doesNotContain("\u0000");
  }
}
