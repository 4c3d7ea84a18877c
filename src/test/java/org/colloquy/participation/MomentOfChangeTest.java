package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's functions for times of changes, in years to come: its clock is put in the way. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MomentOfChangeTest {

  @Inject DataSource source;

  private Connection connection;
  private Statement statement;

  @BeforeEach
  void aClockOfItsOwn() throws SQLException {
    connection = source.getConnection();
    connection.setAutoCommit(false);
    statement = connection.createStatement();
    statement.execute("CREATE SCHEMA years_to_come");
    statement.execute(
        """
        CREATE FUNCTION years_to_come.clock_timestamp() RETURNS timestamptz LANGUAGE sql
        AS 'SELECT current_setting(''test.now'')::timestamptz'
        """);
    statement.execute("SET LOCAL search_path = years_to_come, pg_catalog, public");
  }

  @AfterEach
  void nothingOfIt() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  private void now(Instant time) throws SQLException {
    statement.execute("SET LOCAL test.now = '" + time + "'");
  }

  private Instant time(String function) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT " + function)) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-14T16:05:00.123Z",
        // The last seconds that a signed and an unsigned number of 32 bits has, and those after.
        "2038-01-19T03:14:07.999Z",
        "2038-01-19T03:14:08Z",
        "2106-02-07T06:28:15.999Z",
        "2106-02-07T06:28:16Z",
        "2500-01-01T00:00:00Z"
      })
  void a_change_has_a_time_and_is_not_settled_in_any_year(Instant now) throws SQLException {
    now(now);
    assertThat(time("settled_moment()")).isEqualTo(now);

    assertThat(time("moment_of_change()")).isEqualTo(now.plusMillis(1));

    assertThat(time("settled_moment()")).isBefore(now).isAfterOrEqualTo(now.minusMillis(1001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2038-01-19T03:14:07.5Z", "2106-02-07T06:28:15.5Z"})
  void a_change_that_began_before_the_bits_are_full_is_unsettled_after_it(Instant began)
      throws SQLException {
    now(began);
    Instant moment = time("moment_of_change()");
    now(began.plusSeconds(600));
    time("moment_of_change()");

    assertThat(time("settled_moment()")).isBefore(moment).isAfter(began.minusSeconds(2));
  }

  @Test
  void a_mark_is_no_later_than_its_change_also_when_the_clock_is_put_back() throws SQLException {
    Instant first = Instant.parse("2040-01-01T00:00:01Z");
    now(first);
    time("moment_of_change()");
    Instant before = Instant.parse("2040-01-01T00:00:00.250Z");
    now(before);

    Instant moment = time("moment_of_change()");

    assertThat(moment).isEqualTo(before.plusMillis(1));
    assertThat(time("settled_moment()")).isBefore(moment);
  }
}
