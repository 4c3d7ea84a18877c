package org.colloquy.transfer.foreign;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns a run of HTML's inline nodes into paragraphs of CommonMark's. */
final class Paragraphs {

  private static final Set<String> UNSEEN =
      Set.of(
          "area",
          "base",
          "canvas",
          "datalist",
          "head",
          "input",
          "link",
          "map",
          "meta",
          "noscript",
          "object",
          "option",
          "param",
          "script",
          "select",
          "source",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "track");

  private static final Set<String> EMBEDDED = Set.of("iframe", "embed", "video", "audio");

  /** Elements that CommonMark has no sign for, and the one that the server shows for each. */
  private static final Map<String, String> KEPT =
      Map.of(
          "sub", "sub", "sup", "sup", "kbd", "kbd", "ins", "ins", "u", "ins", "del", "del", "s",
          "del", "strike", "del");

  private final Node target;
  private final boolean newlinesBreak;
  private InlineLine line = new InlineLine();

  /**
   * @param target the block that gets the paragraphs
   * @param newlinesBreak as in {@link HtmlToMarkdown#convert}
   */
  Paragraphs(Node target, boolean newlinesBreak) {
    this.target = target;
    this.newlinesBreak = newlinesBreak;
  }

  /** All of an element in one paragraph without line breaks; empty if nothing would be seen. */
  static Paragraph line(Element element, int depth) {
    Paragraph holder = new Paragraph();
    Paragraphs paragraphs = new Paragraphs(holder, false);
    paragraphs.line = new InlineLine(true);
    paragraphs.children(element, depth);
    paragraphs.close();
    return holder.getFirstChild() instanceof Paragraph line ? line : holder;
  }

  /** Moves the nodes of one parent to another. */
  static void moveChildren(Node from, Node to) {
    for (Node node = from.getFirstChild(); node != null; node = from.getFirstChild()) {
      to.appendChild(node);
    }
  }

  /** Ends the paragraph. */
  void close() {
    Paragraph paragraph = line.paragraph();
    if (paragraph != null) {
      target.appendChild(paragraph);
    }
    line = new InlineLine(line.isSingle());
  }

  /** Adds text; its line ends are what they were said to be. */
  void text(String text) {
    int newlines = 0;
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
        if (start < 0) {
          start = i;
          gap(newlines);
          newlines = 0;
        }
        continue;
      }
      if (start >= 0) {
        line.text(text.substring(start, i));
        start = -1;
      }
      line.space();
      newlines += c == '\n' ? 1 : 0;
    }
    if (start >= 0) {
      line.text(text.substring(start));
    } else {
      gap(newlines);
    }
  }

  private void gap(int newlines) {
    if (newlinesBreak && newlines > 0) {
      line.newlines(newlines);
    }
    splitIfBlank();
  }

  /** A blank line ends the paragraph, unless something around it goes on. */
  private void splitIfBlank() {
    if (line.isBlankLineAtTop()) {
      close();
    }
  }

  private void children(Element element, int depth) {
    for (org.jsoup.nodes.Node child : element.childNodes()) {
      add(child, depth + 1);
    }
  }

  /** Adds a node and what is in it. */
  void add(org.jsoup.nodes.Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      if (depth > HtmlToMarkdown.MAX_DEPTH) {
        text(element.text());
      } else {
        element(element, depth);
      }
    }
  }

  private void element(Element element, int depth) {
    String name = element.normalName();
    if (UNSEEN.contains(name)) {
      return;
    }
    if (EMBEDDED.contains(name)) {
      embedded(element);
      return;
    }
    switch (name) {
      case "br" -> {
        line.lineBreak();
        splitIfBlank();
      }
      case "img" -> image(element);
      case "code", "tt", "samp" -> code(element);
      case "a" -> link(element, depth);
      case "em", "i", "cite", "dfn", "var" -> around(new Emphasis("*"), "em", element, depth);
      case "strong", "b" -> around(new StrongEmphasis("**"), "strong", element, depth);
      default -> {
        if (KEPT.containsKey(name)) {
          around(null, KEPT.get(name), element, depth);
        } else {
          transparent(element, depth);
        }
      }
    }
  }

  private void transparent(Element element, int depth) {
    boolean block = HtmlToMarkdown.isBlock(element);
    if (block) {
      line.newlines(1);
    }
    children(element, depth);
    if (block) {
      line.newlines(1);
    }
  }

  private void around(Node node, String tag, Element element, int depth) {
    if (depth > HtmlToMarkdown.MAX_NESTED) {
      children(element, depth);
      return;
    }
    line.open(node, tag);
    children(element, depth);
    line.close();
  }

  private void link(Element element, int depth) {
    String address = element.attr("href").strip();
    if (address.isEmpty() || depth > HtmlToMarkdown.MAX_NESTED || line.isInLink()) {
      children(element, depth);
      return;
    }
    String title = element.attr("title").strip();
    line.open(new Link(address, title.isEmpty() ? null : title), null);
    children(element, depth);
    line.close();
  }

  private void image(Element element) {
    String address = element.attr("src").strip();
    String alt = element.attr("alt").strip();
    if (address.isEmpty() || address.regionMatches(true, 0, "data:", 0, 5)) {
      text(alt);
      return;
    }
    Image image = new Image(address, null);
    if (!alt.isEmpty()) {
      image.appendChild(new Text(alt.replaceAll("\\s+", " ")));
    }
    line.node(image);
  }

  private void code(Element element) {
    String text = element.wholeText().replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      line.node(new Code(text));
    }
  }

  /** A film or a sound is where its address is. */
  private void embedded(Element element) {
    Element from = element.hasAttr("src") ? element : element.selectFirst("source[src]");
    String address = from == null ? "" : from.attr("src").strip();
    if (address.isEmpty() || line.isInLink()) {
      return;
    }
    Link link = new Link(address, null);
    link.appendChild(new Text(address));
    line.space();
    line.node(link);
    line.space();
  }
}
