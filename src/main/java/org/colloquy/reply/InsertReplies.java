package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.database.SqlParameter;
import org.colloquy.database.Together;

/** Writes replies that are new, and counts replies on those above them. */
@ApplicationScoped
class InsertReplies {

  private static final String INSERT =
      """
      INSERT INTO reply (id, post_id, parent_id, author_id, ordinal, path, depth, sequence, body, body_html, words,
                         direct_reply_count, descendant_count, created_at, edited_at, deleted_at, hidden_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)
      """;

  private static final String COUNT_ONE =
      """
      UPDATE reply SET descendant_count = descendant_count + ?,
          direct_reply_count = direct_reply_count + CASE WHEN id = ? THEN ? ELSE 0 END
      WHERE post_id = ? AND path = ANY (?)
      """;

  private static final String COUNT =
      """
      UPDATE reply SET direct_reply_count = direct_reply_count + ?, descendant_count = descendant_count + ?
      WHERE path = ? AND post_id = ?
      """;

  /** What the driver holds in memory of statements before it sends them. */
  private static final int MOST_AT_ONCE = 1000;

  private final DataSource database;

  InsertReplies(DataSource database) {
    this.database = database;
  }

  /** Adds to the statements those that write one reply and count it on all above it. */
  void one(Reply row, Together statements) {
    statements.add(INSERT, values(row));
    if (row.isLive()) {
      countBeneath(row, 1, statements);
    }
  }

  /**
   * Adds to the statements the one that counts a reply in, or out, on every reply above it, if
   * there is any.
   *
   * @param by 1 or -1
   */
  void countBeneath(Reply reply, int by, Together statements) {
    byte[][] above =
        reply.replyPath().ancestors().stream().map(ReplyPath::bytes).toArray(byte[][]::new);
    if (above.length > 0) {
      statements.add(
          COUNT_ONE, by, reply.parentId, by, reply.postId, SqlParameter.array("bytea", above));
    }
  }

  /** The values of {@link #INSERT}, in its order. */
  private static Object[] values(Reply row) {
    return new Object[] {
      row.id,
      row.postId,
      SqlParameter.nullable(row.parentId),
      row.authorId,
      row.ordinal,
      row.path,
      row.depth,
      row.sequence,
      SqlParameter.nullable(row.body),
      SqlParameter.nullable(row.bodyHtml),
      row.words,
      row.createdAt,
      SqlParameter.nullable(row.editedAt),
      SqlParameter.nullable(row.deletedAt),
      SqlParameter.nullable(row.hiddenAt)
    };
  }

  /** Writes many replies, now. They are sent as statements of many rows. */
  void many(List<Reply> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Reply row : rows) {
        Object[] values = values(row);
        for (int i = 0; i < values.length; i++) {
          SqlParameter.bind(insert, i + 1, values[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The replies could not be written.", e);
    }
  }

  /**
   * Counts new replies on those above them.
   *
   * @param beneath by the places of those above
   */
  void countBeneath(UUID post, Map<ReplyPath, AddedReplies.Beneath> beneath) {
    if (beneath.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(COUNT)) {
      int unsent = 0;
      update.setObject(4, post);
      for (Map.Entry<ReplyPath, AddedReplies.Beneath> above : beneath.entrySet()) {
        update.setInt(1, above.getValue().direct);
        update.setInt(2, above.getValue().all);
        update.setBytes(3, above.getKey().bytes());
        update.addBatch();
        unsent++;
        if (unsent % MOST_AT_ONCE == 0) {
          update.executeBatch();
        }
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The replies could not be counted.", e);
    }
  }
}
