package org.colloquy.web;

import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that answers with a table in every form that tables have. It declares its JSON; the
 * contract shows the others beside that, by the schemas {@code …Csv}, {@code …Ndjson} and {@code
 * Workbook}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tabular {

  String CSV = "text/csv";
  String NDJSON = "application/x-ndjson";
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What such an operation produces, as one value; JSON goes to who accepts anything. */
  String FORMS = MediaType.APPLICATION_JSON + "," + CSV + "," + NDJSON + "," + XLSX;

  /** The schemas' name before {@code Csv} and {@code Ndjson}. */
  String value();
}
