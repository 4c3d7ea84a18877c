package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is there and does not answer: the worst way to be away. */
class StoppedDatabaseIT {

  /** Several times the sum of the timeouts below, for a machine that is busy with other things. */
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void requests_give_up_in_time_and_the_server_recovers_by_itself(@TempDir Path temporary)
      throws IOException {
    try (ServerProcess server =
        ServerProcess.in(temporary.toRealPath())
            .with("quarkus.datasource.jdbc.acquisition-timeout", "1s")
            .with("quarkus.datasource.jdbc.additional-jdbc-properties.connectTimeout", "1")
            .with("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2")
            .start()) {
      assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
      server.cluster().signal("STOP");

      // More often than the pool has connections at the start: new ones are refused as well.
      for (int request = 1; request <= 4; request++) {
        assertUnavailable(server);
      }
      assertThat(timed(server, "/q/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = timed(server, "/q/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(JsonPath.from(ready.body()).getString("status")).isEqualTo("DOWN");

      server.cluster().signal("CONT");

      ServerProcess.await(
          "the server is ready again", () -> server.get("/q/health/ready").statusCode() == 200);
      ServerProcess.await(
          "posts are listed again", () -> server.get("/api/v1/posts").statusCode() == 200);
    }
  }

  @Test
  void an_export_whose_database_goes_away_is_cut_and_does_not_end_as_if_it_were_whole(
      @TempDir Path temporary) throws Exception {
    try (ServerProcess server = ServerProcess.in(temporary.toRealPath()).start()) {
      String post = "{\"title\": \"long\", \"body\": \"b\"}";
      String id = JsonPath.from(server.postAsAdmin("/api/v1/posts", post).body()).getString("id");
      // More than the line itself takes in when nobody reads at the other end.
      String item = "{\"body\": \"" + "long ".repeat(12_000) + "\"}";
      String batch = "[" + String.join(",", Collections.nCopies(500, item)) + "]";
      HttpResponse<String> made =
          server.postAsAdmin("/api/v1/posts/" + id + "/replies/batch", batch);
      assertThat(made.statusCode()).isEqualTo(200);

      URI uri = URI.create("http://localhost:" + server.port() + "/api/v1/exports");
      String token = "Bearer " + server.adminToken();
      HttpRequest request = HttpRequest.newBuilder(uri).header("Authorization", token).build();
      HttpResponse<InputStream> export =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
      assertThat(export.statusCode()).isEqualTo(200);
      try (Connection connection = server.cluster().connect("postgres", "postgres");
          Statement statement = connection.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'colloquy'");
      }

      try (InputStream body = export.body()) {
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
      }
      ServerProcess.await(
          "posts are listed again", () -> server.get("/api/v1/posts").statusCode() == 200);
    }
  }

  private static void assertUnavailable(ServerProcess server) {
    HttpResponse<String> answer = timed(server, "/api/v1/posts");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    JsonPath problem = JsonPath.from(answer.body());
    assertThat(problem.getString("type")).isEqualTo("/problems/unavailable");
    assertThat(problem.getInt("status")).isEqualTo(503);
    assertThat(answer.body()).doesNotContainIgnoringCase("sql").doesNotContain("Exception");
  }

  private static HttpResponse<String> timed(ServerProcess server, String path) {
    long start = System.nanoTime();
    HttpResponse<String> answer = server.get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    return answer;
  }
}
