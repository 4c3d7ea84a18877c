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

  /** What a standby says to a write: there was another primary a moment ago, or will be in one. */
  private static final String READ_ONLY = "25006";

  /** Causes can form a cycle, so the walk is bounded. */
  private static final int MOST_DEEP = 20;

  private DatabaseFaults() {}

  static boolean isUnavailable(Throwable fault) {
    return isUnavailable(fault, MOST_DEEP);
  }

  private static boolean isUnavailable(Throwable fault, int depth) {
    if (fault == null || depth == 0) {
      return false;
    }
    if (fault instanceof SQLTransientConnectionException) {
      return true;
    }
    if (fault instanceof SQLException sql) {
      return isUnavailable(sql);
    }
    // What ends a commit is told beside the cause, not as one.
    for (Throwable beside : fault.getSuppressed()) {
      if (isUnavailable(beside, depth - 1)) {
        return true;
      }
    }
    return isUnavailable(fault.getCause(), depth - 1);
  }

  private static boolean isUnavailable(SQLException fault) {
    String state = fault.getSQLState();
    // Agroal gives no state when a connection could not be had in time.
    return state == null
        || state.equals(READ_ONLY)
        || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
  }
}
