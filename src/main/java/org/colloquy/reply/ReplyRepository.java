package org.colloquy.reply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** The rows of {@code reply}. */
@ApplicationScoped
public class ReplyRepository implements PanacheRepositoryBase<Reply, UUID> {

  private static final String FIND =
      "SELECT "
          + ReplyState.COLUMNS
          + " FROM reply r JOIN author a ON a.id = r.author_id WHERE r.id = :id AND "
          + ReplyView.IN_TREE;

  private static final String TAG =
      "SELECT "
          + ReplyState.TAG_COLUMNS
          + " FROM reply r WHERE r.id = :id AND "
          + ReplyView.IN_TREE;

  private static final String COUNT_BENEATH =
      """
      UPDATE reply SET descendant_count = descendant_count + :by,
          direct_reply_count = direct_reply_count + CASE WHEN id = :parent THEN :by ELSE 0 END
      WHERE post_id = :post AND path IN (:ancestors)
      """;

  private static final String SAID =
      """
      SELECT EXISTS (SELECT 1 FROM reply
          WHERE author_id = :author AND post_id = :post AND parent_id IS NOT DISTINCT FROM :parent
            AND deleted_at IS NULL AND created_at > :after AND created_at < :before AND body = :body)
      """;

  private static final String PLACES =
      """
      SELECT id, path, deleted_at IS NULL AND hidden_at IS NULL
      FROM reply WHERE id IN (:ids) AND post_id = :post
      """;

  private static final String VIEWS =
      "SELECT "
          + ReplyView.COLUMNS
          + " FROM reply r JOIN author a ON a.id = r.author_id WHERE r.id IN (:ids)";

  /** What the driver holds in memory of statements before it sends them. */
  private static final int MOST_AT_ONCE = 1000;

  private static final String COUNT_ADDED =
      """
      UPDATE reply SET direct_reply_count = direct_reply_count + ?, descendant_count = descendant_count + ?
      WHERE path = ? AND post_id = ?
      """;

  private final Session session;

  ReplyRepository(Session session) {
    this.session = session;
  }

  /** A reply that is in a reader's tree. */
  public Optional<ReplyState> state(UUID id, Viewer viewer) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer((columns, aliases) -> ReplyState.of(new Row(columns), viewer))
        .uniqueResultOptional();
  }

  /** The entity tag of a reply that is in a reader's tree, without reading its words. */
  Optional<ReplyState.Tag> tag(UUID id, Viewer viewer) {
    return session
        .createNativeQuery(TAG, Object[].class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer((columns, aliases) -> ReplyState.Tag.of(new Row(columns), viewer))
        .uniqueResultOptional();
  }

  /** The post that a reply belongs to, which a change to the reply must lock first. */
  Optional<UUID> postOf(UUID id) {
    return session
        .createQuery("select r.postId from Reply r where r.id = :id", UUID.class)
        .setParameter("id", id)
        .uniqueResultOptional();
  }

  /**
   * The posts in which an author has replies that are not deleted, in the order in which all who
   * lock several lock them.
   */
  List<UUID> postsWithRepliesOf(UUID author) {
    return session
        .createQuery(
            "select distinct r.postId from Reply r where r.authorId = :author and r.deletedAt is null order by r.postId",
            UUID.class)
        .setParameter("author", author)
        .list();
  }

  /** An author's replies to a post that are not deleted. */
  List<Reply> ofAuthorIn(UUID author, UUID post) {
    return list(
        "authorId = ?1 and postId = ?2 and deletedAt is null order by ordinal", author, post);
  }

  /** Whether an author has said the same in the same place, nearer to a time than some duration. */
  boolean isSaid(UUID author, UUID post, NewReply reply, Instant at, Duration window) {
    return session
        .createNativeQuery(SAID, Boolean.class)
        .setParameter("author", author)
        .setParameter("post", post)
        .setParameter("parent", reply.parentId(), UUID.class)
        .setParameter("after", at.minus(window))
        .setParameter("before", at.plus(window))
        .setParameter("body", reply.body())
        .getSingleResult();
  }

  /** Where replies of a post stand, and whether they are live; without those that it has not. */
  Map<UUID, Place> places(UUID post, Collection<UUID> ids) {
    Map<UUID, Place> places = new HashMap<>();
    session
        .createNativeQuery(PLACES, Object[].class)
        .setParameter("post", post)
        .setParameterList("ids", ids)
        .setTupleTransformer((columns, aliases) -> new Row(columns))
        .list()
        .forEach(row -> places.put(row.uuid(), new Place(ReplyPath.of(row.bytes()), row.flag())));
    return places;
  }

  /** Replies that the reader has just written, in one question. */
  Map<UUID, ReplyView> views(Collection<UUID> ids, Viewer viewer) {
    Map<UUID, ReplyView> views = new HashMap<>();
    if (!ids.isEmpty()) {
      session
          .createNativeQuery(VIEWS, Object[].class)
          .setParameterList("ids", ids)
          .setTupleTransformer((columns, aliases) -> ReplyView.of(new Row(columns), viewer))
          .list()
          .forEach(view -> views.put(view.id(), view));
    }
    return views;
  }

  /** Where a reply stands, and whether it is neither deleted nor hidden. */
  record Place(ReplyPath path, boolean isLive) {}

  /** Writes rows that are new, and lets go of them. */
  void insert(List<Reply> rows) {
    persist(rows);
    flush();
    rows.forEach(session::detach);
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
    session.doWork(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(COUNT_ADDED)) {
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
          }
        });
  }

  /**
   * Counts a reply in, or out, on every reply above it.
   *
   * @param by 1 or -1
   */
  void countBeneath(Reply reply, int by) {
    List<byte[]> ancestors = reply.replyPath().ancestors().stream().map(ReplyPath::bytes).toList();
    if (ancestors.isEmpty()) {
      return;
    }
    session
        .createNativeMutationQuery(COUNT_BENEATH)
        .setParameter("by", by)
        .setParameter("parent", reply.parentId)
        .setParameter("post", reply.postId)
        .setParameterList("ancestors", ancestors)
        .executeUpdate();
  }
}
