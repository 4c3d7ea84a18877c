package org.colloquy.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes bodies that are written while they are read from the database, which may end in between.
 * The framework would write the problem behind what is written already, and end the answer as if it
 * were whole.
 */
@ApplicationScoped
public class Streamed {

  private final HttpServerRequest request;

  Streamed(HttpServerRequest request) {
    this.request = request;
  }

  /** Writes a body. */
  public interface Body {

    /** Writes it to its end. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * The body of the answer to the current request. If writing fails at its beginning, the problem
   * is answered in its stead; later, the connection is cut, so that nobody takes it for whole.
   */
  public StreamingOutput of(Body body) {
    HttpServerResponse response = request.response();
    return out -> {
      HeldBack held = new HeldBack(out);
      try {
        body.write(held);
        held.release();
      } catch (IOException | RuntimeException e) {
        if (held.isReleased()) {
          response.reset();
        }
        throw e;
      }
    };
  }
}
