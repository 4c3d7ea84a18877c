package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.database.Together;

/** Writes replies that are new, and counts them on those above. */
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
      UPDATE reply SET descendant_count = descendant_count + 1,
          direct_reply_count = direct_reply_count + CASE WHEN id = ? THEN 1 ELSE 0 END
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
    statements.add(
        INSERT,
        row.id,
        row.postId,
        Together.nullable(row.parentId),
        row.authorId,
        row.ordinal,
        row.path,
        row.depth,
        row.sequence,
        Together.nullable(row.body),
        Together.nullable(row.bodyHtml),
        row.words,
        row.createdAt,
        Together.nullable(row.editedAt),
        Together.nullable(row.deletedAt),
        Together.nullable(row.hiddenAt));
    List<ReplyPath> above = row.isLive() ? row.replyPath().ancestors() : List.of();
    if (!above.isEmpty()) {
      byte[][] paths = above.stream().map(ReplyPath::bytes).toArray(byte[][]::new);
      statements.add(COUNT_ONE, row.parentId, row.postId, Together.array("bytea", paths));
    }
  }

  /** Writes many replies, now. They are sent as statements of many rows. */
  void many(List<Reply> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Reply row : rows) {
        bind(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The replies could not be written.", e);
    }
  }

  private static void bind(PreparedStatement insert, Reply row) throws SQLException {
    int place = 0;
    insert.setObject(++place, row.id);
    insert.setObject(++place, row.postId);
    insert.setObject(++place, row.parentId, Types.OTHER);
    insert.setObject(++place, row.authorId);
    insert.setLong(++place, row.ordinal);
    insert.setBytes(++place, row.path);
    insert.setInt(++place, row.depth);
    insert.setLong(++place, row.sequence);
    insert.setString(++place, row.body);
    insert.setString(++place, row.bodyHtml);
    insert.setInt(++place, row.words);
    for (Instant time : new Instant[] {row.createdAt, row.editedAt, row.deletedAt, row.hiddenAt}) {
      insert.setObject(
          ++place,
          time == null ? null : time.atOffset(ZoneOffset.UTC),
          Types.TIMESTAMP_WITH_TIMEZONE);
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
