package org.colloquy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.colloquy.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reads go to the standby, and nobody is shown less than what was acknowledged before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandbyReadsIT {

  private Pair pair;
  private ServerProcess server;
  private String post;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, SQLException {
    Program.needsPostgres();
    Path directory = temporary.toRealPath();
    pair = Pair.start(Files.createDirectory(directory.resolve("databases")), directory);
    server =
        ServerProcess.in(directory)
            .with("quarkus.datasource.jdbc.url", pair.primaryUrl())
            .with("quarkus.datasource.username", "postgres")
            .with("quarkus.datasource.standby.jdbc.url", pair.standbyUrl())
            // Or what was read once would not be read again.
            .with("colloquy.threads.kept-answers", "0")
            .with("colloquy.limits.reads", "100000000")
            .start();
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (pair != null) {
      pair.close();
    }
  }

  @BeforeEach
  void publish() throws SQLException {
    pair.resume();
    post = id(write("/posts", "{\"title\": \"One\", \"body\": \"Two\"}"));
    reply("First");
    pair.awaitReplay();
  }

  @Test
  void reads_reach_a_standby_that_is_up_to_date() {
    String first = bodies(thread()).get(0);
    double before = reads("taken");

    assertThat(first).isEqualTo("First");
    assertThat(bodies(thread())).containsExactly("First");
    assertThat(server.get("/api/v1/replies/" + firstReply() + "/context").statusCode())
        .isEqualTo(200);
    assertThat(export()).contains("First");

    assertThat(reads("taken") - before).isGreaterThanOrEqualTo(4);
  }

  @Test
  void who_wrote_reads_it_though_the_standby_is_behind() throws SQLException {
    pair.pause();
    double taken = reads("taken");
    double behind = reads("behind");

    String second = id(reply("Second"));

    assertThat(bodies(thread())).containsExactly("First", "Second");
    HttpResponse<String> context = server.get("/api/v1/replies/" + second + "/context");
    assertThat(JsonPath.from(context.body()).getString("reply.body")).isEqualTo("Second");
    assertThat(bodies(server.get("/api/v1/posts/" + post + "/replies?author=admin")))
        .containsExactly("First", "Second");
    assertThat(export()).contains("Second");
    assertThat(reads("behind") - behind).isGreaterThanOrEqualTo(3);
    assertThat(reads("taken")).isEqualTo(taken);
  }

  @Test
  void what_was_not_written_to_is_read_from_a_standby_that_is_behind() throws SQLException {
    String quiet = post;
    String busy = id(write("/posts", "{\"title\": \"Busy\", \"body\": \"Two\"}"));
    pair.awaitReplay();
    pair.pause();
    write("/posts/" + busy + "/replies", "{\"body\": \"Unknown to the standby\"}");
    double taken = reads("taken");

    HttpResponse<String> answer = server.get("/api/v1/posts/" + quiet + "/thread");

    assertThat(bodies(answer)).containsExactly("First");
    assertThat(reads("taken")).isGreaterThan(taken);
  }

  @Test
  void a_copy_is_not_confirmed_by_a_standby_that_does_not_know_better() throws SQLException {
    String tag = thread().headers().firstValue("ETag").orElseThrow();
    pair.pause();
    reply("Second");

    HttpResponse<String> answer =
        server.get("/api/v1/posts/" + post + "/thread", "If-None-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(bodies(answer)).containsExactly("First", "Second");
    String now = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(server.get("/api/v1/posts/" + post + "/thread", "If-None-Match", now).statusCode())
        .isEqualTo(304);
  }

  @Test
  void a_standby_that_is_gone_is_done_without() throws IOException, SQLException {
    pair.killStandby();
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(bodies(thread())).containsExactly("First");
      }
      assertThat(export()).contains("First");
      assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
    } finally {
      pair.startStandby();
    }
    double taken = reads("taken");
    ServerProcess.await(
        "it is read from again",
        () -> {
          thread();
          return reads("taken") > taken;
        });
  }

  private HttpResponse<String> thread() {
    return server.get("/api/v1/posts/" + post + "/thread");
  }

  private String firstReply() {
    return JsonPath.from(thread().body()).getString("replies[0].id");
  }

  private String export() {
    return server.get("/api/v1/exports", "Authorization", "Bearer " + server.adminToken()).body();
  }

  private static List<String> bodies(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    String list = answer.body().contains("\"items\"") ? "items" : "replies";
    return JsonPath.from(answer.body()).getList(list + ".body");
  }

  private HttpResponse<String> reply(String body) {
    return write("/posts/" + post + "/replies", "{\"body\": \"" + body + "\"}");
  }

  private HttpResponse<String> write(String path, String json) {
    HttpResponse<String> answer = server.postAsAdmin("/api/v1" + path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static String id(HttpResponse<String> answer) {
    return JsonPath.from(answer.body()).getString("id");
  }

  private double reads(String outcome) {
    String name = "colloquy_standby_reads_total{outcome=\"" + outcome + "\"}";
    return server
        .get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }
}
