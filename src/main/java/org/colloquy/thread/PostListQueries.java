package org.colloquy.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.colloquy.post.PostStatus;
import org.colloquy.post.PostView;
import org.colloquy.reply.Unread;
import org.colloquy.web.Cursors;
import org.colloquy.web.Times;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists of posts, and what many posts are asked for at once. */
@ApplicationScoped
class PostListQueries {

  private static final String SELECT =
      "SELECT " + PostView.COLUMNS + ", p.last_activity_at, " + PostView.WITHHELD;

  private static final String FROM = " FROM post p JOIN author a ON a.id = p.author_id";

  /** Each table's index finds its own; an OR of the two conditions could use neither. */
  private static final String MATCHES =
      """
      p.id IN (
        SELECT m.id FROM post m
        WHERE m.search @@ (websearch_to_tsquery('simple', :q) || websearch_to_tsquery('english', :q))
        UNION
        SELECT r.post_id FROM reply r JOIN post p ON p.id = r.post_id
        WHERE r.search @@ (websearch_to_tsquery('simple', :q) || websearch_to_tsquery('english', :q))
          AND r.hidden_at IS NULL AND NOT %s)
      """
          .formatted(PostView.WITHHELD);

  private static final String COUNTS =
      """
      SELECT p.id, CASE WHEN w.held THEN 0 ELSE p.reply_count END,
             CASE WHEN w.held THEN p.created_at ELSE p.last_activity_at END
      FROM post p CROSS JOIN LATERAL (SELECT %s AS held) w
      WHERE p.id IN (:ids) AND (p.deleted_at IS NULL OR p.reply_count > 0)
      """
          .formatted(PostView.WITHHELD);

  private final Session session;

  PostListQueries(Session session) {
    this.session = session;
  }

  /**
   * What posts to list; a part that is null asks for nothing.
   *
   * @param author the author's id
   * @param q words to search for, as web search engines take them
   * @param createdFrom the earliest time of creation
   * @param createdTo the time of creation that is just too late
   * @param unread whether only what is new to the reader, or only what is not
   */
  record Filter(
      String tag,
      UUID author,
      PostStatus status,
      String q,
      Instant createdFrom,
      Instant createdTo,
      Boolean unread) {}

  /**
   * A place in a list, and the list's own question.
   *
   * @param at the last post's time of activity or creation, as the order has it
   */
  record Place(PostOrder order, Filter filter, boolean pinned, Instant at, UUID id) {

    /** Refuses what no server writes, whatever its checksum says. */
    Place {
      if (order == null || filter == null || id == null || !Times.isInRange(at)) {
        throw new IllegalArgumentException("not a place");
      }
    }

    /**
     * Where a cursor goes on; null without one.
     *
     * @throws org.colloquy.web.ProblemException if it is none of this list's
     */
    static Place read(String cursor, PostOrder order, Filter filter) {
      if (cursor == null) {
        return null;
      }
      Place place = Cursors.read(Place.class, cursor);
      if (place.order() != order || !filter.equals(place.filter())) {
        throw Cursors.invalid();
      }
      return place;
    }

    static Place after(PostOrder order, Filter filter, Listed last) {
      PostView post = last.view();
      Instant at = order == PostOrder.ACTIVE ? last.lastActivityAt() : post.createdAt();
      return new Place(order, filter, post.pinned(), at, post.id());
    }
  }

  /**
   * A post of a list.
   *
   * @param view as the reader sees it
   * @param lastActivityAt what it is ordered by, also where the reader sees no activity
   * @param unread the number of replies that the reader has not read; null if it was not asked for
   */
  record Listed(PostView view, Instant lastActivityAt, Integer unread) {

    static Listed of(Row row, boolean counted) {
      PostView view = PostView.of(row);
      Instant lastActivityAt = row.instant();
      PostView seen = row.flag() ? view.withoutReplies() : view;
      return new Listed(seen, lastActivityAt, counted ? row.integer() : null);
    }
  }

  /**
   * The next posts of a list.
   *
   * @param after where to go on; null for the beginning
   * @param limit the most posts
   * @param counted whether to say of each how many replies are unread
   */
  Portion<Listed> page(
      PostOrder order, Filter filter, Place after, Viewer viewer, int limit, boolean counted) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    add(conditions, parameters, "p.tags @> ARRAY[CAST(:tag AS text)]", "tag", filter.tag());
    add(conditions, parameters, "p.author_id = :author", "author", filter.author());
    add(
        conditions,
        parameters,
        "p.status = :status",
        "status",
        filter.status() == null ? null : filter.status().wireName());
    add(conditions, parameters, MATCHES, "q", filter.q());
    add(conditions, parameters, "p.created_at >= :from", "from", filter.createdFrom());
    add(conditions, parameters, "p.created_at < :to", "to", filter.createdTo());
    if (after != null) {
      add(conditions, parameters, order.behind(), "id", after.id());
      parameters.put("at", after.at());
      if (order == PostOrder.ACTIVE) {
        parameters.put("pinned", after.pinned());
      }
    }
    NativeQuery<Listed> query =
        session
            .createNativeQuery(sql(order, counted, filter.unread(), conditions), Object[].class)
            .setTupleTransformer((columns, aliases) -> Listed.of(new Row(columns), counted));
    parameters.forEach(query::setParameter);
    query.setParameter("viewer", viewer.id()).setParameter("moderates", viewer.moderates());
    return Portion.read(query, limit, listed -> listed.view().length());
  }

  /**
   * The statement of a page. Unread replies are counted of the posts that are on the page, and of
   * others no more is asked than whether there is one.
   */
  static String sql(PostOrder order, boolean counted, Boolean unread, List<String> conditions) {
    StringBuilder sql = new StringBuilder(SELECT);
    if (counted) {
      sql.append(", ").append(Unread.COUNT);
    }
    sql.append(FROM);
    if (counted || unread != null) {
      sql.append(Unread.MARK);
    }
    sql.append(" WHERE p.deleted_at IS NULL");
    if (unread != null) {
      sql.append(unread ? " AND " : " AND NOT ").append(Unread.NEW);
    }
    conditions.forEach(condition -> sql.append(" AND ").append(condition));
    return sql.append(" ORDER BY ").append(order.orderBy()).append(" LIMIT :limit").toString();
  }

  /** The counts of posts that can be seen, in no order. */
  List<ReplyCountsView.Count> counts(List<UUID> posts, Viewer viewer) {
    return session
        .createNativeQuery(COUNTS, Object[].class)
        .setParameterList("ids", posts)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new ReplyCountsView.Count(row.uuid(), row.integer(), row.instant());
            })
        .list();
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }
}
