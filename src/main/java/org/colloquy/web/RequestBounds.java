package org.colloquy.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/**
 * What a request must be before anything reads it. The HTTP server's own bounds are wider, so that
 * the answer is ours to give; what is past those too, or is not HTTP, gets a status without a body.
 */
@ApplicationScoped
class RequestBounds {

  /** Room for the longest cursor, of some 3,000 characters, and the longest search beside it. */
  static final int MAX_ADDRESS = 8 * 1024;

  /** Room for a bearer token that lists someone's many groups. */
  static final int MAX_HEADERS = 16 * 1024;

  private final Config config;
  private final long maxBody;
  private final Map<Method, Long> maxBodies = new ConcurrentHashMap<>();

  RequestBounds(Config config) {
    this.config = config;
    this.maxBody = bytes("quarkus.http.limits.max-body-size");
  }

  /** The most bytes that the body of an operation may have. */
  long maxBody(Method operation) {
    return maxBodies.computeIfAbsent(
        operation,
        method -> {
          MaxBody own = method.getAnnotation(MaxBody.class);
          return bytes(own == null ? "colloquy.max-body" : own.value());
        });
  }

  private long bytes(String property) {
    return config.getValue(property, MemorySize.class).asLongValue();
  }

  /**
   * Refuses a request by its head.
   *
   * @throws ProblemException if it is past a bound or its address can't be read
   */
  void check(HttpServerRequest request) {
    if (request.uri().length() > MAX_ADDRESS) {
      throw new ProblemException(
          ProblemType.URI_TOO_LONG, "The address has more than " + MAX_ADDRESS + " characters.");
    }
    if (size(request) > MAX_HEADERS) {
      throw new ProblemException(
          ProblemType.HEADERS_TOO_LARGE, "The headers have more than " + MAX_HEADERS + " bytes.");
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > maxBody) {
      throw new BodyTooLarge(maxBody).problem();
    }
    // Vert.x asks for it in HTTP/1.1 alone, but addresses of what was made are built on it.
    if (request.authority() == null) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER, "The header Host is missing or malformed.");
    }
    if (!isReadable(request.uri())) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER, "The address is not UTF-8 in percent-encoding.");
    }
    // The framework drops them, and with them the filter that somebody meant.
    if (request.path().indexOf(';') >= 0) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER, "The address has a matrix parameter; there are none.");
    }
  }

  private static int size(HttpServerRequest request) {
    int size = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      size += header.getKey().length() + header.getValue().length();
    }
    return size;
  }

  /**
   * Decoders put a replacement character where the bytes are not UTF-8, and would search for it.
   */
  private static boolean isReadable(String address) {
    try {
      String raw = new URI(address).toASCIIString();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
      for (int i = 0; i < raw.length(); i++) {
        boolean escaped = raw.charAt(i) == '%';
        bytes.write(escaped ? Integer.parseInt(raw, i + 1, i + 3, 16) : raw.charAt(i));
        i += escaped ? 2 : 0;
      }
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (URISyntaxException | CharacterCodingException e) {
      return false;
    }
  }
}
