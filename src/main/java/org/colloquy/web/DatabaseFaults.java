package org.colloquy.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells a database that can't be reached or is shutting down from one that refused what it was
 * asked.
 */
final class DatabaseFaults {

  /**
   * PostgreSQL's classes of states in which the same request may well succeed later: connection,
   * resources, operator intervention, system.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  private DatabaseFaults() {}

  static boolean isUnavailable(Throwable fault) {
    // Causes can form a cycle, so the walk is bounded.
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql) {
        return isUnavailable(sql);
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isUnavailable(SQLException fault) {
    String state = fault.getSQLState();
    // Agroal gives no state when a connection could not be had in time.
    return state == null || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
  }
}
