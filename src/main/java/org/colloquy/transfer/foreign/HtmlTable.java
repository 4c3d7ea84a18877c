package org.colloquy.transfer.foreign;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * An HTML table as one of GitHub's, whose first row is its head and whose cells are a line each.
 */
final class HtmlTable {

  private static final Evaluator BLOCK =
      QueryParser.parse("blockquote, ul, ol, pre, table, h1, h2, h3, h4, h5, h6, hr");

  private HtmlTable() {}

  /**
   * Whether a table can be written so: cells side by side, with no lists or tables in them, and
   * nothing between them.
   */
  static boolean isGrid(Element table) {
    List<Element> rows = rows(table);
    return width(rows) > 1
        && isOnly(table, "thead", "tbody", "tfoot", "tr", "colgroup")
        && table.children().stream()
            .filter(part -> part.normalName().startsWith("t") && !part.normalName().equals("tr"))
            .allMatch(part -> isOnly(part, "tr"))
        && rows.stream().allMatch(row -> isOnly(row, "td", "th"))
        && rows.stream().flatMap(row -> cells(row).stream()).allMatch(HtmlTable::isLine);
  }

  private static boolean isOnly(Element parent, String... names) {
    return parent.childNodes().stream()
        .allMatch(
            child ->
                child instanceof TextNode text
                    ? text.isBlank()
                    : !(child instanceof Element) || Set.of(names).contains(child.nodeName()));
  }

  private static int width(List<Element> rows) {
    return rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
  }

  private static boolean isLine(Element cell) {
    return cell.selectFirst(BLOCK) == null;
  }

  private static List<Element> rows(Element table) {
    return table.children().stream()
        .flatMap(
            part -> part.normalName().equals("tr") ? Stream.of(part) : part.children().stream())
        .filter(row -> row.normalName().equals("tr") && !cells(row).isEmpty())
        .toList();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  /** The table of a grid. */
  static TableBlock of(Element table, int depth) {
    List<Element> rows = rows(table);
    TableHead head = new TableHead();
    TableRow first = row(rows.get(0), true, depth);
    // What is wider than the head is not shown.
    for (int i = cells(rows.get(0)).size(); i < width(rows); i++) {
      first.appendChild(new TableCell());
    }
    head.appendChild(first);
    TableBlock block = new TableBlock();
    block.appendChild(head);
    if (rows.size() > 1) {
      TableBody body = new TableBody();
      rows.stream().skip(1).forEach(row -> body.appendChild(row(row, false, depth)));
      block.appendChild(body);
    }
    return block;
  }

  private static TableRow row(Element element, boolean header, int depth) {
    TableRow row = new TableRow();
    for (Element from : cells(element)) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      Node line = Paragraphs.line(from, depth + 2);
      Paragraphs.moveChildren(line, cell);
      row.appendChild(cell);
    }
    return row;
  }
}
