package org.colloquy.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as workbooks: a frozen header, numbers as numbers, times as dates in the time zone
 * asked for. Texts are texts: fastexcel writes formulas only where it is asked to.
 */
final class XlsxExporter {

  /** Rows are sent on after so many, so that the sheet is not in memory as a whole. */
  private static final int PORTION = 1000;

  private static final double WIDTH = 18;

  private XlsxExporter() {}

  static <T> void write(Table<T> table, ZoneId zone, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Colloquy", null)) {
      Worksheet sheet = workbook.newWorksheet(table.name());
      for (int i = 0; i < table.columns().size(); i++) {
        sheet.value(0, i, table.columns().get(i).name());
        sheet.style(0, i).bold().set();
        sheet.width(i, WIDTH);
      }
      sheet.freezePane(1, 1);
      int[] next = {1};
      table
          .rows()
          .accept(
              row -> {
                for (int i = 0; i < table.columns().size(); i++) {
                  set(sheet, next[0], i, table.columns().get(i).value().apply(row), zone);
                }
                next[0]++;
                flush(sheet, next[0]);
              });
      sheet.finish();
    }
  }

  private static void flush(Worksheet sheet, int rows) {
    if (rows % PORTION == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void set(Worksheet sheet, int row, int column, Object value, ZoneId zone) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof Instant time) {
      sheet.value(row, column, LocalDateTime.ofInstant(time, zone));
      sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof List<?> list) {
      sheet.value(row, column, String.join("; ", list.stream().map(String::valueOf).toList()));
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
