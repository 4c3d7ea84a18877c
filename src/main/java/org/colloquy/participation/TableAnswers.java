package org.colloquy.participation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneId;
import org.colloquy.web.Confidential;
import org.colloquy.web.Streamed;

/** Answers requests with tables, in the form that the client asks for, row by row. */
@ApplicationScoped
class TableAnswers {

  /** A client on a slow line may take its time over a large table, but not for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final ObjectMapper mapper;

  TableAnswers(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes a body. */
  interface Body {
    void write(OutputStream out) throws Exception;
  }

  /**
   * An answer that is written while its rows are read.
   *
   * @param format null for the one that the client accepts best; any but a graph
   * @param zone in which spreadsheets show times
   */
  Response of(Table<?> table, TableFormat format, HttpHeaders request, ZoneId zone) {
    TableFormat form =
        TableFormat.of(format, request.getAcceptableMediaTypes(), TableFormat.TABLES);
    return of(table, form, zone);
  }

  /** The same in a form that is chosen already; any but a graph. */
  Response of(Table<?> table, TableFormat form, ZoneId zone) {
    return of(table.name(), form, out -> write(table, form, zone, out));
  }

  /** An answer in a form, whose body is written in a transaction of its own. */
  Response of(String name, TableFormat form, Body body) {
    StreamingOutput stream =
        Streamed.of(
            out ->
                QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(
                        () -> {
                          body.write(out);
                          return null;
                        }));
    Response.ResponseBuilder answer =
        Response.ok(stream)
            .type(form == TableFormat.CSV ? form.mediaType() + ";charset=UTF-8" : form.mediaType())
            .header(HttpHeaders.CACHE_CONTROL, Confidential.CACHE_CONTROL)
            .header(HttpHeaders.VARY, "Accept, Authorization");
    if (form.isFile()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"" + name + "." + form.extension() + "\"");
    }
    return answer.build();
  }

  private void write(Table<?> table, TableFormat form, ZoneId zone, OutputStream out)
      throws IOException {
    switch (form) {
      case JSON -> JsonExporter.write(table, mapper, out);
      case NDJSON -> JsonExporter.writeLines(table, mapper, out);
      case CSV -> CsvExporter.write(table, out);
      case XLSX -> XlsxExporter.write(table, zone, out);
      case GRAPHML -> throw new IllegalArgumentException("A table is no graph.");
    }
  }
}
