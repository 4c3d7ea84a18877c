package org.colloquy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TogetherTest {

  @Inject DataSource source;
  @Inject Database database;

  @BeforeEach
  void twoRows() {
    database.change("CREATE TABLE together_test (name text PRIMARY KEY, n integer)");
    database.change("INSERT INTO together_test VALUES ('held', 0), ('other', 0)");
  }

  @AfterEach
  void nothingOfIt() {
    database.change("DROP TABLE together_test");
  }

  @Test
  void each_statement_sees_what_those_before_it_did_and_answers_come_in_their_order()
      throws SQLException {
    List<Object> answers = new ArrayList<>();
    Together statements = new Together();
    statements.ask(
        "SELECT n FROM together_test WHERE name = ?", Row::integer, answers::addAll, "held");
    statements.add("UPDATE together_test SET n = n + ? WHERE name = ?", 5, "held");
    statements.ask(
        "SELECT n FROM together_test WHERE name = ?", Row::integer, answers::addAll, "held");
    statements.ask("SELECT n FROM together_test WHERE n > 100", Row::integer, answers::add);

    for (int i = 0; i < 10; i++) {
      send(statements);
    }
    assertThat(answers).as("sent once").containsExactly(0, 5, List.of());
  }

  @Test
  void what_was_committed_while_a_statement_waited_is_seen_by_the_next() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    List<Integer> seen = new ArrayList<>();
    Together statements = new Together();
    statements.ask(
        "SELECT n FROM together_test WHERE name = 'held' FOR NO KEY UPDATE",
        Row::integer,
        seen::addAll);
    statements.ask("SELECT n FROM together_test WHERE name = 'other'", Row::integer, seen::addAll);
    try (Connection holder = source.getConnection()) {
      holder.setAutoCommit(false);
      try (var update = holder.createStatement()) {
        update.execute("UPDATE together_test SET n = 1");
        Future<?> waiting =
            threads.submit(
                () -> {
                  send(statements);
                  return null;
                });
        while (database.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
          Thread.onSpinWait();
        }
        holder.commit();
        waiting.get();
      } finally {
        holder.setAutoCommit(true);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(seen).containsExactly(1, 1);
  }

  @Test
  void values_come_back_as_they_went() throws SQLException {
    UUID id = UUID.randomUUID();
    Instant time = Instant.parse("2026-09-14T19:42:18.327Z");
    byte[] bytes = {1, 2, 3};
    List<Object> answers = new ArrayList<>();
    for (UUID given : new UUID[] {id, null, id}) {
      Together statements = new Together();
      statements.ask(
          "SELECT CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS timestamptz), CAST(? AS text), ?, CAST(? AS text[])",
          row ->
              List.of(
                  String.valueOf(row.uuid()),
                  row.instant(),
                  String.valueOf(row.instant()),
                  String.valueOf(row.text()),
                  HexFormat.of().formatHex(row.bytes()),
                  row.texts()),
          answers::addAll,
          SqlParameter.nullable(given),
          time,
          SqlParameter.nullable((Instant) null),
          SqlParameter.nullable((String) null),
          bytes,
          SqlParameter.array("text", new String[] {"a;b", "?"}));
      send(statements);
    }
    for (int i = 0; i < 3; i++) {
      String given = i == 1 ? "null" : id.toString();
      assertThat(answers.get(i))
          .isEqualTo(List.of(given, time, "null", "null", "010203", List.of("a;b", "?")));
    }
  }

  @Test
  void a_statement_that_fails_takes_the_others_with_it_and_nothing_is_handed_out() {
    List<Integer> answers = new ArrayList<>();
    Together statements = new Together();
    statements.ask(
        "UPDATE together_test SET n = 7 WHERE name = 'held' RETURNING n",
        Row::integer,
        answers::addAll);
    statements.add("INSERT INTO together_test VALUES (?, ?)", "held", 1);

    assertThatThrownBy(() -> send(statements)).isInstanceOf(SQLException.class);

    assertThat(answers).isEmpty();
    assertThat(database.number("SELECT n FROM together_test WHERE name = 'held'")).isZero();
  }

  private void send(Together statements) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        statements.send(connection);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
