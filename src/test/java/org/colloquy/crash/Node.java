package org.colloquy.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.ServerProcess;

/** A node of a cluster: a PostgreSQL and the Patroni that runs it. */
final class Node implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String name;
  private final int port;
  private final int api;
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private String settings;
  private Program patroni;

  /**
   * A node that does not run yet.
   *
   * @param home will have the data
   * @param common what the environment has for every node
   */
  Node(String name, int port, int api, Path home, Map<String, String> common) {
    this.name = name;
    this.port = port;
    this.api = api;
    this.home = home;
    environment.putAll(common);
    environment.put("PATRONI_NAME", name);
    environment.put("PATRONI_RESTAPI_LISTEN", "127.0.0.1:" + api);
    environment.put("PATRONI_RESTAPI_CONNECT_ADDRESS", "127.0.0.1:" + api);
    environment.put("PATRONI_POSTGRESQL_LISTEN", "127.0.0.1:" + port);
    environment.put("PATRONI_POSTGRESQL_CONNECT_ADDRESS", "127.0.0.1:" + port);
    environment.put("PATRONI_POSTGRESQL_DATA_DIR", home.resolve(name).toString());
    environment.put("PATRONI_POSTGRESQL_PGPASS", home.resolve(name + ".pgpass").toString());
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /**
   * Starts Patroni, and that PostgreSQL.
   *
   * @param file Patroni's settings
   */
  void start(String file) throws IOException {
    settings = file;
    start();
  }

  /** Starts it once more. */
  void start() throws IOException {
    patroni = Program.start(home.resolve(name + ".log").toFile(), environment, "patroni", settings);
  }

  /** Whether Patroni says that it is, in its words: primary, replica, synchronous. */
  boolean is(String role) {
    try {
      HttpRequest request = request("/" + role).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Has Patroni hand over to another node; returns when it has. */
  void handOverTo(Node other) throws IOException {
    String login =
        environment.get("PATRONI_RESTAPI_USERNAME")
            + ":"
            + environment.get("PATRONI_RESTAPI_PASSWORD");
    HttpRequest request =
        request("/switchover")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .POST(
                BodyPublishers.ofString(
                    "{\"leader\": \"%s\", \"candidate\": \"%s\"}".formatted(name, other.name)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("No switchover: " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api + path)).timeout(PATIENCE);
  }

  /** Kills all that runs on the node. */
  void kill() {
    if (patroni != null) {
      patroni.kill();
    }
    killPostgres();
  }

  /** Kills PostgreSQL with all its processes, of which Patroni hears nothing. */
  void killPostgres() {
    List<ProcessHandle> all = new ArrayList<>();
    postmaster().forEach(all::add);
    List.copyOf(all).forEach(process -> process.descendants().forEach(all::add));
    all.forEach(ProcessHandle::destroyForcibly);
    ServerProcess.await("PostgreSQL is gone", () -> all.stream().noneMatch(Node::runs));
  }

  /** A process that is dead and not reaped yet has no program. */
  private static boolean runs(ProcessHandle process) {
    return process.info().command().isPresent();
  }

  private Stream<ProcessHandle> postmaster() {
    Path file = home.resolve(name).resolve("postmaster.pid");
    try {
      String pid = Files.readString(file).lines().findFirst().orElse("").strip();
      return ProcessHandle.of(Long.parseLong(pid)).stream()
          .filter(process -> process.info().command().orElse("").contains("postgres"));
    } catch (IOException | NumberFormatException e) {
      return Stream.empty();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
