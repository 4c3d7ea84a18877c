package org.colloquy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.colloquy.reply.Unread;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Where a reader is mentioned, as far as they may see it. */
@ApplicationScoped
class MentionQueries {

  /** The same that opens a thread and shows a reply: a mention is no second door to either. */
  private static final String SEEN =
      """
       FROM mention m JOIN post p ON p.id = m.post_id %s
      LEFT JOIN reply r ON r.id = m.reply_id LEFT JOIN author a ON a.id = r.author_id
      WHERE m.author_id = :viewer AND (p.deleted_at IS NULL OR p.reply_count > 0)
        AND CASE WHEN m.reply_id IS NULL THEN p.deleted_at IS NULL ELSE %s AND NOT %s END
      """
          .formatted(Unread.MARK, ReplyView.SHOWN, PostView.WITHHELD);

  private static final String READ = "coalesce(k.sequence >= m.sequence, false)";

  private static final String UNREAD =
      "SELECT count(*) FROM (SELECT 1"
          + SEEN
          + " AND NOT "
          + READ
          + " LIMIT "
          + Unread.MOST
          + ") u";

  private static final String SELECT =
      "SELECT m.id, m.sequence, m.created_at, "
          + READ
          + ", p.id, p.title, m.reply_id IS NOT NULL, "
          + ReplyView.COLUMNS
          + SEEN;

  private final Session session;

  MentionQueries(Session session) {
    this.session = session;
  }

  /** A mention, and its place in the list. */
  record Listed(UUID id, MentionView view) {

    static Listed of(Row row, Viewer viewer) {
      UUID id = row.uuid();
      long sequence = row.bigint();
      Instant createdAt = row.instant();
      boolean read = row.flag();
      MentionView.MentionedPost post = new MentionView.MentionedPost(row.uuid(), row.text());
      ReplyView reply = row.flag() ? ReplyView.of(row, viewer) : null;
      return new Listed(id, new MentionView(post, reply, sequence, createdAt, read));
    }
  }

  /**
   * The next mentions of a reader, latest first.
   *
   * @param unread whether only those unread, or only those read; null for both
   * @param after the last one shown; null for the beginning
   */
  List<Listed> page(Viewer viewer, Boolean unread, UUID after, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    if (unread != null) {
      sql.append(" AND ").append(unread ? "NOT " : "").append(READ);
    }
    if (after != null) {
      sql.append(" AND m.id < :after");
    }
    sql.append(" ORDER BY m.id DESC LIMIT :limit");
    NativeQuery<Listed> query =
        session
            .createNativeQuery(sql.toString(), Object[].class)
            .setParameter("viewer", viewer.id())
            .setParameter("moderates", viewer.moderates())
            .setParameter("limit", limit)
            .setTupleTransformer((columns, aliases) -> Listed.of(new Row(columns), viewer));
    if (after != null) {
      query.setParameter("after", after);
    }
    return query.list();
  }

  /** The number of mentions that a reader has not read, at most {@link Unread#MOST}. */
  int unread(Viewer viewer) {
    return session
        .createNativeQuery(UNREAD, Integer.class)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .getSingleResult();
  }
}
