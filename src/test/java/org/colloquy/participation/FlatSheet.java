package org.colloquy.participation;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The first sheet of a flat OpenDocument spreadsheet (OASIS OpenDocument 1.3): what a spreadsheet
 * program took each cell for.
 *
 * @param rows the cells of each row, the header first
 */
record FlatSheet(List<List<Cell>> rows) {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  /** A row or column repeated more often fills the sheet up to its end. */
  private static final int MANY = 100;

  /**
   * A cell.
   *
   * @param type {@code string}, {@code float}, {@code date} and others; empty for an empty cell
   * @param formula empty if there is none
   * @param value the number or date; empty for texts
   * @param text what is shown, with line ends as {@code \n}
   */
  record Cell(String type, String formula, String value, String text) {}

  static FlatSheet of(File file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(file);
    Element table = (Element) document.getElementsByTagNameNS(TABLE, "table").item(0);
    List<List<Cell>> rows = new ArrayList<>();
    NodeList found = table.getElementsByTagNameNS(TABLE, "table-row");
    for (int i = 0; i < found.getLength(); i++) {
      Element row = (Element) found.item(i);
      List<Cell> cells = cells(row);
      for (int n = repeated(row, "number-rows-repeated"); n > 0; n--) {
        rows.add(cells);
      }
    }
    return new FlatSheet(rows);
  }

  /** The row that begins with a text; there must be one. */
  List<Cell> row(String first) {
    return rows.stream()
        .filter(row -> !row.isEmpty() && row.get(0).text().equals(first))
        .findFirst()
        .orElseThrow();
  }

  private static List<Cell> cells(Element row) {
    List<Cell> cells = new ArrayList<>();
    for (Element cell : elements(row)) {
      String type = cell.getAttributeNS(OFFICE, "value-type");
      String value = cell.getAttributeNS(OFFICE, type.equals("date") ? "date-value" : "value");
      String text =
          elements(cell).stream()
              .filter(child -> child.getLocalName().equals("p"))
              .map(FlatSheet::text)
              .collect(Collectors.joining("\n"));
      for (int n = repeated(cell, "number-columns-repeated"); n > 0; n--) {
        cells.add(new Cell(type, cell.getAttributeNS(TABLE, "formula"), value, text));
      }
    }
    return cells;
  }

  private static int repeated(Element element, String attribute) {
    String times = element.getAttributeNS(TABLE, attribute);
    return times.isEmpty() ? 1 : Integer.parseInt(times) > MANY ? 0 : Integer.parseInt(times);
  }

  private static List<Element> elements(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!(child instanceof Element element)) {
        text.append(child.getTextContent());
      } else if (TEXT.equals(element.getNamespaceURI())) {
        text.append(
            switch (element.getLocalName()) {
              case "tab" -> "\t";
              case "line-break" -> "\n";
              case "s" -> {
                String count = element.getAttributeNS(TEXT, "c");
                yield " ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count));
              }
              default -> text(element);
            });
      }
    }
    return text.toString();
  }
}
