package org.colloquy.participation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * A class of 10,000 that wrote 1,000 posts and 1,000,000 replies in a term, put into the tables as
 * the server would have left it where counting looks. What a number decides about a reply stands
 * here twice: in SQL, which makes it, and in Java, which counts it.
 */
final class BigClass {

  static final int MEMBERS = 10_000;
  static final int POSTS = 1_000;
  static final int REPLIES = 1_000_000;

  private static final Instant BEGIN = Instant.parse("2024-09-02T00:00:00Z");
  private static final int SECONDS_APART = 7;
  private static final int SECONDS_UNTIL_DELETED = 86_400;
  private static final int SECONDS_UNTIL_HIDDEN = 172_800;

  private static final String AUTHORS =
      """
      INSERT INTO author (id, handle, display_name, role, groups, created_at, version)
      SELECT author_id(n), 'member-' || n, 'Member ' || n,
             CASE WHEN n % 200 = 0 THEN 'instructor' ELSE 'student' END, ARRAY['section-' || n % 100],
             '2024-08-01T00:00:00Z', 0
      FROM generate_series(1, 10000) n
      """;

  private static final String ALL_POSTS =
      """
      INSERT INTO post (id, author_id, title, body, body_html, tags, status, pinned, sequence, version, change,
                        reply_count, participant_count, last_activity_at, created_at, words)
      SELECT post_id(n), author_id(1 + n * 7), 'Essay ' || n, 'Text', '<p>Text</p>', ARRAY['week-' || n % 15], 'open',
             false, 1001, 1, 'created', 1000, 1, '2024-09-02T00:00:00Z', '2024-09-02T00:00:00Z', 300
      FROM generate_series(0, 999) n
      """;

  /**
   * In every thread, chains of five, each answering the one before; by an author that looks random.
   */
  private static final String ALL_REPLIES =
      """
      INSERT INTO reply (id, post_id, parent_id, author_id, ordinal, path, depth, sequence, body, body_html,
                         direct_reply_count, descendant_count, created_at, deleted_at, hidden_at, edited_at, words)
      SELECT reply_id(n), post_id(n % 1000), CASE WHEN k % 5 > 0 THEN reply_id(n - 1000) END,
             author_id(1 + (x # (x >> 15)) * 40503 % 10000), k + 2, path, octet_length(path) / 4, k + 2,
             'Reply', '<p>Reply</p>', 0, 0, at,
             CASE WHEN n % 97 = 1 THEN at + interval '1 day' END,
             CASE WHEN n % 89 = 2 AND n % 97 <> 1 THEN at + interval '2 days' END,
             CASE WHEN n % 10 = 3 AND n % 97 <> 1 AND n % 89 <> 2 THEN at + interval '1 hour' END,
             CASE WHEN n % 97 = 1 THEN 0 ELSE n % 100 END
      FROM generate_series(0::bigint, 999999) n, LATERAL (
        SELECT n / 1000 AS k, n * 2654435761 % 4294967296 AS x,
               timestamptz '2024-09-02T00:00:00Z' + n * interval '7 seconds' AS at) made, LATERAL (
        SELECT CASE WHEN k % 5 > 3 THEN int4send((k - 2)::int) ELSE '' END
            || CASE WHEN k % 5 > 2 THEN int4send((k - 1)::int) ELSE '' END
            || CASE WHEN k % 5 > 1 THEN int4send(k::int) ELSE '' END
            || CASE WHEN k % 5 > 0 THEN int4send((k + 1)::int) ELSE '' END || int4send((k + 2)::int) AS path) place
      """;

  private static final String LINE =
      "INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, until, live, words, tags) ";

  private static final String POST_LINES =
      LINE
          + """
          SELECT id, 'post', id, NULL, author_id, created_at, created_at, 'infinity', true, words, tags FROM post
          """;

  private static final String FIRST_LINES =
      LINE
          + """
          SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at, created_at,
                 coalesce(deleted_at, hidden_at, edited_at, 'infinity'), true,
                 CASE WHEN deleted_at IS NOT NULL OR edited_at IS NOT NULL THEN 20 ELSE words END, NULL
          FROM reply
          """;

  private static final String SECOND_LINES =
      LINE
          + """
          SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at,
                 coalesce(deleted_at, hidden_at, edited_at), 'infinity', edited_at IS NOT NULL, words, NULL
          FROM reply WHERE coalesce(deleted_at, hidden_at, edited_at) IS NOT NULL
          """;

  private static final String ID =
      """
      CREATE FUNCTION pg_temp.%1$s_id(n bigint) RETURNS uuid IMMUTABLE
      RETURN ('0190%2$04x-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
      """;

  private static final String INDEXES =
      """
      SELECT indexname, indexdef FROM pg_indexes
      WHERE tablename IN ('reply', 'contribution') AND indexname NOT LIKE '%_pkey' ORDER BY indexname
      """;

  private BigClass() {}

  /**
   * Fills the tables.
   *
   * @param owner of the database, a superuser: the keys fit by the way they are made, and to look
   *     every one of them up would take longer than all the rest
   */
  static void make(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      for (String kind : List.of("author", "post", "reply")) {
        sql.execute(ID.formatted(kind, kind.length()));
      }
      Map<String, String> indexes = indexes(sql);
      for (String index : indexes.keySet()) {
        sql.execute("DROP INDEX " + index);
      }
      for (String rows :
          List.of(AUTHORS, ALL_POSTS, ALL_REPLIES, POST_LINES, FIRST_LINES, SECOND_LINES)) {
        sql.executeUpdate(rows.replaceAll("(author|post|reply)_id\\(", "pg_temp.$1_id("));
      }
      for (String index : indexes.values()) {
        sql.execute(index);
      }
    }
  }

  /** The indexes that are made faster anew than row by row, by name. */
  private static Map<String, String> indexes(Statement sql) throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    try (ResultSet found = sql.executeQuery(INDEXES)) {
      while (found.next()) {
        indexes.put(found.getString(1), found.getString(2));
      }
    }
    return indexes;
  }

  /** A reply's words at a time; -1 if it was not there, or not to be seen. */
  static long words(long reply, Instant at) {
    Instant created = createdAt(reply);
    if (created.isAfter(at)) {
      return -1;
    }
    if (reply % 97 == 1) {
      return created.plusSeconds(SECONDS_UNTIL_DELETED).isAfter(at) ? 20 : -1;
    }
    if (reply % 89 == 2) {
      return created.plusSeconds(SECONDS_UNTIL_HIDDEN).isAfter(at) ? reply % 100 : -1;
    }
    return reply % 10 == 3 && created.plusSeconds(3600).isAfter(at) ? 20 : reply % 100;
  }

  static Instant createdAt(long reply) {
    return BEGIN.plusSeconds(reply * SECONDS_APART);
  }

  /** The number at the end of its author's handle. */
  static long author(long reply) {
    long mixed = reply * 2654435761L % 4294967296L;
    return 1 + (mixed ^ mixed >> 15) * 40503 % MEMBERS;
  }

  /** The number in its post's tag. */
  static long week(long reply) {
    return reply % POSTS % 15;
  }

  /** The sum over the replies that are asked for. */
  static long sum(LongPredicate asked, LongFunction<Long> value) {
    return LongStream.range(0, REPLIES).filter(asked).map(value::apply).sum();
  }
}
