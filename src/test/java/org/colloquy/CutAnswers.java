package org.colloquy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A way to a server on which the first answer to each POST gets lost: the server has done the work,
 * and who asked for it sees the connection break.
 */
final class CutAnswers implements AutoCloseable {

  private static final Set<String> HANDED_ON =
      Set.of("content-type", "authorization", "idempotency-key", "accept");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> cut = ConcurrentHashMap.newKeySet();
  private final String server;
  private final HttpServer way;

  CutAnswers(ServerProcess server) {
    this.server = "http://localhost:" + server.port();
    try {
      way = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    way.setExecutor(Executors.newCachedThreadPool());
    way.createContext("/", this::handOn);
    way.start();
  }

  /** Where to ask instead of the server. */
  int port() {
    return way.getAddress().getPort();
  }

  /** How many answers were lost. */
  int lost() {
    return cut.size();
  }

  private void handOn(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.get(0));
              }
            });
    HttpResponse<byte[]> answer;
    try {
      answer = http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (key != null && cut.add(key)) {
      exchange.close();
      return;
    }
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    way.stop(0);
  }
}
