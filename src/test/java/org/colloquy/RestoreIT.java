package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/operations.md, as they are printed there, bring everything back. */
class RestoreIT {

  private static final Path PAGE = Path.of("docs/operations.md");

  private static final String POST = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";

  @TempDir Path temporary;

  @Test
  void the_embedded_database_comes_back_from_a_copy_of_its_directory() throws IOException {
    Needs.program("tar");
    Needs.program("psql");
    Path directory = temporary.toRealPath();
    ServerProcess.Command command =
        ServerProcess.in(directory).with("colloquy.sample.load", "true");
    Before before;
    try (ServerProcess server = command.start()) {
      before = Before.of(server);
      server.terminate();
    }
    run(directory, "", "tar -C data -cf");
    Lost lost;
    try (ServerProcess server = command.start()) {
      lost = Lost.to(server);
    }
    TestCluster.delete(directory.resolve("data"));

    long begun = System.nanoTime();
    run(directory, "", "tar -C data -xpf");

    try (ServerProcess server = command.start()) {
      before.assertSame(server, "embedded", begun);
      run(directory, "", "data/password", "UPDATE post");
      lost.assertNotTakenForWhatComesThen(server);
    }
  }

  @Test
  void a_given_database_comes_back_from_a_dump_that_was_made_while_it_was_in_use()
      throws IOException, SQLException {
    Path directory = temporary.toRealPath();
    try (DebianPostgres postgres = DebianPostgres.start(directory)) {
      postgres.execute("CREATE ROLE server LOGIN PASSWORD 'a server''s'");
      postgres.execute("CREATE DATABASE colloquy OWNER server");
      ServerProcess.Command command =
          ServerProcess.in(directory)
              .with("quarkus.datasource.jdbc.url", postgres.url("colloquy"))
              .with("quarkus.datasource.username", "server")
              .with("quarkus.datasource.password", "a server's")
              .with("colloquy.sample.load", "true");
      String address =
          "export PGPASSWORD=\"a server's\"; DATABASE="
              + postgres.address("colloquy").replaceFirst("//\\w+@", "//server@")
              + "\n";
      Before before;
      Lost lost;
      try (ServerProcess server = command.start()) {
        before = Before.of(server);
        run(directory, address, "pg_dump ");
        lost = Lost.to(server);
      }
      postgres.execute("DROP DATABASE colloquy WITH (FORCE)");
      postgres.execute("CREATE DATABASE colloquy OWNER server");

      long begun = System.nanoTime();
      run(directory, address, "pg_restore ");

      try (ServerProcess server = command.start()) {
        before.assertSame(server, "given", begun);
        run(directory, address, "UPDATE post");
        lost.assertNotTakenForWhatComesThen(server);
      }
    }
  }

  /** Runs the blocks of the page that hold some words, in one shell. */
  private static void run(Path directory, String before, String... words) {
    StringBuilder script = new StringBuilder(before);
    for (String word : words) {
      List<CodeBlock> blocks =
          CodeBlock.of(PAGE).stream()
              .filter(block -> block.isShell() && block.text().contains(word))
              .toList();
      assertThat(blocks).as(word).hasSize(1);
      script.append(blocks.get(0).text());
    }
    Outcome outcome = CodeBlock.run(directory, script.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out() + outcome.err()).isEmpty();
  }

  private static HttpResponse<String> reply(ServerProcess server, String words, String key) {
    return server.postAsAdmin(
        "/api/v1/posts/" + POST + "/replies",
        "{\"body\":\"" + words + "\"}",
        "Idempotency-Key",
        key);
  }

  /**
   * What a server answered at the moment of a backup.
   *
   * @param answers by path
   * @param kept the answer to a request with the key "kept"
   */
  private record Before(Map<String, String> answers, String kept) {

    static Before of(ServerProcess server) {
      String kept = reply(server, "Said and kept", "kept").body();
      server.postAsAdmin(
          "/api/v1/webhooks",
          "{\"url\": \"https://hooks.invalid/\", \"events\": [\"reply.created\"]}");
      reply(server, "Told to nobody", "told");
      Map<String, String> answers = new TreeMap<>();
      // The state of a delivery changes with each attempt, so the list of them is not asked for.
      for (String path :
          List.of(
              "/posts/" + POST + "/thread",
              "/posts/" + POST + "/changes?limit=500",
              "/posts/" + POST + "/revisions",
              "/reply-counts?postId=" + POST,
              "/authors",
              "/webhooks",
              "/imports",
              "/exports")) {
        answers.put(path, read(server, path));
      }
      return new Before(answers, kept);
    }

    /** Byte for byte, the export too. */
    void assertSame(ServerProcess server, String database, long begun) {
      long took = (System.nanoTime() - begun) / 1_000_000;
      new Figures().line(database, took, answers.size() + 1).write("restore-" + database);
      answers.forEach((path, answer) -> assertThat(read(server, path)).as(path).isEqualTo(answer));
      HttpResponse<String> repeat = reply(server, "Said and kept", "kept");
      assertThat(repeat.body()).isEqualTo(kept);
      assertThat(repeat.headers().firstValue("Idempotency-Replayed")).isPresent();
    }

    private static String read(ServerProcess server, String path) {
      HttpResponse<String> answer =
          server.get("/api/v1" + path, "Authorization", "Bearer " + server.adminToken());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }
  }

  /**
   * What somebody saw that came in after the backup, and is gone.
   *
   * @param tag of the thread with it
   * @param sequence of the post with it
   */
  private record Lost(String tag, long sequence) {

    private static final String THREAD = "/api/v1/posts/" + POST + "/thread";

    static Lost to(ServerProcess server) {
      assertThat(reply(server, "Said and lost", "lost").statusCode()).isEqualTo(201);
      HttpResponse<String> thread = server.get(THREAD);
      return new Lost(
          thread.headers().firstValue("ETag").orElseThrow(),
          JsonPath.from(thread.body()).getLong("post.sequence"));
    }

    /** Were the numbers given out again, another reply would now have those of the lost one. */
    void assertNotTakenForWhatComesThen(ServerProcess server) {
      HttpResponse<String> other = reply(server, "Said instead", "instead");
      assertThat(other.statusCode()).isEqualTo(201);
      HttpResponse<String> thread = server.get(THREAD, "If-None-Match", tag);
      assertThat(thread.statusCode()).isEqualTo(200);
      assertThat(thread.body()).contains("Said instead").doesNotContain("Said and lost");
      assertThat(
              server
                  .json("/api/v1/posts/" + POST + "/changes?after=" + sequence)
                  .getList("items.reply.body"))
          .containsExactly("Said instead");
      HttpResponse<String> again = reply(server, "Said and lost", "lost");
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }
  }
}
