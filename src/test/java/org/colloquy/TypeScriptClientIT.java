package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client that is made from the contract compiles, and works with the packaged server. */
class TypeScriptClientIT {

  private static final Path SOURCE = Path.of("openapi/typescript");

  /** A copy, so that no modules come to lie among the sources. */
  private static final Path COPY = Path.of("target/openapi-clients/typescript");

  @TempDir static Path directory;

  private static ServerProcess server;

  /** Installs, generates and compiles. */
  @BeforeAll
  static void build() throws IOException {
    Needs.program("npm");
    Files.createDirectories(COPY);
    try (Stream<Path> files = Files.list(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, COPY.resolve(file.getFileName()));
      }
    }
    copy(Path.of("openapi/openapi.yaml"), COPY.resolveSibling("openapi.yaml"));
    npm(Map.of(), "ci", "--no-audit", "--no-fund");
    for (String step : List.of("generate", "check", "build")) {
      npm(Map.of(), "run", step);
    }
    server = ServerProcess.in(directory.toRealPath()).start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String npm(Map<String, String> environment, String... words) {
    List<String> command = Stream.concat(Stream.of("npm"), Stream.of(words)).toList();
    Outcome outcome = CommandProcess.start(COPY, environment, command).outcome();
    assertThat(outcome.exitCode()).as(command + outcome.out() + outcome.err()).isZero();
    return outcome.out();
  }

  /** A page of one reply makes it follow every kind of cursor, one of a hundred hardly any. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "100"})
  void the_example_posts_an_essay_and_replies_and_reads_the_thread(String limit)
      throws IOException {
    String token = Files.readString(directory.resolve("data/admin-token")).strip();
    int before = server.json("/api/v1/posts").getList("items").size();

    String printed = npm(environment("COLLOQUY_TOKEN", token), "--silent", "start", "--", limit);

    assertThat(printed.lines())
        .containsExactly(
            "Whose noon?",
            "  Administrator: Which of them was right?",
            "    Administrator: Both, eleven minutes apart.",
            "      Administrator: Then noon is a place.",
            "  Administrator: The station’s clock would disagree.");
    JsonPath posts = server.json("/api/v1/posts?sort=newest");
    assertThat(posts.getList("items")).hasSize(before + 1);
    assertThat(posts.getString("items[0].title")).isEqualTo("Whose noon?");
    JsonPath replies =
        server.json("/api/v1/posts/" + posts.getString("items[0].id") + "/replies?view=flat");
    assertThat(replies.getList("items.body"))
        .containsExactly(
            "Which of them was right?",
            "Both, eleven minutes apart.",
            "Then noon is a place.",
            "The station’s clock would disagree.");
    assertThat(replies.getList("items.depth")).containsExactly(1, 2, 3, 1);
  }

  @Test
  void a_refusal_ends_it_with_the_servers_words() {
    int before = server.json("/api/v1/posts").getList("items").size();

    Outcome outcome =
        CommandProcess.start(
                COPY, environment("COLLOQUY_TOKEN", ""), List.of("npm", "--silent", "start"))
            .outcome();

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.err()).contains("The request does not say who is calling");
    assertThat(server.json("/api/v1/posts").getList("items")).hasSize(before);
  }

  private static Map<String, String> environment(String name, String value) {
    return Map.of("COLLOQUY_SERVER", "http://localhost:" + server.port(), name, value);
  }

  @Test
  void what_is_installed_is_pinned_and_its_host_is_left_to_who_installs() throws IOException {
    assertThat(Files.readString(SOURCE.resolve("package-lock.json")))
        .contains("\"integrity\"")
        .doesNotContain("://")
        .doesNotContain("\"resolved\"");
    JsonPath needed = JsonPath.from(SOURCE.resolve("package.json").toFile());
    assertThat(
            Stream.of("dependencies", "devDependencies")
                .flatMap(kind -> needed.<String, String>getMap(kind).values().stream()))
        .hasSize(4)
        .allMatch(version -> version.matches("\\d+\\.\\d+\\.\\d+"));
  }
}
