package org.colloquy.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.colloquy.transfer.foreign.LeftOut;

/** Writes down what is left out of a job's import, through the transaction's connection. */
final class LeftOutLog implements AutoCloseable {

  private static final String INSERT =
      """
      INSERT INTO import_left_out (job_id, ordinal, kind, source_id, line, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final int CHUNK = 200;

  private final UUID job;
  private final Tally tally;
  private final PreparedStatement insert;

  LeftOutLog(Connection connection, UUID job, Tally tally) throws SQLException {
    this.job = job;
    this.tally = tally;
    this.insert = connection.prepareStatement(INSERT);
  }

  void add(LeftOut leftOut) throws SQLException {
    insert.setObject(1, job);
    insert.setLong(2, tally.leftOutCount());
    insert.setString(3, leftOut.kind());
    insert.setString(4, leftOut.sourceId());
    insert.setLong(5, leftOut.line());
    insert.setString(6, leftOut.reason());
    insert.addBatch();
    tally.leftOut();
    if (tally.leftOutCount() % CHUNK == 0) {
      insert.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    try (insert) {
      insert.executeBatch();
    }
  }
}
