package org.colloquy.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What the database was really made to keep: triggers note each row that is written, and what is
 * rolled back takes its notes along.
 */
final class WriteLog implements AutoCloseable {

  /**
   * Counters of limits, and what happens by itself after a write that was taken: deliveries to
   * webhooks. When a token was last used is left out by the trigger.
   */
  private static final String TABLES =
      """
      SELECT format('CREATE TRIGGER fuzz AFTER INSERT OR UPDATE OR DELETE ON public.%I'
                    ' FOR EACH ROW EXECUTE FUNCTION fuzz.note()', tablename)
      FROM pg_tables
      WHERE schemaname = 'public'
        AND tablename NOT IN ('rate_limit', 'webhook_delivery', 'webhook_attempt', 'flyway_schema_history')
      """;

  private static final String NOTES =
      """
      CREATE SCHEMA fuzz;
      CREATE TABLE fuzz.written (number bigserial PRIMARY KEY, what text NOT NULL);
      CREATE FUNCTION fuzz.note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
          IF TG_OP <> 'UPDATE' OR to_jsonb(OLD) - 'last_used_at' <> to_jsonb(NEW) - 'last_used_at' THEN
              INSERT INTO fuzz.written (what) VALUES (TG_OP || ' ' || TG_TABLE_NAME);
          END IF;
          RETURN NULL;
      END
      $$
      """;

  private final Connection connection;

  WriteLog(Connection connection) throws SQLException {
    this.connection = connection;
    execute(NOTES);
    for (String trigger : texts(TABLES)) {
      execute(trigger);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  /** Waits until what was taken has been done: imports run behind the answer. */
  void settle() throws SQLException {
    while (!texts("SELECT 1 FROM import_job WHERE status IN ('queued', 'running') LIMIT 1")
        .isEmpty()) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  /** The number of the latest note. */
  long latest() throws SQLException {
    return Long.parseLong(texts("SELECT coalesce(max(number), 0) FROM fuzz.written").get(0));
  }

  /** What was written after a note, each kind once. */
  List<String> since(long note) throws SQLException {
    return texts(
        "SELECT DISTINCT what FROM fuzz.written WHERE number > " + note + " ORDER BY what");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
