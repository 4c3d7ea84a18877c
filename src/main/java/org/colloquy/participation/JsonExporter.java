package org.colloquy.participation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.colloquy.web.StreamedJson;

/** Writes tables as one JSON document, or as a line of JSON for each row, a row at a time. */
final class JsonExporter {

  private JsonExporter() {}

  static <T> void write(Table<T> table, ObjectMapper mapper, OutputStream out) throws IOException {
    JsonGenerator json = mapper.getFactory().createGenerator(out);
    json.writeStartObject();
    for (Map.Entry<String, Object> about : table.about().entrySet()) {
      json.writePOJOField(about.getKey(), about.getValue());
    }
    StreamedJson.list(json, "items", table.rows()::accept);
    json.writeEndObject();
    json.flush();
  }

  static <T> void writeLines(Table<T> table, ObjectMapper mapper, OutputStream out)
      throws IOException {
    JsonGenerator json = mapper.getFactory().createGenerator(out);
    json.setRootValueSeparator(null);
    table
        .rows()
        .accept(
            row -> {
              StreamedJson.write(json, row);
              end(json);
            });
    json.flush();
  }

  private static void end(JsonGenerator json) {
    try {
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
