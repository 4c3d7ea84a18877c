package org.colloquy.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
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

  /**
   * The most HTML that a text is rendered to. The longest text allowed stays far below, unless it
   * cites one long address over and over.
   */
  private static final int MAX_HTML = 1 << 20;

  /**
   * As many cells as the longest text allowed could write. Short rows are filled up with empty
   * cells, so a wide head and many short rows would ask for millions.
   */
  private static final int MAX_CELLS = 65_536;

  /** Far more than it takes until nothing changes any more. */
  private static final int MOST_PASSES = 8;

  private static final List<Extension> EXTENSIONS =
      List.of(
          AutolinkExtension.create(),
          StrikethroughExtension.create(),
          TablesExtension.builder().maxCells(MAX_CELLS).build());

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
   * Renders a text. One of which a few characters ask for megabytes is shown as it was written.
   *
   * @param source CommonMark as its author wrote it
   * @return sanitised HTML; never null, empty if nothing of the source may be shown
   */
  public static String toHtml(String source) {
    try {
      String html = render(PARSER.parse(source));
      // What the renderer made by itself is nested as it must be, and once is enough.
      return source.indexOf('<') < 0 ? POLICY.sanitize(html) : sanitised(html);
    } catch (IllegalArgumentException e) {
      return POLICY.sanitize(render(asWritten(source)));
    }
  }

  /**
   * What the policy leaves of HTML, such that it leaves all of that. Where an element is taken out
   * from between two, those may stand in each other as no parser would have them.
   */
  static String sanitised(String html) {
    String before = html;
    String after = POLICY.sanitize(html);
    for (int pass = 1; pass < MOST_PASSES && !after.equals(before); pass++) {
      before = after;
      after = POLICY.sanitize(before);
    }
    return after;
  }

  /**
   * @throws IllegalArgumentException if the HTML is longer than {@link #MAX_HTML}; the parser
   *     throws it too, for a table whose empty cells are too many
   */
  private static String render(Node node) {
    Bounded html = new Bounded(new StringBuilder());
    RENDERER.render(node, html);
    return html.text.toString();
  }

  private static Node asWritten(String source) {
    IndentedCodeBlock block = new IndentedCodeBlock();
    block.setLiteral(source);
    return block;
  }

  /** Text that grows up to {@link #MAX_HTML}. */
  private record Bounded(StringBuilder text) implements Appendable {

    @Override
    public Bounded append(CharSequence more) {
      return append(more, 0, more.length());
    }

    @Override
    public Bounded append(char c) {
      return append(String.valueOf(c));
    }

    @Override
    public Bounded append(CharSequence more, int start, int end) {
      if (text.length() + end - start > MAX_HTML) {
        throw new IllegalArgumentException("longer than " + MAX_HTML);
      }
      text.append(more, start, end);
      return this;
    }
  }
}
