package org.colloquy.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The lines of a file in a table that the transaction has for itself. There they can be compared
 * with each other and with what is known, and be taken in another order, however many they are.
 */
final class StagedLines implements AutoCloseable {

  private static final String CREATE =
      """
      CREATE TEMPORARY TABLE staged_line (
          line integer NOT NULL, kind text NOT NULL, id uuid, post uuid, parent uuid, author uuid,
          handle text, number integer, ordinal bigint, sequence bigint, version bigint, gone boolean NOT NULL,
          text text NOT NULL, known boolean NOT NULL DEFAULT false, target uuid
      ) ON COMMIT DROP
      """;

  private static final String INSERT =
      """
      INSERT INTO staged_line
          (line, kind, id, post, parent, author, handle, number, ordinal, sequence, version, gone, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** What is sent at once, and held in memory until then. */
  private static final int CHUNK = 200;

  private final Connection connection;
  private final PreparedStatement insert;
  private int unsent;

  private StagedLines(Connection connection, PreparedStatement insert) {
    this.connection = connection;
    this.insert = insert;
  }

  /** Makes the table. It is gone at the end of the connection's transaction. */
  static StagedLines create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS pg_temp.staged_line");
      statement.execute(CREATE);
    }
    return new StagedLines(connection, connection.prepareStatement(INSERT));
  }

  /**
   * Puts a line there.
   *
   * @param text the line as it stands in the file
   */
  void add(int number, Line line, String text) throws SQLException {
    insert.setInt(1, number);
    insert.setString(13, text);
    if (line instanceof Line.Author author) {
      set("author", author.id(), null, null, null);
      insert.setString(7, author.handle());
      counters(null, null, null, null, author.erasedAt() != null);
    } else if (line instanceof Line.Post post) {
      set("post", post.id(), null, null, post.author());
      insert.setString(7, null);
      counters(null, null, post.sequence(), post.version(), post.deletedAt() != null);
    } else if (line instanceof Line.Reply reply) {
      set("reply", reply.id(), reply.post(), reply.parent(), reply.author());
      insert.setString(7, null);
      counters(null, reply.ordinal(), reply.sequence(), null, reply.deletedAt() != null);
    } else if (line instanceof Line.Revision revision) {
      set("revision", null, revision.post(), revision.reply(), null);
      insert.setString(7, null);
      counters(revision.revision(), null, null, null, false);
    } else {
      throw new IllegalArgumentException(line.toString());
    }
    insert.addBatch();
    if (++unsent == CHUNK) {
      insert.executeBatch();
      unsent = 0;
    }
  }

  private void set(String kind, UUID id, UUID post, UUID parent, UUID author) throws SQLException {
    insert.setString(2, kind);
    insert.setObject(3, id);
    insert.setObject(4, post);
    insert.setObject(5, parent);
    insert.setObject(6, author);
  }

  private void counters(Integer number, Long ordinal, Long sequence, Long version, boolean gone)
      throws SQLException {
    insert.setObject(8, number, java.sql.Types.INTEGER);
    insert.setObject(9, ordinal, java.sql.Types.BIGINT);
    insert.setObject(10, sequence, java.sql.Types.BIGINT);
    insert.setObject(11, version, java.sql.Types.BIGINT);
    insert.setBoolean(12, gone);
  }

  /** Ends the adding. */
  @Override
  public void close() throws SQLException {
    try (insert;
        Statement statement = connection.createStatement()) {
      insert.executeBatch();
      statement.execute("CREATE INDEX ON staged_line (kind, id)");
      // Nobody else's vacuum sees a temporary table, and without numbers the planner guesses.
      statement.execute("ANALYZE staged_line");
    }
  }
}
