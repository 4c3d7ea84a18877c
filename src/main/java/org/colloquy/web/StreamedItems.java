package org.colloquy.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Makes lists which are not cut into pages, and may be longer than memory is. */
@ApplicationScoped
public class StreamedItems {

  private final ObjectMapper mapper;

  StreamedItems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * An object of JSON whose items are written while they are read, in a transaction of its own. It
   * is a problem instead if there are none: what they would be of is not there.
   *
   * @param items gives each to its argument
   */
  public <T> StreamingOutput of(Consumer<Consumer<T>> items) {
    return Streamed.of(
        out -> {
          JsonGenerator json = mapper.getFactory().createGenerator(out);
          QuarkusTransaction.requiringNew().run(() -> items.accept(item -> write(json, item)));
          if (json.getOutputContext().inRoot()) {
            throw ProblemException.notFound();
          }
          json.writeEndArray();
          json.writeEndObject();
          json.flush();
        });
  }

  private static void write(JsonGenerator json, Object item) {
    try {
      if (json.getOutputContext().inRoot()) {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
      }
      json.writePOJO(item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
