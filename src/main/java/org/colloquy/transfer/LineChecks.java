package org.colloquy.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.colloquy.transfer.foreign.UnreadableFile;

/** What the lines of a file can't be to each other, and to what is known here. */
final class LineChecks {

  /** Queries for the first line that is at fault, and what to say of it. */
  private static final Map<String, String> CHECKS = new LinkedHashMap<>();

  static {
    CHECKS.put(
        """
        SELECT min(line) FROM (
            SELECT line, row_number() OVER (PARTITION BY kind, id ORDER BY line) AS nth
            FROM staged_line WHERE id IS NOT NULL) l
        WHERE nth > 1
        """,
        "An earlier line has the same id.");
    CHECKS.put(
        """
        SELECT min(line) FROM (
            SELECT line, row_number() OVER (PARTITION BY handle ORDER BY line) AS nth
            FROM staged_line WHERE kind = 'author') l
        WHERE nth > 1
        """,
        "An earlier line has the same handle.");
    CHECKS.put(
        missing("l.kind IN ('post', 'reply')", "o.kind = 'author' AND o.id = l.author"),
        "The author must be on an earlier line.");
    CHECKS.put(
        missing("l.kind = 'reply'", "o.kind = 'post' AND o.id = l.post"),
        "The post must be on an earlier line.");
    CHECKS.put(
        missing(
            "l.kind = 'reply' AND l.parent IS NOT NULL",
            "o.kind = 'reply' AND o.id = l.parent AND o.post = l.post"),
        "The parent must be a reply of the same post on an earlier line.");
    CHECKS.put(
        missing(
            "l.kind IN ('revision', 'requirement', 'state') AND l.post IS NOT NULL",
            "o.kind = 'post' AND o.id = l.post"),
        "The post must be on an earlier line.");
    CHECKS.put(
        missing(
            "l.kind IN ('revision', 'state') AND l.parent IS NOT NULL",
            "o.kind = 'reply' AND o.id = l.parent"),
        "The reply must be on an earlier line.");
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN staged_line o ON o.id = coalesce(l.post, l.parent)
            AND o.kind = CASE WHEN l.post IS NULL THEN 'reply' ELSE 'post' END
        WHERE l.kind = 'revision' AND o.gone
        """,
        "What is deleted has no earlier versions.");
    CHECKS.put(
        """
        SELECT min(line) FROM (
            SELECT line, number, row_number() OVER (PARTITION BY post, parent ORDER BY line) AS nth
            FROM staged_line WHERE kind = 'revision') l
        WHERE number <> nth
        """,
        "The revisions of one post or reply are numbered 1, 2, 3 and so on.");
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN staged_line p ON p.kind = 'post' AND p.id = l.post
        WHERE l.kind = 'reply' AND (l.sequence IS NULL) <> (p.sequence IS NULL)
        """,
        "A post and its replies have all of their sequences, or none of them.");
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN staged_line p ON p.kind = 'post' AND p.id = l.post
        WHERE l.kind = 'reply' AND l.sequence > p.sequence
        """,
        "The sequence is beyond that of the post.");
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN staged_line p ON p.kind = 'post' AND p.id = l.post
        WHERE l.kind = 'reply' AND l.sequence = p.version
        """,
        "The sequence is that of a change to the post itself.");
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN staged_line o ON o.kind = 'reply' AND o.id = l.parent
        WHERE l.kind = 'reply' AND l.ordinal <= o.ordinal
        """,
        "The ordinal must be greater than the parent's.");
    for (String counter : new String[] {"ordinal", "sequence"}) {
      CHECKS.put(
          """
          SELECT min(line) FROM (
              SELECT line, row_number() OVER (PARTITION BY post, %1$s ORDER BY line) AS nth
              FROM staged_line WHERE kind = 'reply' AND %1$s IS NOT NULL) l
          WHERE nth > 1
          """
              .formatted(counter),
          "An earlier reply of the post has the same " + counter + ".");
    }
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN reply r ON r.id = l.id
        WHERE l.kind = 'reply' AND r.post_id <> l.post
        """,
        "Here the reply of that id is one of another post.");
    CHECKS.put(
        """
        SELECT min(l.line) FROM staged_line l JOIN author a ON a.handle = l.handle
        WHERE l.kind = 'author' AND (a.erased_at IS NOT NULL OR l.gone)
          AND NOT EXISTS (SELECT 1 FROM author o WHERE o.id = l.id)
        """,
        "The handle is taken here by somebody else.");
  }

  private static final String TAGS = "coalesce(nullif(%s.text::jsonb -> 'tags', 'null'), '[]')";

  static {
    CHECKS.put(
        """
        SELECT min(line) FROM (
            SELECT line, row_number() OVER (PARTITION BY post ORDER BY line) AS nth
            FROM staged_line WHERE kind = 'requirement') l
        WHERE nth > 1
        """,
        "An earlier line says what the post asks.");
    CHECKS.put(
        """
        SELECT min(line) FROM (
            SELECT line, since, lag(since) OVER (PARTITION BY post, parent ORDER BY line) AS before
            FROM staged_line WHERE kind = 'state') l
        WHERE since <= before
        """,
        "Each state of a post or reply is of a later time than the one before.");
    CHECKS.put(
        "SELECT min(line) FROM staged_line WHERE kind = 'state' AND since > clock_timestamp()",
        "The state is of a time in the future.");
    CHECKS.put(
        lastState("l.live <> o.live"),
        "The last state is live unless the post or reply is deleted or hidden, and only then.");
    CHECKS.put(
        lastState(
            "l.parent IS NULL AND %s <> %s".formatted(TAGS.formatted("l"), TAGS.formatted("o"))),
        "The last state has the tags of the post.");
  }

  private LineChecks() {}

  /** The last states, each beside the line that it is about. */
  private static String lastState(String which) {
    return """
    SELECT min(l.line)
    FROM (SELECT DISTINCT ON (post, parent) line, post, parent, live, text
          FROM staged_line WHERE kind = 'state' ORDER BY post, parent, line DESC) l
    JOIN staged_line o ON o.id = coalesce(l.post, l.parent)
        AND o.kind = CASE WHEN l.parent IS NULL THEN 'post' ELSE 'reply' END
    WHERE %s
    """
        .formatted(which);
  }

  /** The lines that something must be found for on an earlier line. */
  private static String missing(String which, String found) {
    return """
    SELECT min(l.line) FROM staged_line l
    WHERE %s AND NOT EXISTS (SELECT 1 FROM staged_line o WHERE %s AND o.line < l.line)
    """
        .formatted(which, found);
  }

  /**
   * Looks at all that was staged.
   *
   * @throws UnreadableFile if a line is at fault; it names the first
   */
  static void check(Connection connection) throws SQLException {
    Optional<UnreadableFile> first = Optional.empty();
    for (Map.Entry<String, String> check : CHECKS.entrySet()) {
      try (PreparedStatement query = connection.prepareStatement(check.getKey());
          ResultSet row = query.executeQuery()) {
        row.next();
        int line = row.getInt(1);
        if (!row.wasNull() && (first.isEmpty() || line < first.get().line())) {
          first = Optional.of(new UnreadableFile(line, 1, check.getValue()));
        }
      }
    }
    if (first.isPresent()) {
      throw first.get();
    }
  }
}
