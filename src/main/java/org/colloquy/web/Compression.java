package org.colloquy.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** For answers that are kept compressed; others the server compresses as it sends them. */
@ApplicationScoped
public class Compression {

  /** The one content coding that every client knows. */
  public static final String GZIP = "gzip";

  private static final List<Variant> CODINGS =
      Variant.encodings(GZIP).add().encodings("identity").add().build();

  private final Request request;
  private final HttpHeaders headers;
  private final CurrentVertxRequest current;

  Compression(Request request, HttpHeaders headers, CurrentVertxRequest current) {
    this.request = request;
    this.headers = headers;
    this.current = current;
  }

  /**
   * Whether the client of the request asked for gzip and likes nothing better. Over HTTP/2, if
   * somebody switches it on, never: Netty compresses there what says that it is compressed.
   */
  public boolean isWanted() {
    if (headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING) == null
        || current.getCurrent().request().version() == HttpVersion.HTTP_2) {
      return false;
    }
    Variant best = request.selectVariant(CODINGS);
    return best != null && GZIP.equals(best.getEncoding());
  }

  /** The bytes by gzip, as the server makes them of other answers. */
  public static Buffer gzip(Buffer plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length() / 4);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }
}
