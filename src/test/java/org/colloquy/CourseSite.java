package org.colloquy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A site of another origin than the server's, whose pages embed the component. */
final class CourseSite implements AutoCloseable {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; background: light-dark(#fdfcf9, #14171c) }
      body { margin: 0 }
      main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem }
      """;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer http;
  private volatile String server = "";

  private CourseSite(HttpServer http) {
    this.http = http;
  }

  static CourseSite start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      CourseSite site = new CourseSite(http);
      http.setExecutor(Executors.newCachedThreadPool());
      http.createContext("/", site::answer);
      http.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says which server's component the pages may load, and nothing else. */
  void shows(String server) {
    this.server = server;
  }

  String origin() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Adds a page and gives its address. */
  String page(String html) {
    String path = "/page-" + pages.size();
    pages.put(path, html);
    return origin() + path;
  }

  /**
   * Adds a page that embeds the component as the documentation shows it.
   *
   * @param attributes of the element, {@code post} among them
   */
  String embedding(String attributes) {
    return embedding("lang=\"en\"", attributes);
  }

  /** Adds a page that embeds the component, with attributes of the page itself. */
  String embedding(String html, String attributes) {
    return page(
        """
        <!doctype html>
        <html %s>
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>An essay and its discussion</title>
            <link rel="stylesheet" href="/course.css">
            <script type="module" src="%s/colloquy-thread.js"></script>
          </head>
          <body><main><colloquy-thread %s><p>Not here yet.</p></colloquy-thread></main></body>
        </html>
        """
            .formatted(html, server, attributes));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean style = path.equals("/course.css");
    String page = style ? STYLE : pages.get(path);
    byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
    String type = style ? "text/css" : "text/html; charset=utf-8";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; script-src %1$s; style-src 'self'; connect-src %1$s; img-src data:"
                .formatted(server));
    // The icon that browsers ask for is not there, and that is no error of the page's.
    exchange.sendResponseHeaders(page == null ? 204 : 200, page == null ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
