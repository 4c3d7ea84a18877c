package org.colloquy.transfer.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A paragraph that grows. Space and the openings of emphasis wait for something to be seen, so that
 * no emphasis begins or ends with space, which CommonMark would not read as emphasis.
 */
final class InlineLine {

  /** Something around the text, opened once there is any. */
  private static final class Around {
    final Node node;
    final boolean hasSigns;
    final String tag;
    boolean opened;

    Around(Node node, String tag) {
      this.hasSigns = node != null;
      this.node = node == null ? new Emphasis() : node;
      this.tag = tag;
    }
  }

  private final boolean single;
  private final Paragraph paragraph = new Paragraph();
  private final Deque<Around> around = new ArrayDeque<>();
  private final StringBuilder literal = new StringBuilder();
  private Text text;
  private boolean started;
  private boolean space;
  private int breaks;
  private int newlines;

  InlineLine() {
    this(false);
  }

  /**
   * @param single whether there are no line breaks in it, as in headings
   */
  InlineLine(boolean single) {
    this.single = single;
  }

  boolean isSingle() {
    return single;
  }

  /** The paragraph; null if nothing of it would be seen. */
  Paragraph paragraph() {
    settle();
    return started && isSeen(paragraph) ? paragraph : null;
  }

  /** Text that is only space of other kinds, such as U+00A0, is a blank line in HTML too. */
  private static boolean isSeen(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean blank = node instanceof HardLineBreak || (node instanceof Text text && isSpace(text));
      if (!blank) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(Text text) {
    return text.getLiteral()
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  boolean isInLink() {
    return around.stream().anyMatch(open -> open.node instanceof Link);
  }

  /** Whether what came last is a blank line, with nothing around it that goes on. */
  boolean isBlankLineAtTop() {
    return around.isEmpty() && !single && (breaks > 1 || newlines > 1);
  }

  void space() {
    space = true;
  }

  void lineBreak() {
    breaks++;
  }

  void newlines(int count) {
    newlines = Math.max(newlines, count);
  }

  /** Adds text that neither begins nor ends with space. */
  void text(String more) {
    Node parent = ready();
    Node last = parent.getLastChild();
    if (more.charAt(0) == '+' && (last == null || last instanceof HardLineBreak)) {
      // The renderer escapes every mark of a list at the beginning of a line but this one.
      parent.appendChild(html("\\+"));
      more = more.substring(1);
    }
    if (!more.isEmpty()) {
      append(parent, more);
    }
  }

  private void append(Node parent, String more) {
    if (text == null || parent.getLastChild() != text) {
      settle();
      text = new Text();
      parent.appendChild(text);
    }
    literal.append(more);
  }

  /** Gives the last text its words; adding them to it one by one would copy it each time. */
  private void settle() {
    if (text != null) {
      text.setLiteral(literal.toString());
      text = null;
    }
    literal.setLength(0);
  }

  /** Adds something that is seen. */
  void node(Node node) {
    Node parent = ready();
    if (node instanceof Code code && parent.getLastChild() instanceof Code last) {
      // Between two runs of backticks that touch there is no end of code.
      last.setLiteral(last.getLiteral() + code.getLiteral());
    } else {
      parent.appendChild(node);
    }
  }

  /**
   * Begins something around what comes next.
   *
   * @param node null if there is only HTML for it
   * @param tag how it is written where CommonMark's signs would not be read; null if they always
   *     are
   */
  void open(Node node, String tag) {
    around.push(new Around(node, tag));
  }

  /** Ends what was begun last. */
  void close() {
    Around closed = around.pop();
    settle();
    if (closed.opened && closed.tag != null && !(closed.hasSigns && canBeSigns(closed.node))) {
      Node node = closed.node;
      node.insertBefore(html("<" + closed.tag + ">"));
      for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
        node.insertBefore(child);
      }
      node.insertBefore(html("</" + closed.tag + ">"));
      node.unlink();
    }
  }

  private static HtmlInline html(String literal) {
    HtmlInline html = new HtmlInline();
    html.setLiteral(literal);
    return html;
  }

  /**
   * Whether asterisks are read as what they stand for: between letters or digits they always are,
   * if no other asterisks touch them.
   */
  private static boolean canBeSigns(Node node) {
    return !(node.getPrevious() instanceof Delimited)
        && node.getFirstChild() instanceof Text first
        && Character.isLetterOrDigit(first.getLiteral().codePointAt(0))
        && node.getLastChild() instanceof Text last
        && Character.isLetterOrDigit(last.getLiteral().codePointBefore(last.getLiteral().length()));
  }

  /** Writes the space that waits, opens what waits, and says where the next node goes. */
  private Node ready() {
    Node parent = paragraph;
    boolean gapWritten = false;
    for (Iterator<Around> open = around.descendingIterator(); open.hasNext(); ) {
      Around next = open.next();
      if (!next.opened) {
        if (!gapWritten) {
          gap(parent);
          gapWritten = true;
        }
        next.opened = true;
        parent.appendChild(next.node);
      }
      parent = next.node;
    }
    if (!gapWritten) {
      gap(parent);
    }
    started = true;
    return parent;
  }

  private void gap(Node parent) {
    boolean broken = breaks + newlines > 0 && !single;
    boolean spaced = space || breaks + newlines > 0;
    space = false;
    breaks = 0;
    newlines = 0;
    if (!started) {
      return;
    }
    if (broken) {
      parent.appendChild(new HardLineBreak());
    } else if (spaced) {
      append(parent, " ");
    }
  }
}
