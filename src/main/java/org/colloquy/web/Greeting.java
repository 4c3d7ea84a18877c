package org.colloquy.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first lines that a new user reads: where the server listens, where its data is, where its API
 * is described. It is the application's body, which Quarkus runs once everything has started: the
 * event of the first listener can come before the port is known.
 */
@ApplicationScoped
public class Greeting implements QuarkusApplication {

  private final HttpServer server;
  private final Event<Greeted> events;
  private final boolean embedded;
  private final String host;
  private final String data;
  private final String databaseUrl;
  private final String apiPage;

  Greeting(
      HttpServer server,
      Event<Greeted> events,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "colloquy.embedded", defaultValue = "false") boolean embedded,
      @ConfigProperty(name = "colloquy.data", defaultValue = "data") String data,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> databaseUrl,
      @ConfigProperty(name = "quarkus.swagger-ui.path") String apiPage) {
    this.server = server;
    this.events = events;
    this.host = host;
    this.embedded = embedded;
    this.data = data;
    this.databaseUrl = databaseUrl.orElse("");
    this.apiPage = apiPage;
  }

  /** Greets, and stays until the server is told to stop. */
  @Override
  public int run(String... args) {
    greet();
    Quarkus.waitForExit();
    return 0;
  }

  private void greet() {
    String root = root();
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

  /** The address; of the secure port where there is no other. */
  private String root() {
    String shown = "0.0.0.0".equals(host) ? "localhost" : host;
    return server.getPort() < 0
        ? "https://" + shown + ":" + server.getSecurePort()
        : "http://" + shown + ":" + server.getPort();
  }
}
