package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a command, against the packaged server. */
class CommandLineIT {

  private static final String POST = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";

  @TempDir static Path home;

  @TempDir Path elsewhere;

  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    server = ServerProcess.in(home.toRealPath()).with("colloquy.sample.load", "true").start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<String, String> environment() {
    return Map.of("COLLOQUY_SERVER", "http://localhost:" + server.port());
  }

  /** Runs a command where the server was started, and so as its administrator. */
  private static Outcome run(String... words) {
    return CommandProcess.colloquy(home, environment(), words).outcome();
  }

  @Test
  void a_token_that_was_made_is_good_for_what_was_asked() {
    Outcome outcome =
        run(
            "token",
            "create",
            "--scopes",
            "read,write",
            "--author",
            "ana-reyes",
            "--expires-in",
            "7");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).matches("clq_\\w+\\R");
    String bearer = "Bearer " + outcome.out().strip();
    assertThat(
            JsonPath.from(server.get("/api/v1/authors/me", "Authorization", bearer).body())
                .getString("handle"))
        .isEqualTo("ana-reyes");
    assertThat(server.get("/api/v1/audit", "Authorization", bearer).statusCode()).isEqualTo(403);
  }

  @Test
  void a_roster_is_loaded_and_its_invitations_printed() throws IOException {
    Files.writeString(
        home.resolve("roster.csv"),
        "handle,displayName,role,groups\nana-reyes,Ana Reyes,student,section-b\n");

    Outcome outcome = run("roster", "load", "roster.csv", "--invite");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).matches("ana-reyes +updated +clqi_\\w+\\R");
    assertThat(server.jsonAsAdmin("/api/v1/authors/ana-reyes").getList("groups"))
        .containsExactly("section-b");
  }

  @Test
  void a_reply_is_published_in_the_words_of_the_input_and_answered_under_its_id() {
    String words = "Whose “noon”? 🐄\n";
    Outcome first =
        CommandProcess.colloquy(home, environment(), "reply", POST, "-").input(words).outcome();
    assertThat(first.exitCode()).as(first.err()).isZero();
    String id = first.out().strip();
    assertThat(server.json("/api/v1/replies/" + id).getString("body")).isEqualTo(words);

    Outcome second =
        CommandProcess.colloquy(home, environment(), "reply", POST, "-", "--to", id, "--json")
            .input("Ours.")
            .outcome();
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(JsonPath.from(second.out()).getString("parentId")).isEqualTo(id);
  }

  @Test
  void a_refusal_is_told_and_ends_with_1() {
    Outcome outcome =
        CommandProcess.colloquy(home, environment(), "reply", POST, "-").input(" ").outcome();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("/body: ");
  }

  @Test
  void whoever_runs_it_elsewhere_is_nobody() {
    Outcome outcome =
        CommandProcess.colloquy(elsewhere, environment(), "token", "create").outcome();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("colloquy: The request does not say who is calling (401)");
  }

  @Test
  void help_starts_no_server_and_no_database() throws IOException {
    Outcome outcome =
        CommandProcess.colloquy(elsewhere, Map.of("QUARKUS_HTTP_PORT", "0"), "--help").outcome();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Usage: colloquy").doesNotContain("listens");
    assertThat(outcome.err()).isEmpty();
    try (Stream<Path> files = Files.list(elsewhere)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void the_launcher_is_found_through_links_and_knows_its_version() throws IOException {
    Path bin = Files.createDirectory(elsewhere.resolve("a bin"));
    Files.createSymbolicLink(bin.resolve("first"), CommandProcess.LAUNCHER);
    Files.createSymbolicLink(bin.resolve("colloquy"), Path.of("first"));

    Outcome outcome =
        CommandProcess.start(
                elsewhere,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(bin.resolve("colloquy").toString(), "--version"))
            .outcome();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).matches("Colloquy \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }
}
