package org.colloquy.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * This version works on the database of a later one, as it has to while instances are replaced one
 * after another, and after a step back. Of what {@link Migration} allows, the later one has done
 * everything to every table.
 */
class RollingUpgradeIT {

  private static final String POST = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";

  @Test
  void it_goes_on_while_a_later_version_migrates_and_starts_on_what_that_leaves(
      @TempDir Path temporary) throws Exception {
    Path directory = temporary.toRealPath();
    try (GivenDatabase database = new GivenDatabase()) {
      ServerProcess.Command command =
          database.server(directory).with("colloquy.sample.load", "true");
      Set<String> acknowledged = new TreeSet<>();
      try (ServerProcess server = command.start()) {
        AtomicBoolean migrated = new AtomicBoolean();
        CompletableFuture<Set<String>> writing =
            CompletableFuture.supplyAsync(() -> write(server, migrated));
        migrate(database);
        migrated.set(true);
        acknowledged.addAll(writing.get());
        assertAnswersFit(server, acknowledged);
      }
      try (ServerProcess server = command.start()) {
        assertThat(acknowledged).hasSizeGreaterThan(20).doesNotContain("");
        assertAnswersFit(server, acknowledged);
        assertThat(reply(server, "After a step back")).isNotEmpty();
      }
    }
  }

  /** Replies until some time after the migration, and gives the ids. */
  private static Set<String> write(ServerProcess server, AtomicBoolean migrated) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0, after = 0; after < 20; i++) {
      after += migrated.get() ? 1 : 0;
      ids.add(reply(server, "Reply " + i));
    }
    return ids;
  }

  private static String reply(ServerProcess server, String words) {
    var answer =
        server.postAsAdmin("/api/v1/posts/" + POST + "/replies", "{\"body\":\"" + words + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
  }

  private static void assertAnswersFit(ServerProcess server, Set<String> acknowledged) {
    List<String> ids =
        server.json("/api/v1/posts/" + POST + "/replies?view=flat&limit=1000").getList("items.id");
    assertThat(ids).containsAll(acknowledged).hasSize(12 + acknowledged.size());
    for (String path :
        List.of("/posts", "/authors", "/participation", "/webhooks", "/mentions", "/audit")) {
      server.jsonAsAdmin("/api/v1" + path);
    }
    var export =
        server.get("/api/v1/exports", "Authorization", "Bearer " + server.adminToken()).body();
    assertThat(export.lines().filter(line -> line.startsWith("{\"type\":\"reply\"")).count())
        .isEqualTo(12 + acknowledged.size());
  }

  /** What a later version does when it starts, in one transaction for each table. */
  private static void migrate(GivenDatabase database) throws SQLException, IOException {
    for (String table : tables(database)) {
      String sql =
          """
          ALTER TABLE %1$s ADD COLUMN later integer NOT NULL DEFAULT 7;
          ALTER TABLE %1$s ADD COLUMN latest text;
          CREATE INDEX %1$s_later ON %1$s (later);
          CREATE TABLE more_%1$s (id uuid PRIMARY KEY);
          """
              .formatted(table);
      assertThat(new Migration(sql).breaks()).isEmpty();
      database.execute("SET lock_timeout = '5s';" + sql);
    }
    database.execute(
        """
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                                           execution_time, success)
        VALUES (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'later', 1, true)
        """);
  }

  private static List<String> tables(GivenDatabase database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " AND relkind = 'r' AND relname <> 'flyway_schema_history' ORDER BY 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
