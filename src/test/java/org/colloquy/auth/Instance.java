package org.colloquy.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.colloquy.database.EmbeddedDatabase;

/** A packaged server as a child process, whose data is in the directory that it runs in. */
final class Instance implements AutoCloseable {

  private static final Path APPLICATION =
      Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  /** Longer than anything takes: it ends a test that would hang. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final Process process;
  private final Path output;

  private Instance(int port, Process process, Path output) {
    this.port = port;
    this.process = process;
    this.output = output;
  }

  /** The properties that connect a database. */
  static Map<String, String> on(EmbeddedDatabase database) {
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.user(),
        "quarkus.datasource.password", database.password());
  }

  /** Starts a server and waits until it listens. */
  static Instance start(Path directory, Map<String, String> properties) {
    Instance instance = launch(directory, properties);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!instance.output().contains("Colloquy listens on")) {
      if (!instance.process.isAlive() || System.nanoTime() > end) {
        instance.close();
        throw new AssertionError("The server did not start: " + instance.output());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return instance;
  }

  /** Starts a server and does not wait. */
  static Instance launch(Path directory, Map<String, String> properties) {
    int port = freePort();
    try {
      Path output = Files.createTempFile(directory, "output", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  // It lives for seconds: the better compiler would not pay.
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-jar",
                  APPLICATION.toString())
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      // What configures the build that runs the tests must not configure the server.
      builder.environment().keySet().removeIf(n -> n.matches("(QUARKUS|COLLOQUY|MAVEN|JDK)_.*"));
      Map<String, String> all = new HashMap<>(properties);
      all.put("quarkus.http.port", String.valueOf(port));
      all.forEach(
          (name, value) ->
              builder
                  .environment()
                  .put(
                      name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
      return new Instance(port, builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it has printed so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks with a token. */
  HttpResponse<String> get(String path, String token) {
    return send("GET", path, token, "");
  }

  /** Sends JSON with a token. */
  HttpResponse<String> send(String method, String path, String token, String json) {
    return send(request(method, path, token, json));
  }

  /** Posts JSON with a token and an Idempotency-Key. */
  HttpResponse<String> sendKeyed(String path, String token, String json, String key) {
    return send(request("POST", path, token, json).header("Idempotency-Key", key));
  }

  private HttpRequest.Builder request(String method, String path, String token, String json) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .timeout(PATIENCE)
        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end, which must come by itself. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The server did not end: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to stop, as the system does when it shuts down, and waits for its end. */
  @Override
  public void close() {
    process.destroy();
    try {
      exitCode();
    } finally {
      process.destroyForcibly();
    }
  }
}
