package org.colloquy.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.colloquy.post.PostState;
import org.colloquy.reply.ReplyView;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The latest posts, and the latest replies of one, each by a range of an index. A feed goes to
 * programs that keep what they got, so nothing that is hidden is in it, whoever asks.
 */
@ApplicationScoped
class FeedQueries {

  private static final String POSTS =
      "SELECT "
          + PostState.COLUMNS
          + " FROM post p JOIN author a ON a.id = p.author_id WHERE p.deleted_at IS NULL";

  /** Limited before their authors are joined, so that no planner sorts the whole thread first. */
  static final String REPLIES =
      """
      SELECT %s, r.ordinal
      FROM (SELECT * FROM reply r
            WHERE r.post_id = :post AND r.deleted_at IS NULL AND r.hidden_at IS NULL AND r.ordinal < :before
            ORDER BY r.ordinal DESC LIMIT :limit) r
      JOIN author a ON a.id = r.author_id ORDER BY r.ordinal DESC
      """
          .formatted(ReplyView.COLUMNS);

  private final Session session;

  FeedQueries(Session session) {
    this.session = session;
  }

  /** A reply, and its place in the order in which all came in. */
  record LatestReply(ReplyView view, long ordinal) {}

  /** The post behind which a page begins. */
  record After(Instant createdAt, UUID id) {}

  /** The latest replies to a post that are neither deleted nor hidden, of those before a place. */
  Portion<LatestReply> replies(UUID post, long before, Viewer viewer, int limit) {
    return Portion.read(
        session
            .createNativeQuery(REPLIES, Object[].class)
            .setParameter("post", post)
            .setParameter("before", before)
            .setTupleTransformer(
                (columns, aliases) -> {
                  Row row = new Row(columns);
                  return new LatestReply(ReplyView.of(row, viewer), row.bigint());
                }),
        limit,
        reply -> reply.view().length());
  }

  /**
   * The latest posts that are not deleted.
   *
   * @param tag null for any
   * @param author an author's id; null for anyone's
   * @param after null for the beginning
   */
  Portion<PostState> posts(String tag, UUID author, After after, Viewer viewer, int limit) {
    StringBuilder sql = new StringBuilder(POSTS);
    sql.append(tag == null ? "" : " AND p.tags @> ARRAY[CAST(:tag AS text)]");
    sql.append(author == null ? "" : " AND p.author_id = :author");
    sql.append(after == null ? "" : " AND (p.created_at, p.id) < (:at, :id)");
    sql.append(" ORDER BY p.created_at DESC, p.id DESC LIMIT :limit");
    NativeQuery<PostState> query =
        session
            .createNativeQuery(sql.toString(), Object[].class)
            .setParameter("viewer", viewer.id())
            .setParameter("moderates", viewer.moderates())
            .setTupleTransformer((columns, aliases) -> PostState.of(new Row(columns)));
    if (tag != null) {
      query.setParameter("tag", tag);
    }
    if (author != null) {
      query.setParameter("author", author);
    }
    if (after != null) {
      query.setParameter("at", after.createdAt()).setParameter("id", after.id());
    }
    return Portion.read(query, limit, post -> post.view().length());
  }
}
