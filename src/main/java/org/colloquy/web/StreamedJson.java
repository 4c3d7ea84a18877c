package org.colloquy.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Makes answers that are not cut into pages, and may be longer than memory is: they are written
 * while they are read, in a transaction of their own.
 */
@ApplicationScoped
public class StreamedJson {

  private final ObjectMapper mapper;

  StreamedJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes a JSON document. */
  public interface Document {

    /**
     * Writes it whole, and does not close the generator.
     *
     * @throws ProblemException to have that for an answer, if nothing was written
     */
    void write(JsonGenerator json) throws IOException;
  }

  /** What is read one after the other. */
  public interface Items<T> {

    /** Reads all, and gives each to the taker. */
    void forEach(Consumer<T> take);
  }

  /** A document, in a transaction. */
  public StreamingOutput of(Document document) {
    return Streamed.of(
        out -> {
          JsonGenerator json = mapper.getFactory().createGenerator(out);
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    document.write(json);
                    return null;
                  });
          json.flush();
        });
  }

  /**
   * An object with items, or not found if there are none: what they would be of is not there then.
   */
  public StreamingOutput items(Items<?> items) {
    return of(
        json -> {
          json.writeStartObject();
          if (list(json, "items", items) == 0) {
            // So little is held back still.
            throw ProblemException.notFound();
          }
          json.writeEndObject();
        });
  }

  /**
   * Writes a member that is a list.
   *
   * @return how many items it has
   */
  public static <T> long list(JsonGenerator json, String name, Items<T> items) throws IOException {
    AtomicLong count = new AtomicLong();
    json.writeArrayFieldStart(name);
    items.forEach(
        item -> {
          count.incrementAndGet();
          write(json, item);
        });
    json.writeEndArray();
    return count.get();
  }

  /**
   * Writes a value, where no {@link IOException} may be thrown.
   *
   * @throws UncheckedIOException instead of it
   */
  public static void write(JsonGenerator json, Object item) {
    try {
      json.writePOJO(item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
