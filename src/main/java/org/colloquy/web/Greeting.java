package org.colloquy.web;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first lines that a new user reads: where the server listens, where its data is, where its API
 * is described.
 */
@ApplicationScoped
class Greeting {

  private final HttpServer server;
  private final Event<Greeted> events;
  private final boolean embedded;
  private final String data;
  private final String databaseUrl;
  private final String apiPage;

  Greeting(
      HttpServer server,
      Event<Greeted> events,
      @ConfigProperty(name = "colloquy.embedded", defaultValue = "false") boolean embedded,
      @ConfigProperty(name = "colloquy.data", defaultValue = "data") String data,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> databaseUrl,
      @ConfigProperty(name = "quarkus.swagger-ui.path") String apiPage) {
    this.server = server;
    this.events = events;
    this.embedded = embedded;
    this.data = data;
    this.databaseUrl = databaseUrl.orElse("");
    this.apiPage = apiPage;
  }

  void greet(@ObservesAsync HttpServerStart started) {
    String host = started.options().getHost();
    String shown = "0.0.0.0".equals(host) ? "localhost" : host;
    // Not the port of the options: that is -1 where the kernel was asked for one.
    String root = "http://" + shown + ":" + server.getPort();
    String place =
        embedded
            ? Path.of(data).toAbsolutePath().normalize() + " (PostgreSQL, embedded)"
            // A URL can carry a password among its parameters.
            : databaseUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    Greeted greeted = new Greeted();
    events.fire(greeted);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "Colloquy listens on " + root,
                "  data: " + place,
                "  page: " + root + "/",
                "  API:  " + root + apiPage));
    lines.addAll(greeted.more());
    System.out.println(String.join(System.lineSeparator(), lines));
  }
}
