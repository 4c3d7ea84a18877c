package org.colloquy;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** An administrator's client of a packaged server, for files that move in and out. */
final class MovingClient {

  /** Longer than anything takes: it ends a test that would hang. */
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ServerProcess server;
  private final String token;

  /**
   * A client of a server.
   *
   * @param directory where the administrator's token was put
   */
  MovingClient(ServerProcess server, Path directory) {
    this.server = server;
    try {
      this.token = Files.readString(directory.resolve("data/admin-token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + server.port() + "/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a file, and gives the job's id. */
  String queue(String format, Path file) throws IOException {
    HttpRequest request =
        request("/imports?format=" + format)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> answer = send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JsonPath.from(answer.body()).getString("id");
  }

  /** What is at a path, which must be there. */
  JsonPath get(String path) {
    HttpResponse<String> answer = send(request(path).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JsonPath.from(answer.body());
  }

  /**
   * Waits for the end of a job.
   *
   * @param meanwhile is run between two looks
   */
  JsonPath ended(String job, Runnable meanwhile) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonPath seen = get("/imports/" + job);
    while (Set.of("queued", "running").contains(seen.getString("status"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The import does not end: " + seen.prettify());
      }
      meanwhile.run();
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      seen = get("/imports/" + job);
    }
    return seen;
  }

  /** All discussions, as a file. */
  Path export(Path file) {
    HttpResponse<Path> answer = send(request("/exports").build(), BodyHandlers.ofFile(file));
    if (answer.statusCode() != 200) {
      throw new AssertionError("/exports answered " + answer.statusCode());
    }
    return file;
  }
}
