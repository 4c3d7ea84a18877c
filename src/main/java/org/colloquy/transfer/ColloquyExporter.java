package org.colloquy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.colloquy.author.Role;
import org.colloquy.database.Row;
import org.colloquy.database.Standby;
import org.colloquy.post.PostStatus;

/**
 * Writes all discussions and the people in them in Colloquy's own format. The same content gives
 * the same bytes: the order is fixed, and nothing of the time or the server is in it.
 */
@ApplicationScoped
class ColloquyExporter {

  /** Administrators who wrote nothing belong to the installation, not to its discussions. */
  private static final String AUTHORS =
      """
      SELECT id, handle, display_name, role, groups, created_at, erased_at, version FROM author a
      WHERE role <> 'admin'
         OR EXISTS (SELECT 1 FROM post p WHERE p.author_id = a.id)
         OR EXISTS (SELECT 1 FROM reply r WHERE r.author_id = a.id)
      ORDER BY id
      """;

  private static final String POSTS =
      """
      SELECT id, author_id, title, body, tags, status, pinned, post_before_view, created_at, edited_at,
             deleted_at, sequence, version, change
      FROM post ORDER BY id
      """;

  /** The index of paths has them in this order, so there is nothing to sort. */
  private static final String REPLIES =
      """
      SELECT id, post_id, parent_id, author_id, body, created_at, edited_at, deleted_at, hidden_at,
             ordinal, sequence
      FROM reply ORDER BY post_id, path
      """;

  private static final String POST_REVISIONS =
      """
      SELECT post_id, NULL::uuid, revision, title, body, written_at
      FROM post_revision ORDER BY post_id, revision
      """;

  private static final String REPLY_REVISIONS =
      """
      SELECT NULL::uuid, reply_id, revision, NULL, body, written_at
      FROM reply_revision ORDER BY reply_id, revision
      """;

  private static final String REQUIREMENTS =
      """
      SELECT post_id, initial_due, replies_due, min_posts, min_replies, distinct_peers, exclude_self, min_words
      FROM requirement ORDER BY post_id
      """;

  /** Until when each was so is when the next begins. */
  private static final String POST_STATES =
      """
      SELECT id, NULL::uuid, since, live, words, tags FROM contribution
      WHERE kind = 'post' ORDER BY id, since
      """;

  private static final String REPLY_STATES =
      """
      SELECT NULL::uuid, id, since, live, words, '{}'::text[] FROM contribution
      WHERE kind = 'reply' ORDER BY id, since
      """;

  /** How many rows are held in memory at once, with their words. */
  private static final int PORTION = 200;

  /** An export takes longer than a standby is behind, if it works at all. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Standby standby;
  private final ObjectWriter json;

  ColloquyExporter(Standby standby, ObjectMapper mapper) {
    this.standby = standby;
    this.json = mapper.writerFor(Line.class).withRootValueSeparator("\n");
  }

  /** Makes a line of a row. */
  private interface LineOfRow {
    Line of(Row row);
  }

  /**
   * Writes everything, as one moment shows it. It may take as long as the reader takes to read.
   *
   * @throws IOException if it can't be written
   */
  void write(OutputStream out) throws IOException {
    try {
      standby.upToDate(PATIENCE, connection -> writeMoment(connection, out));
    } catch (SQLException e) {
      throw new IllegalStateException("The export failed.", e);
    }
  }

  private void writeMoment(Connection connection, OutputStream out)
      throws SQLException, IOException {
    // Without it the driver would fetch all rows at once.
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      write(connection, out);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void write(Connection connection, OutputStream out) throws SQLException, IOException {
    SequenceWriter lines = json.writeValues(out);
    lines.write(new Line.Head(Line.VERSION));
    long count = 1;
    count += each(connection, AUTHORS, lines, ColloquyExporter::author);
    count += each(connection, POSTS, lines, ColloquyExporter::post);
    count += each(connection, REPLIES, lines, ColloquyExporter::reply);
    count += each(connection, POST_REVISIONS, lines, ColloquyExporter::revision);
    count += each(connection, REPLY_REVISIONS, lines, ColloquyExporter::revision);
    count += each(connection, REQUIREMENTS, lines, ColloquyExporter::requirement);
    count += each(connection, POST_STATES, lines, ColloquyExporter::state);
    count += each(connection, REPLY_STATES, lines, ColloquyExporter::state);
    lines.write(new Line.End(count));
    lines.flush();
    out.write('\n');
    out.flush();
  }

  private static long each(
      Connection connection, String sql, SequenceWriter lines, LineOfRow lineOfRow)
      throws SQLException, IOException {
    long count = 0;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(PORTION);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          lines.write(lineOfRow.of(new Row(rows)));
          count++;
        }
      }
    }
    return count;
  }

  private static Line author(Row row) {
    return new Line.Author(
        row.uuid(),
        row.text(),
        row.text(),
        Role.of(row.text()),
        row.texts(),
        row.instant(),
        row.instant(),
        row.bigint());
  }

  private static Line post(Row row) {
    return new Line.Post(
        row.uuid(),
        row.uuid(),
        row.text(),
        row.text(),
        some(row.texts()),
        PostStatus.of(row.text()),
        row.flag(),
        row.flag() ? true : null,
        row.instant(),
        row.instant(),
        row.instant(),
        row.bigint(),
        row.bigint(),
        row.text());
  }

  private static Line reply(Row row) {
    return new Line.Reply(
        row.uuid(),
        row.uuid(),
        row.uuid(),
        row.uuid(),
        row.text(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.bigint(),
        row.bigint());
  }

  private static Line revision(Row row) {
    return new Line.Revision(
        row.uuid(), row.uuid(), row.integer(), row.text(), row.text(), row.instant());
  }

  private static Line requirement(Row row) {
    return new RequirementLine(
        row.uuid(),
        row.instant(),
        row.instant(),
        row.integer(),
        row.integer(),
        row.integer(),
        row.flag(),
        row.integer());
  }

  private static Line state(Row row) {
    return new StateLine(
        row.uuid(), row.uuid(), row.instant(), row.flag(), row.integer(), some(row.texts()));
  }

  private static List<String> some(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }
}
