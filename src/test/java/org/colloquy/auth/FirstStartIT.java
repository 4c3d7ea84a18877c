package org.colloquy.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquy.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in where nobody is known yet. */
class FirstStartIT {

  private static final Pattern TOKEN = Pattern.compile("clq_\\w+");

  private static final Map<String, String> ISSUER =
      Map.of(
          "quarkus.oidc.tenant-enabled", "true",
          // Nobody listens there, and nobody needs to.
          "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/class");

  @TempDir Path directory;

  @Test
  void the_first_start_prints_an_administrators_token_and_keeps_it_in_a_closed_file_alone()
      throws IOException {
    Path file = directory.resolve("data/admin-token");
    String token;
    try (Instance server = Instance.start(directory, Map.of())) {
      token = onlyToken(server);
      assertThat(server.output()).contains("kept in " + file.toRealPath());
      assertThat(server.get("/audit", token).statusCode()).isEqualTo(200);
      assertThat(JsonPath.from(server.get("/authors/me", token).body()).getString("role"))
          .isEqualTo("admin");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file).strip()).isEqualTo(token);
    // Tables, write-ahead log and server log are all files here.
    assertThat(filesThatHold("first start")).isNotEmpty();
    assertThat(filesThatHold(token)).containsExactly(file);
  }

  @Test
  void a_token_is_made_when_no_administrator_has_a_good_one_and_never_else() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("database"))) {
      String first = tokenOfAStart(database);
      try (Instance server = Instance.start(directory, Instance.on(database))) {
        assertThat(server.output()).doesNotContainPattern(TOKEN);
        assertThat(server.get("/audit", first).statusCode()).isEqualTo(200);
      }

      run(database, "UPDATE token SET expires_at = now() - interval '1 second'");
      String second = tokenOfAStart(database);

      // The only administrator is none any more, and the name is still theirs.
      run(database, "UPDATE author SET role = 'student'");
      try (Instance server = Instance.start(directory, Instance.on(database))) {
        String third = onlyToken(server);
        assertThat(third).isNotIn(first, second);
        assertThat(server.get("/audit", first).statusCode()).isEqualTo(401);
        assertThat(server.get("/audit", second).statusCode()).isEqualTo(403);
        assertThat(JsonPath.from(server.get("/authors/me", third).body()).getString("handle"))
            .isEqualTo("admin-2");
        String id = JsonPath.from(server.get("/tokens", third).body()).getString("items[0].id");
        assertThat(server.send("DELETE", "/tokens/" + id, third, "").statusCode()).isEqualTo(204);
      }

      assertThat(tokenOfAStart(database)).isNotIn(first, second);
    }
  }

  @Test
  void with_an_issuer_none_is_made_and_the_issuer_need_not_be_up() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("database"));
        Instance server =
            Instance.start(directory, issuer(database, "quarkus.oidc.token.audience", "us"))) {
      assertThat(server.output()).doesNotContainPattern(TOKEN);
      assertThat(directory.resolve("data/admin-token")).doesNotExist();
      assertThat(server.get("/audit", Jwt.ofSomebodyNew().signed()).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void an_issuer_without_an_audience_is_refused_in_words() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("database"));
        Instance server = Instance.launch(directory, issuer(database, "unrelated", "us"))) {
      assertThat(server.exitCode()).isNotZero();
      assertThat(server.output())
          .contains("Set quarkus.oidc.token.audience")
          .doesNotContain("Colloquy listens on");
    }
  }

  private String tokenOfAStart(EmbeddedDatabase database) {
    try (Instance server = Instance.start(directory, Instance.on(database))) {
      return onlyToken(server);
    }
  }

  private static String onlyToken(Instance server) {
    List<String> found =
        TOKEN.matcher(server.output()).results().map(result -> result.group()).toList();
    assertThat(found).as(server.output()).hasSize(1);
    return found.get(0);
  }

  private static Map<String, String> issuer(
      EmbeddedDatabase database, String property, String value) {
    Map<String, String> properties = new HashMap<>(Instance.on(database));
    properties.putAll(ISSUER);
    properties.put(property, value);
    return properties;
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private List<Path> filesThatHold(String text) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
