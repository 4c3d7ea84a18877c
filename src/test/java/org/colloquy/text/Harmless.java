package org.colloquy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** What rendered text may be made of, as a parser of HTML sees it. */
public final class Harmless {

  /** Every element that may be in rendered text. */
  public static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "del",
          "ins",
          "sub",
          "sup",
          "kbd",
          "ul",
          "ol",
          "li",
          "a",
          "img",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");

  /** The attributes that it may have, by element. */
  public static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "title", "rel"),
          "img", Set.of("src", "alt", "title"),
          "ol", Set.of("start"),
          "th", Set.of("align"),
          "td", Set.of("align"),
          "code", Set.of("class"));

  /** What is no address of another kind: that of a page, of mail, or relative. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?:|mailto:).*|[^:]*|[^:/?#]*[/?#].*", Pattern.DOTALL);

  private static final List<String> VALUES_OF_ADDRESSES = List.of("href", "src");

  private Harmless() {}

  /** Fails unless HTML is made of that alone, as a body and as a whole document. */
  public static void check(String html, Object source) {
    elements(Jsoup.parseBodyFragment(html).body(), source, html);
    Document document = Jsoup.parse(html, "", Parser.htmlParser());
    elements(document.body(), source, html);
    assertThat(document.head().childNodeSize()).as("%s in the head: %s", source, html).isZero();
  }

  private static void elements(Element body, Object source, String html) {
    for (Element element : body.getAllElements()) {
      if (!element.equals(body)) {
        element(element, source, html);
      }
      for (Node node : element.childNodes()) {
        // The sanitizer parts two braces by an empty comment, for the sake of template engines.
        boolean isPlain = Set.of("#text", "#comment").contains(node.nodeName());
        assertThat(isPlain || node instanceof Element).as("%s: %s", source, html).isTrue();
        assertThat(node.nodeName().equals("#comment") && !node.outerHtml().equals("<!-- -->"))
            .as("%s: %s", source, html)
            .isFalse();
      }
    }
  }

  private static void element(Element element, Object source, String html) {
    assertThat(ELEMENTS).as("%s: %s", source, html).contains(element.normalName());
    for (Attribute attribute : element.attributes()) {
      assertThat(ATTRIBUTES.getOrDefault(element.normalName(), Set.of()))
          .as("%s: %s", source, html)
          .contains(attribute.getKey());
      if (VALUES_OF_ADDRESSES.contains(attribute.getKey())) {
        // As browsers read it: without what stands before it, and without the ends of lines in it.
        String address =
            attribute.getValue().replaceAll("[\t\n\r]", "").replaceFirst("^[\0-\\x20]+", "");
        assertThat(address).as("%s: %s", source, html).matches(ADDRESS);
      }
    }
  }
}
