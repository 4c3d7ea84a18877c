package org.colloquy.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.colloquy.CommandProcess;
import org.colloquy.Figures;
import org.colloquy.Needs;
import org.colloquy.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged server takes up what earlier versions left. */
class UpgradeIT {

  static final Path RELEASES = Path.of("src/test/resources/releases");

  private static List<String> fresh;

  private static final String HISTORY = "flyway_schema_history";
  private static final String VERSION = "SELECT max(version::integer) FROM " + HISTORY;

  @TempDir Path temporary;

  private Path directory;

  static List<KeptRelease> releases() throws IOException {
    return KeptRelease.in(RELEASES);
  }

  @BeforeEach
  void findDirectory() throws IOException {
    directory = temporary.toRealPath();
  }

  @Test
  void what_a_release_would_leave_now_is_taken_up_too() throws IOException, SQLException {
    for (String program : List.of("pg_virtualenv", "curl", "jq")) {
      Needs.program(program);
    }
    CommandProcess.Outcome kept =
        CommandProcess.start(
                Path.of(".").toAbsolutePath(),
                Map.of(),
                List.of(
                    "pg_virtualenv",
                    "-v",
                    "15",
                    "src/test/sh/keep-release",
                    "now",
                    "target/quarkus-app",
                    directory.toString()))
            .outcome();
    assertThat(kept.exitCode()).as(kept.out() + kept.err()).isZero();
    KeptRelease release = new KeptRelease(directory.resolve("now.sql"));
    assertThat(release.answers()).hasSizeGreaterThan(50);
    a_database_of_each_version_is_served_as_it_was(release);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void a_database_of_each_version_is_served_as_it_was(KeptRelease release)
      throws IOException, SQLException {
    try (GivenDatabase database = new GivenDatabase()) {
      load(database, release);
      long from = database.number(VERSION);
      long begun = System.nanoTime();
      try (ServerProcess server = database.server(directory).start()) {
        long took = (System.nanoTime() - begun) / 1_000_000;
        List<String> differences = SameAnswers.differences(server, release.answers());
        long to = database.number(VERSION);
        new Figures()
            .line(release.name(), from, to, took, release.answers().size(), differences.size())
            .write("upgrade-" + release.name());
        assertThat(differences).isEmpty();
      }
      assertThat(schema(database)).isEqualTo(freshSchema());
    }
  }

  @Test
  void two_servers_that_start_at_once_migrate_once() throws Exception {
    KeptRelease earliest = releases().get(0);
    try (GivenDatabase database = new GivenDatabase()) {
      load(database, earliest);
      ServerProcess.Command one = database.server(directory);
      ServerProcess.Command two = database.server(directory);
      CompletableFuture<ServerProcess> starting = CompletableFuture.supplyAsync(one::start);
      try (ServerProcess second = two.start();
          ServerProcess first = starting.get()) {
        for (ServerProcess server : List.of(first, second)) {
          assertThat(SameAnswers.differences(server, earliest.answers())).isEmpty();
        }
      }
      assertThat(database.number("SELECT count(*) - count(DISTINCT version) FROM " + HISTORY))
          .isZero();
      assertThat(database.number("SELECT count(*) FROM " + HISTORY + " WHERE NOT success"))
          .isZero();
    }
  }

  @Test
  void a_migration_gives_up_what_others_keep_and_leaves_the_database_as_it_was()
      throws IOException, SQLException {
    KeptRelease earliest = releases().get(0);
    try (GivenDatabase database = new GivenDatabase()) {
      load(database, earliest);
      List<String> before = schema(database);
      ServerProcess.Command command = database.server(directory);
      try (Connection other = database.connect()) {
        hold(other, "reply");
        assertThatThrownBy(command::start)
            .hasMessageContaining("canceling statement due to lock timeout");
      }
      assertThat(schema(database)).isEqualTo(before);
      try (ServerProcess server = command.start()) {
        assertThat(SameAnswers.differences(server, earliest.answers())).isEmpty();
      }
    }
  }

  @Test
  void a_migration_may_take_longer_than_an_answer_of_the_database()
      throws IOException, SQLException, InterruptedException, ExecutionException {
    try (GivenDatabase database = new GivenDatabase();
        Connection other = database.connect()) {
      load(database, releases().get(0));
      hold(other, "reply");
      ServerProcess.Command command =
          database
              .server(directory)
              .with("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "1");
      CompletableFuture<ServerProcess> starting = CompletableFuture.supplyAsync(command::start);
      ServerProcess.await(
          "a migration has waited for more than a second",
          () ->
              number(
                      database,
                      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                          + " AND clock_timestamp() - query_start > interval '1.5 seconds'")
                  == 1);
      other.rollback();
      try (ServerProcess server = starting.get()) {
        assertThat(server.get("/api/v1/posts").statusCode()).isEqualTo(200);
      }
    }
  }

  /** Reads a table in a transaction that does not end. */
  private static void hold(Connection connection, String table) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT FROM " + table + " LIMIT 1");
    }
  }

  private static void load(GivenDatabase database, KeptRelease release)
      throws IOException, SQLException {
    try (Connection connection = database.connect()) {
      release.load(connection);
    }
  }

  private static List<String> schema(GivenDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Schema.of(connection);
    }
  }

  /** That of a new database, which is the same for all. */
  private List<String> freshSchema() throws IOException, SQLException {
    if (fresh == null) {
      try (GivenDatabase database = new GivenDatabase()) {
        database.server(directory).start().close();
        fresh = schema(database);
      }
    }
    return fresh;
  }

  private static long number(GivenDatabase database, String sql) {
    try {
      return database.number(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
