package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A server that answers as it was told to, one request after the other, and remembers them. */
final class Stub implements AutoCloseable {

  /** A request as it came. */
  record Request(String method, String path, String type, String key, String token, String body) {

    static Request of(HttpExchange exchange) throws IOException {
      return new Request(
          exchange.getRequestMethod(),
          exchange.getRequestURI().toString(),
          exchange.getRequestHeaders().getFirst("Content-Type"),
          exchange.getRequestHeaders().getFirst("Idempotency-Key"),
          exchange.getRequestHeaders().getFirst("Authorization"),
          new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    String call() {
      return method + " " + path;
    }
  }

  /** What is done about one request. */
  @FunctionalInterface
  interface Reaction {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final List<Request> requests = new ArrayList<>();
  private final Queue<Reaction> reactions = new ArrayDeque<>();

  Stub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The requests so far. */
  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  synchronized Stub then(Reaction reaction) {
    reactions.add(reaction);
    return this;
  }

  /** Answers with JSON, or with a problem where the status is one. */
  Stub answers(int status, String body, String... headers) {
    return then(exchange -> answer(exchange, status, body, headers));
  }

  /** Takes the request and breaks the connection. */
  Stub hangsUp() {
    return then(HttpExchange::close);
  }

  /** Begins a good answer and breaks the connection in its middle. */
  Stub breaksOff(String beginning) {
    return then(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(beginning.getBytes(UTF_8));
          exchange.getResponseBody().flush();
          // Not close(), which would write the end of the chunks.
          throw new IOException("broken off on purpose");
        });
  }

  private void handle(HttpExchange exchange) throws IOException {
    Reaction reaction;
    synchronized (this) {
      requests.add(Request.of(exchange));
      reaction = reactions.poll();
    }
    if (reaction == null) {
      answer(exchange, 404, problem("not-found", 404, "The test did not expect this."));
      return;
    }
    reaction.to(exchange);
  }

  private static void answer(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** A problem as Colloquy writes them. */
  static String problem(String type, int status, String detail) {
    return """
        {"type":"/problems/%s","title":"Title of %s","status":%d,"detail":"%s","instance":"/"}"""
        .formatted(type, type, status, detail);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
