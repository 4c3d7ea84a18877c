package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import org.colloquy.transfer.foreign.ForeignAuthor;
import org.colloquy.transfer.foreign.ForeignComment;
import org.colloquy.transfer.foreign.ForeignGap;
import org.colloquy.transfer.foreign.ForeignPost;
import org.colloquy.transfer.foreign.ForeignSink;
import org.colloquy.transfer.foreign.LeftOut;

/**
 * What a reader finds, in tables that the transaction has for itself: comments may come before what
 * they answer, and must not all be in memory.
 */
final class StagedForeign implements ForeignSink, AutoCloseable {

  private static final List<String> CREATE =
      List.of(
          "DROP TABLE IF EXISTS pg_temp.foreign_author, pg_temp.foreign_post, pg_temp.foreign_comment",
          """
          CREATE TEMPORARY TABLE foreign_author (
              key text PRIMARY KEY, login text, name text NOT NULL, remembered boolean NOT NULL DEFAULT false,
              target uuid
          ) ON COMMIT DROP
          """,
          """
          CREATE TEMPORARY TABLE foreign_post (
              ord integer PRIMARY KEY, source_id text NOT NULL, author_key text NOT NULL, line integer NOT NULL,
              text text NOT NULL, target uuid
          ) ON COMMIT DROP
          """,
          """
          CREATE TEMPORARY TABLE foreign_comment (
              ord integer PRIMARY KEY, source_id text NOT NULL, post_id text NOT NULL, parent_id text,
              author_key text, created_at timestamptz(3), line integer NOT NULL, text text, target uuid
          ) ON COMMIT DROP
          """);

  private static final List<String> INDEX =
      List.of(
          "CREATE INDEX ON foreign_post (source_id)",
          "CREATE INDEX ON foreign_comment (post_id, ord)",
          "CREATE INDEX ON foreign_comment (source_id)",
          "ANALYZE foreign_author, foreign_post, foreign_comment");

  /** What is sent at once, and held in memory until then. */
  private static final int CHUNK = 200;

  private final Connection connection;
  private final ObjectMapper mapper;
  private final LeftOutLog leftOut;
  private final Tally tally;
  private final PreparedStatement authors;
  private final PreparedStatement posts;
  private final PreparedStatement comments;
  private String source;
  private int count;

  StagedForeign(Connection connection, ObjectMapper mapper, LeftOutLog leftOut, Tally tally)
      throws SQLException {
    this.connection = connection;
    this.mapper = mapper;
    this.leftOut = leftOut;
    this.tally = tally;
    try (Statement statement = connection.createStatement()) {
      for (String sql : CREATE) {
        statement.execute(sql);
      }
    }
    authors =
        connection.prepareStatement(
            "INSERT INTO foreign_author (key, login, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    posts =
        connection.prepareStatement(
            "INSERT INTO foreign_post (ord, source_id, author_key, line, text) VALUES (?, ?, ?, ?, ?)");
    comments =
        connection.prepareStatement(
            """
            INSERT INTO foreign_comment (ord, source_id, post_id, parent_id, author_key, created_at, line, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /** What the file's ids are unique within; null until it was said. */
  String source() {
    return source;
  }

  @Override
  public void source(String name) {
    source = name;
  }

  @Override
  public void author(ForeignAuthor author) {
    sql(
        () -> {
          authors.setString(1, author.key());
          authors.setString(2, author.login());
          authors.setString(3, author.displayName());
          add(authors);
        });
  }

  @Override
  public void post(ForeignPost post) {
    sql(
        () -> {
          posts.setInt(1, count);
          posts.setString(2, post.sourceId());
          posts.setString(3, post.authorKey());
          posts.setInt(4, post.line());
          posts.setString(5, json(post));
          add(posts);
        });
    tally.read();
  }

  @Override
  public void comment(ForeignComment comment) {
    sql(
        () -> {
          place(comment.sourceId(), comment.postId(), comment.parentId());
          comments.setString(5, comment.authorKey());
          comments.setObject(6, comment.createdAt().atOffset(ZoneOffset.UTC));
          comments.setInt(7, comment.line());
          comments.setString(8, json(comment));
          add(comments);
        });
    tally.read();
  }

  @Override
  public void gap(ForeignGap gap) {
    sql(
        () -> {
          place(gap.sourceId(), gap.postId(), gap.parentId());
          comments.setString(5, null);
          comments.setObject(6, null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
          comments.setInt(7, 0);
          comments.setString(8, null);
          add(comments);
        });
  }

  @Override
  public void leftOut(LeftOut left) {
    sql(() -> leftOut.add(left));
  }

  private void place(String sourceId, String postId, String parentId) throws SQLException {
    comments.setInt(1, count);
    comments.setString(2, sourceId);
    comments.setString(3, postId);
    comments.setString(4, parentId);
  }

  private void add(PreparedStatement insert) throws SQLException {
    insert.addBatch();
    if (++count % CHUNK == 0) {
      send();
    }
  }

  private void send() throws SQLException {
    authors.executeBatch();
    posts.executeBatch();
    comments.executeBatch();
  }

  /** Ends the adding. */
  @Override
  public void close() throws SQLException {
    try (authors;
        posts;
        comments;
        Statement statement = connection.createStatement()) {
      send();
      for (String sql : INDEX) {
        statement.execute(sql);
      }
    }
  }

  private String json(Object found) {
    try {
      return mapper.writeValueAsString(found);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record has no JSON.", e);
    }
  }

  private interface Sql {
    void run() throws SQLException;
  }

  /** Readers know nothing of databases, so they get no exceptions of theirs. */
  private static void sql(Sql sql) {
    try {
      sql.run();
    } catch (SQLException e) {
      throw new IllegalStateException("What was read could not be kept.", e);
    }
  }
}
