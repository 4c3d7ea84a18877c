package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets one import after the other write, on whichever instances they run: two would take the same
 * free handle for two people, or bring the same file in twice, and one of them would have to be
 * begun again. Reading goes on side by side.
 */
@ApplicationScoped
class ImportTurn {

  /** A number that stands for this lock and no other of Colloquy's. */
  private static final String TRY = "SELECT pg_try_advisory_xact_lock(7310046153208541)";

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Waits for its turn, and has it until the connection's transaction ends. */
  void await(Connection connection, Tally tally) {
    try {
      while (!isHad(connection)) {
        // It may have to end, since the server stops; and the database need not hold a statement.
        tally.waits();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The turn could not be waited for.", e);
    }
  }

  private static boolean isHad(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TRY)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
