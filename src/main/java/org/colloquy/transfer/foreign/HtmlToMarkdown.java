package org.colloquy.transfer.foreign;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Writes HTML as CommonMark that reads the same: jsoup parses it as a browser would, and
 * commonmark-java's own renderer, which knows what has to be escaped, writes the tree.
 */
final class HtmlToMarkdown {

  /** Deeper lists and quotations are written as what is in them; the server shows 50 levels. */
  static final int MAX_NESTED = 30;

  /** Of what is deeper there is the text alone, so that no walk goes deep into the stack. */
  static final int MAX_DEPTH = 60;

  private static final Set<String> FLOW =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "hgroup",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "p",
          "section",
          "summary",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr");

  private static final Set<String> BLOCKS =
      Set.of("blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "pre", "table", "ul");

  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .extensions(List.of(StrikethroughExtension.create(), TablesExtension.create()))
          .build();

  private final boolean newlinesBreak;

  private HtmlToMarkdown(boolean newlinesBreak) {
    this.newlinesBreak = newlinesBreak;
  }

  /**
   * Converts a piece of HTML.
   *
   * @param newlinesBreak whether a line's end in the text ends a line, and a blank line a
   *     paragraph, as in what WordPress keeps; otherwise both are spaces, as in HTML
   * @return CommonMark; empty if nothing of it would be seen
   */
  static String convert(String html, boolean newlinesBreak) {
    Node document = new org.commonmark.node.Document();
    new HtmlToMarkdown(newlinesBreak).blocks(Jsoup.parseBodyFragment(html).body(), document, 0);
    return RENDERER.render(document).strip();
  }

  /** Whether an element stands on lines of its own. */
  static boolean isBlock(org.jsoup.nodes.Node node) {
    return node instanceof Element element
        && (FLOW.contains(element.normalName()) || BLOCKS.contains(element.normalName()));
  }

  private void blocks(Element parent, Node target, int depth) {
    Paragraphs paragraphs = new Paragraphs(target, newlinesBreak);
    for (org.jsoup.nodes.Node child : parent.childNodes()) {
      if (isBlock(child)) {
        paragraphs.close();
        block((Element) child, target, depth + 1);
      } else {
        paragraphs.add(child, depth + 1);
      }
    }
    paragraphs.close();
  }

  private void block(Element element, Node target, int depth) {
    if (depth > MAX_DEPTH) {
      Paragraphs paragraphs = new Paragraphs(target, false);
      paragraphs.text(element.text());
      paragraphs.close();
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, target, depth);
      case "blockquote" -> within(new BlockQuote(), element, target, depth);
      case "ul" -> list(new BulletList(), element, target, depth);
      case "ol" -> list(ordered(element), element, target, depth);
      case "pre" -> code(element, target);
      case "hr" -> target.appendChild(new ThematicBreak());
      case "table" -> {
        if (HtmlTable.isGrid(element)) {
          target.appendChild(HtmlTable.of(element, depth));
        } else {
          blocks(element, target, depth);
        }
      }
      default -> blocks(element, target, depth);
    }
  }

  private void within(Node block, Element element, Node target, int depth) {
    if (depth > MAX_NESTED) {
      blocks(element, target, depth);
      return;
    }
    blocks(element, block, depth);
    if (block.getFirstChild() != null) {
      target.appendChild(block);
    }
  }

  private void heading(Element element, Node target, int depth) {
    Paragraph line = Paragraphs.line(element, depth);
    if (line.getFirstChild() != null) {
      Heading heading = new Heading();
      heading.setLevel(element.normalName().charAt(1) - '0');
      Paragraphs.moveChildren(line, heading);
      target.appendChild(heading);
    }
  }

  private static OrderedList ordered(Element element) {
    OrderedList list = new OrderedList();
    String start = element.attr("start");
    list.setMarkerStartNumber(start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1);
    list.setMarkerDelimiter(".");
    return list;
  }

  private void list(ListBlock list, Element element, Node target, int depth) {
    if (depth > MAX_NESTED) {
      blocks(element, target, depth);
      return;
    }
    for (org.jsoup.nodes.Node child : element.childNodes()) {
      if (child.nodeName().equals("li") || list.getLastChild() == null) {
        ListItem item = new ListItem();
        into(item, child, depth + 1);
        if (item.getFirstChild() != null) {
          list.appendChild(item);
        }
      } else {
        // A list straight within a list: old editors wrote so what is beneath the last item.
        into(list.getLastChild(), child, depth + 1);
      }
    }
    if (list.getFirstChild() != null) {
      list.setTight(isTight(list));
      target.appendChild(list);
    }
  }

  private void into(Node item, org.jsoup.nodes.Node child, int depth) {
    if (child instanceof Element element && isBlock(element)) {
      block(element, item, depth);
      return;
    }
    Paragraphs paragraphs = new Paragraphs(item, newlinesBreak);
    paragraphs.add(child, depth);
    paragraphs.close();
  }

  /** Whether every item is a line, or a line and a list. */
  private static boolean isTight(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Node second = item.getFirstChild().getNext();
      boolean line = second == null || (second instanceof ListBlock && second.getNext() == null);
      if (!line) {
        return false;
      }
    }
    return true;
  }

  private static void code(Element element, Node target) {
    String text = element.wholeText();
    if (text.isBlank()) {
      return;
    }
    FencedCodeBlock block = new FencedCodeBlock();
    block.setFenceCharacter("`");
    block.setLiteral(text.endsWith("\n") ? text : text + "\n");
    block.setInfo(language(element));
    target.appendChild(block);
  }

  private static String language(Element pre) {
    Element code = pre.selectFirst("[class*=language-]");
    return code == null
        ? ""
        : code.classNames().stream()
            .filter(name -> name.matches("language-[A-Za-z0-9+#.-]{1,30}"))
            .findFirst()
            .map(name -> name.substring("language-".length()))
            .orElse("");
  }
}
