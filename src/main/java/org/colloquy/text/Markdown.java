package org.colloquy.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders CommonMark (with GitHub's tables, strikethrough and bare links) to HTML that is safe to
 * put into a page. HTML in the source is kept as far as the policy allows it; the policy is an
 * allow-list.
 */
public final class Markdown {

  /**
   * What is nested deeper than this is plain text: the renderer recurses once for each level of it.
   */
  private static final int MAX_NESTING = 50;

  private static final List<Extension> EXTENSIONS =
      List.of(
          AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private static final Pattern LANGUAGE_CLASS = Pattern.compile("language-[A-Za-z0-9+#.-]{1,30}");

  private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
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
              "td")
          .allowStandardUrlProtocols()
          .allowAttributes("href", "title")
          .onElements("a")
          .allowAttributes("src", "alt", "title")
          .onElements("img")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(ALIGNMENT)
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(LANGUAGE_CLASS)
          .onElements("code")
          .allowWithoutAttributes("a")
          .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
          .toFactory();

  private Markdown() {}

  /**
   * Renders a text.
   *
   * @param source CommonMark as its author wrote it
   * @return sanitised HTML; never null, empty if nothing of the source may be shown
   */
  public static String toHtml(String source) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(source)));
  }
}
