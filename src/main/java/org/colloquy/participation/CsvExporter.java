package org.colloquy.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.colloquy.web.Times;

/** Writes tables as CSV (RFC 4180) in UTF-8, a row at a time. */
final class CsvExporter {

  /** What makes a spreadsheet program take a text for a formula, OWASP's "CSV Injection". */
  private static final String FORMULA = "=+-@\t\r";

  private CsvExporter() {}

  static <T> void write(Table<T> table, OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    csv.printRecord(table.columns().stream().map(Table.Column::name).toList());
    table
        .rows()
        .accept(
            row -> {
              try {
                for (Table.Column<T> column : table.columns()) {
                  csv.print(cell(column.value().apply(row)));
                }
                csv.println();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    csv.flush();
  }

  /** A value as CSV has it: texts alone can be taken for formulas, and are kept from it. */
  static Object cell(Object value) {
    if (value instanceof Instant time) {
      return Times.write(time);
    }
    if (value instanceof List<?> list) {
      return defused(String.join(";", list.stream().map(String::valueOf).toList()));
    }
    return value instanceof String text ? defused(text) : value;
  }

  private static String defused(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
