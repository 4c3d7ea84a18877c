package org.colloquy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.transfer.foreign.ForeignReader;
import org.colloquy.transfer.foreign.LeftOut;
import org.colloquy.transfer.foreign.UnreadableFile;

/**
 * Brings in what another system exported, in the transaction that there is. What was brought in
 * before is known by what it is called in its source, and stays as it is here.
 */
@ApplicationScoped
class ForeignImporter {

  /** What is left out for what the file is, and why. */
  private static final List<Exclusion> EXCLUSIONS =
      List.of(
          new Exclusion(
              LeftOut.POST,
              """
              DELETE FROM foreign_post p WHERE EXISTS (
                  SELECT 1 FROM foreign_post o WHERE o.source_id = p.source_id AND o.ord < p.ord)
              RETURNING source_id, line
              """,
              "Its id stands in the file before, and that one was taken."),
          new Exclusion(
              LeftOut.COMMENT,
              """
              DELETE FROM foreign_comment c WHERE EXISTS (
                  SELECT 1 FROM foreign_comment o
                  WHERE o.source_id = c.source_id AND o.post_id <> c.post_id AND o.ord < c.ord)
              RETURNING source_id, line
              """,
              "Its id stands in the file before, and that one was taken."),
          new Exclusion(
              LeftOut.COMMENT,
              """
              DELETE FROM foreign_comment c WHERE NOT EXISTS (
                  SELECT 1 FROM foreign_post p WHERE p.source_id = c.post_id)
              RETURNING source_id, line
              """,
              "What it comments on is not in the file."),
          new Exclusion(
              LeftOut.COMMENT,
              """
              DELETE FROM foreign_comment c USING foreign_post f, post p
              WHERE f.source_id = c.post_id AND p.id = f.target AND p.deleted_at IS NOT NULL
                AND c.target IS NULL AND c.text IS NOT NULL
              RETURNING c.source_id, c.line
              """,
              "What it comments on was deleted here."));

  private static final List<String> RECOGNISE =
      List.of(
          """
          UPDATE foreign_author f SET target = s.author_id, remembered = true FROM import_source s
          WHERE s.source = ? AND s.kind = 'author' AND s.source_id = f.key
          """,
          """
          UPDATE foreign_post f SET target = s.post_id FROM import_source s
          WHERE s.source = ? AND s.kind = 'post' AND s.source_id = f.source_id
          """,
          """
          UPDATE foreign_comment f SET target = s.reply_id FROM import_source s
          WHERE s.source = ? AND s.kind = 'comment' AND s.source_id = f.source_id
          """);

  private static final String KNOWN =
      """
      SELECT (SELECT count(*) FROM foreign_author WHERE target IS NOT NULL),
             (SELECT count(*) FROM foreign_post WHERE target IS NOT NULL),
             (SELECT count(DISTINCT source_id) FROM foreign_comment WHERE target IS NOT NULL)
      """;

  private final DataSource database;
  private final ObjectMapper mapper;
  private final ForeignAuthors authors;
  private final ForeignPosts posts;
  private final ForeignComments comments;

  ForeignImporter(
      DataSource database,
      ObjectMapper mapper,
      ForeignAuthors authors,
      ForeignPosts posts,
      ForeignComments comments) {
    this.database = database;
    this.mapper = mapper;
    this.authors = authors;
    this.posts = posts;
    this.comments = comments;
  }

  private record Exclusion(String kind, String sql, String reason) {}

  /**
   * Brings in a file, whole or not at all: after an exception the transaction must be rolled back.
   *
   * @param beforeWriting is run when the file was read and before it is compared with what is here
   * @param format tells the sources of one system from those of another
   * @throws UnreadableFile if the file is at fault
   */
  void bringIn(
      UUID job,
      String format,
      ForeignReader reader,
      InputStream file,
      Tally tally,
      Runnable beforeWriting) {
    // Within a transaction this is its own connection, the one that Hibernate uses too.
    try (Connection connection = database.getConnection();
        LeftOutLog leftOut = new LeftOutLog(connection, job, tally)) {
      String source = format + ":" + stage(connection, reader, file, leftOut, tally);
      tally.allRead();
      beforeWriting.run();
      recognise(connection, source, leftOut);
      authors.recogniseByLogin(connection);
      countKnown(connection, tally);
      authors.enrol(connection, source, tally);
      posts.write(connection, source, tally);
      comments.write(connection, source, leftOut, tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The import failed.", e);
    }
  }

  private String stage(
      Connection connection,
      ForeignReader reader,
      InputStream file,
      LeftOutLog leftOut,
      Tally tally)
      throws SQLException, IOException {
    try (StagedForeign staged = new StagedForeign(connection, mapper, leftOut, tally)) {
      reader.read(file, staged);
      return staged.source();
    }
  }

  private static void recognise(Connection connection, String source, LeftOutLog leftOut)
      throws SQLException {
    for (String sql : RECOGNISE) {
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setString(1, source);
        update.executeUpdate();
      }
    }
    for (Exclusion exclusion : EXCLUSIONS) {
      try (PreparedStatement delete = connection.prepareStatement(exclusion.sql());
          ResultSet rows = delete.executeQuery()) {
        while (rows.next()) {
          String id = rows.getString(1);
          int line = rows.getInt(2);
          // What the reader left out has no line here: it was told of before.
          if (line > 0) {
            leftOut.add(new LeftOut(exclusion.kind(), id, line, exclusion.reason()));
          }
        }
      }
    }
  }

  private static void countKnown(Connection connection, Tally tally) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(KNOWN);
        ResultSet row = query.executeQuery()) {
      row.next();
      tally.known(Tally.Kind.AUTHORS, row.getLong(1));
      tally.known(Tally.Kind.POSTS, row.getLong(2));
      tally.known(Tally.Kind.REPLIES, row.getLong(3));
    }
  }
}
