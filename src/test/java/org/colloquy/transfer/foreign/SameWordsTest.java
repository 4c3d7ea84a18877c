package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.colloquy.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever HTML there is, readers see its words, and no markup that was not in it. */
class SameWordsTest {

  /** Pieces that mean something in CommonMark. */
  private static final List<String> PARTS =
      Stream.of(
              List.of("b c", "\n", "\n\n", "    ", "\t", "<a href='https://example.org/'>l</a>"),
              List.of("* ** _ __ a 1. 2) # ## - + > ` ``` ~ ~~~ [ ]( ] ) ! | --- === :".split(" ")),
              List.of("&lt; &lt;b> &amp; &amp;amp; &amp;#35; \\ é “ … (c) <br> . =".split(" ")),
              List.of("<i>d</i> <b>*</b> <code>`</code>".split(" ")))
          .flatMap(List::stream)
          .toList();

  private static final List<String> TAGS =
      Stream.concat(
              Stream.of("a href='x'"),
              Stream.of(
                  "p div b i ul ol li blockquote pre table tr td h1 h6 span code sub font figure dl dd"
                      .split(" ")))
          .toList();

  @Test
  void no_text_turns_into_markup() {
    Property.check(
        3_000,
        random -> {
          StringBuilder html = new StringBuilder();
          for (int i = random.nextInt(12); i >= 0; i--) {
            html.append(PARTS.get(random.nextInt(PARTS.size())));
          }
          assertSame(html.toString());
        });
  }

  /** The words are the same, and there are no elements that were not written. */
  private static void assertSame(String html) {
    Document before = Jsoup.parse(html);
    Document after = Jsoup.parse(HtmlToMarkdownTest.shown(html));
    String markdown = ForeignText.wordPressPost(html);
    assertThat(after.text().replace(" ", ""))
        .as("%s as %s", html, markdown)
        .isEqualTo(before.text().replace(" ", "").replace("\u00A0", ""));
    for (String tag : List.of("em", "strong", "a", "code")) {
      String written = tag.equals("em") ? "i" : tag.equals("strong") ? "b" : tag;
      // Pieces that touch may become one.
      assertThat(String.join("", after.select(tag).eachText()))
          .as("%s in %s as %s", tag, html, markdown)
          .isEqualTo(String.join("", before.select(written).eachText()));
    }
    assertThat(after.body().getAllElements().stream().map(Element::normalName))
        .as("%s as %s", html, markdown)
        .isSubsetOf("body", "p", "br", "em", "strong", "a", "code");
  }

  @Test
  void words_of_any_tree_of_elements_stay() {
    Property.check(
        500,
        random -> {
          StringBuilder html = new StringBuilder();
          grow(html, random, 0);
          assertThat(
                  HtmlToMarkdownTest.words(HtmlToMarkdownTest.shown(html.toString()))
                      .replaceAll("\\s", ""))
              .as("%s as %s", html, ForeignText.wordPressPost(html.toString()))
              .isEqualTo(HtmlToMarkdownTest.words(html.toString()).replaceAll("\\s", ""));
        });
  }

  private static void grow(StringBuilder html, Random random, int depth) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      html.append(" w").append(random.nextInt(100)).append(random.nextBoolean() ? " " : "");
      if (depth < 6 && random.nextInt(3) > 0) {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        html.append('<').append(tag).append('>');
        grow(html, random, depth + 1);
        html.append("</").append(tag.replaceAll(" .*", "")).append('>');
      }
    }
  }
}
