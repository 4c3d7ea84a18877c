package org.colloquy.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
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
          text text NOT NULL, since timestamptz(3), live boolean NOT NULL, known boolean NOT NULL DEFAULT false, target uuid
      ) ON COMMIT DROP
      """;

  private static final String INSERT =
      """
      INSERT INTO staged_line
          (line, kind, id, post, parent, author, handle, number, ordinal, sequence, version, gone, text,
           since, live)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
      set("author", author.id(), null, null, null, author.handle());
      counters(null, null, null, null);
      state(author.erasedAt() != null, null, true);
    } else if (line instanceof Line.Post post) {
      set("post", post.id(), null, null, post.author(), null);
      counters(null, null, post.sequence(), post.version());
      state(post.deletedAt() != null, null, post.deletedAt() == null);
    } else if (line instanceof Line.Reply reply) {
      set("reply", reply.id(), reply.post(), reply.parent(), reply.author(), null);
      counters(null, reply.ordinal(), reply.sequence(), null);
      boolean gone = reply.deletedAt() != null;
      state(gone, null, !gone && reply.hiddenAt() == null);
    } else {
      addAbout(line);
    }
    insert.addBatch();
    if (++unsent == CHUNK) {
      insert.executeBatch();
      unsent = 0;
    }
  }

  /** What says more of a post or reply, which may stand in the place of a reply's parent. */
  private void addAbout(Line line) throws SQLException {
    Integer number = null;
    if (line instanceof Line.Revision revision) {
      set("revision", null, revision.post(), revision.reply(), null, null);
      number = revision.revision();
      state(false, null, true);
    } else if (line instanceof RequirementLine requirement) {
      set("requirement", null, requirement.post(), null, null, null);
      state(false, null, true);
    } else if (line instanceof StateLine state) {
      set("state", null, state.post(), state.reply(), null, null);
      state(false, state.since(), state.live());
    } else {
      throw new IllegalArgumentException(line.toString());
    }
    counters(number, null, null, null);
  }

  private void set(String kind, UUID id, UUID post, UUID parent, UUID author, String handle)
      throws SQLException {
    insert.setString(2, kind);
    insert.setObject(3, id);
    insert.setObject(4, post);
    insert.setObject(5, parent);
    insert.setObject(6, author);
    insert.setString(7, handle);
  }

  private void counters(Integer number, Long ordinal, Long sequence, Long version)
      throws SQLException {
    insert.setObject(8, number, Types.INTEGER);
    insert.setObject(9, ordinal, Types.BIGINT);
    insert.setObject(10, sequence, Types.BIGINT);
    insert.setObject(11, version, Types.BIGINT);
  }

  private void state(boolean gone, Instant since, boolean live) throws SQLException {
    insert.setBoolean(12, gone);
    insert.setObject(
        14, since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    insert.setBoolean(15, live);
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
