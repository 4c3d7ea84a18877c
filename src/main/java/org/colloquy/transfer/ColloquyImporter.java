package org.colloquy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.colloquy.transfer.foreign.UnreadableFile;

/**
 * Brings in a file of Colloquy's own format, in the transaction that there is. What is known by its
 * id stays as it is here; the rest comes in as it stands in the file.
 */
@ApplicationScoped
class ColloquyImporter {

  /** What is here already, and whose lines an author's are. */
  private static final List<String> RECOGNISE =
      List.of(
          """
          UPDATE staged_line l SET known = true, target = a.id FROM author a
          WHERE l.kind = 'author' AND a.id = l.id
          """,
          """
          UPDATE staged_line l SET known = true, target = a.id FROM author a
          WHERE l.kind = 'author' AND NOT l.known AND a.handle = l.handle
          """,
          "UPDATE staged_line SET target = id WHERE kind = 'author' AND NOT known",
          """
          UPDATE staged_line l SET known = true FROM post p WHERE l.kind = 'post' AND p.id = l.id
          """,
          """
          UPDATE staged_line l SET known = true FROM reply r WHERE l.kind = 'reply' AND r.id = l.id
          """,
          """
          UPDATE staged_line l SET known = true FROM staged_line o
          WHERE l.kind IN ('revision', 'requirement', 'state') AND o.known AND o.id = coalesce(l.post, l.parent)
            AND o.kind = CASE WHEN l.post IS NULL THEN 'reply' ELSE 'post' END
          """);

  private static final String KNOWN =
      "SELECT kind, count(*) FROM staged_line WHERE known GROUP BY kind";

  private final DataSource database;
  private final ObjectReader json;
  private final Validator validator;
  private final LineWriter writer;

  ColloquyImporter(
      DataSource database, ObjectMapper mapper, Validator validator, LineWriter writer) {
    this.database = database;
    this.json = mapper.readerFor(Line.class);
    this.validator = validator;
    this.writer = writer;
  }

  /**
   * Brings in a file, whole or not at all: after an exception the transaction must be rolled back.
   *
   * @param tally counts what is found
   * @param beforeWriting is run when the file was read and before it is compared with what is here
   * @throws UnreadableFile if the file is at fault
   */
  void bringIn(InputStream file, Tally tally, Runnable beforeWriting) {
    // Within a transaction this is its own connection, the one that Hibernate uses too.
    try (Connection connection = database.getConnection()) {
      stage(connection, file, tally);
      beforeWriting.run();
      LineChecks.check(connection);
      recognise(connection, tally);
      writer.write(connection, tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The import failed.", e);
    }
  }

  private void stage(Connection connection, InputStream file, Tally tally)
      throws SQLException, IOException {
    try (StagedLines staged = StagedLines.create(connection)) {
      new LineReader(json, validator, file)
          .read(
              (number, line, text) -> {
                staged.add(number, line, text);
                tally.read();
              });
    }
    tally.allRead();
  }

  private static void recognise(Connection connection, Tally tally) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : RECOGNISE) {
        statement.executeUpdate(sql);
      }
    }
    try (PreparedStatement query = connection.prepareStatement(KNOWN);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        known(tally, rows.getString(1), rows.getLong(2));
      }
    }
  }

  private static void known(Tally tally, String line, long count) {
    switch (line) {
      case "author" -> tally.known(Tally.Kind.AUTHORS, count);
      case "post" -> tally.known(Tally.Kind.POSTS, count);
      case "reply" -> tally.known(Tally.Kind.REPLIES, count);
      case "revision" -> tally.known(Tally.Kind.REVISIONS, count);
      case "requirement", "state" -> tally.uncounted(count);
      default -> throw new IllegalArgumentException(line);
    }
  }
}
