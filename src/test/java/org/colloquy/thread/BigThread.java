package org.colloquy.thread;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.reply.ReplyPath;

/**
 * A thread of 100,000 replies, put into the table as the server would have left it. Reply 1 has
 * half of them beneath it; they come in chains of five, each answering the one before. A reply's
 * ordinal is its number plus one, since the post itself was the first change.
 */
public final class BigThread {

  public static final int SIZE = 100_000;

  /** Replies 2 up to this one are beneath reply 1. */
  static final int LAST_BENEATH_FIRST = SIZE / 2 + 1;

  private static final int CHAIN = 5;

  private static final String REPLIES =
      """
      INSERT INTO reply (id, post_id, parent_id, author_id, ordinal, path, depth, sequence, body, body_html,
          direct_reply_count, descendant_count, created_at)
      SELECT %2$s, '%1$s',
          CASE WHEN n = 1 OR n > 50001 AND k = 0 THEN NULL WHEN k = 0 THEN %3$s ELSE %4$s END,
          (ARRAY(SELECT author_id FROM post_participant WHERE post_id = '%1$s' ORDER BY author_id))[n %% 4 + 1],
          n + 1, path, octet_length(path) / 4, n + 1, 'Reply ' || n, '<p>Reply ' || n || '</p>',
          CASE WHEN n = 1 THEN 10000 ELSE least(4 - k, 100000 - n, 1) END,
          CASE WHEN n = 1 THEN 50000 ELSE least(4 - k, 100000 - n) END,
          timestamptz '2026-09-01 00:00:00Z' + n * interval '1 second'
      FROM generate_series(1, 100000) AS n,
          LATERAL (SELECT CASE WHEN n = 1 THEN 0 ELSE (n - 2) %% 5 END AS k) AS place,
          LATERAL (SELECT CASE WHEN n BETWEEN 2 AND 50001 THEN int4send(2) ELSE ''::bytea END
              || string_agg(int4send(m + 1), ''::bytea ORDER BY m) AS path
              FROM generate_series(n - k, n) AS m) AS line
      """;

  public final UUID post;

  private BigThread(UUID post) {
    this.post = post;
  }

  /** The one that the tests on a database share: whoever comes first fills it. */
  public static BigThread shared(DataSource database, ClassRoom room) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement();
        ResultSet filled =
            sql.executeQuery("SELECT post_id FROM reply WHERE id = %s".formatted(sqlId("1")))) {
      if (filled.next()) {
        return new BigThread(filled.getObject(1, UUID.class));
      }
    }
    List<String> authors = Stream.generate(room::student).limit(4).toList();
    return new BigThread(database, ClassRoom.post(authors.get(0), "Everybody"), authors);
  }

  /**
   * Fills a post's thread.
   *
   * @param authors four handles, the post's author first
   */
  private BigThread(DataSource database, String post, List<String> authors) throws SQLException {
    this.post = UUID.fromString(post);
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      for (String author : authors.subList(1, 4)) {
        sql.executeUpdate(
            "INSERT INTO post_participant SELECT '%s', id, 25000 FROM author WHERE handle = '%s'"
                .formatted(post, author));
      }
      sql.executeUpdate(
          "UPDATE post_participant SET contributions = 25001 WHERE post_id = '%s' AND contributions = 1"
              .formatted(post));
      sql.executeUpdate(REPLIES.formatted(post, sqlId("n"), sqlId("1"), sqlId("n - 1")));
      sql.executeUpdate(
          "UPDATE post SET sequence = 100001, reply_count = 100000, participant_count = 4 WHERE id = '%s'"
              .formatted(post));
      sql.execute("VACUUM ANALYZE reply");
    }
  }

  /** The id of a reply: of version 7, with its number at the end. */
  UUID id(int number) {
    return UUID.fromString("01990000-0000-7000-8000-%012x".formatted(number));
  }

  ReplyPath path(int number) {
    int chain = number == 1 ? 0 : (number - 2) % CHAIN;
    ReplyPath path = ReplyPath.ROOT;
    if (number >= 2 && number <= LAST_BENEATH_FIRST) {
      path = path.child(2);
    }
    for (int above = number - chain; above <= number; above++) {
      path = path.child(above + 1L);
    }
    return path;
  }

  /** A walk of the whole thread, or of what is beneath reply 1, that has come to a reply. */
  Walk walk(ThreadOrder order, boolean beneathFirst, int number) {
    Walk begun = new Walk(post, ReplyPath.ROOT, 0, order, null, null, SIZE + 1L);
    Walk scoped = beneathFirst ? begun.beneath(path(1)) : begun;
    return number == 0 ? scoped : scoped.continuedAfter(path(number));
  }

  private static String sqlId(String number) {
    return "('01990000-0000-7000-8000-' || lpad(to_hex(%s), 12, '0'))::uuid".formatted(number);
  }
}
