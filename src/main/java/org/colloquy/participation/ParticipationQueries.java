package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.database.Row;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts contributions, and lists what was counted. */
@ApplicationScoped
class ParticipationQueries {

  private static final int FETCH_SIZE = 500;

  private static final String SETTLED = "SELECT settled_moment()";

  /** What stood of {@code contribution} under an alias at {@code :asOf}. */
  private static String stood(String alias) {
    return "%1$s.since <= :asOf AND %1$s.until > :asOf AND %1$s.live".formatted(alias);
  }

  /**
   * The contributions that a question is about, each once, with what it answers as that stood at
   * the same time. Whom it answers is judged by today's roster, but for who was erased: that is a
   * change like others.
   */
  private static final String COUNTED =
      """
      SELECT c.id, c.kind, c.post_id, c.answers, c.author_id, c.created_at, c.words, p.author_id AS answered_author,
             (c.created_at AT TIME ZONE :zone)::date AS day,
             CASE WHEN c.kind = 'post' THEN NULL
                  WHEN p.id IS NULL OR a.erased_at <= :asOf THEN 'other'
                  WHEN p.author_id = c.author_id THEN 'self'
                  WHEN a.role = 'student' THEN 'peer'
                  ELSE 'instructor' END AS relation
      FROM contribution c
      """
          + ("LEFT JOIN contribution p ON p.id = c.answers AND " + stood("p"))
          + """

      LEFT JOIN author a ON a.id = p.author_id
      WHERE c.created_at >= :from AND c.created_at < :to AND\s"""
          + stood("c");

  private static final String OF_POST = " AND c.post_id = :post";

  /** The tags are those that the post had at the time. */
  private static final String OF_TAG =
      " AND c.post_id IN (SELECT t.id FROM contribution t WHERE CAST(:tag AS text) = ANY (t.tags) AND "
          + stood("t")
          + ")";

  /** Who was erased is on the roster of no time: that is what erasing is for. */
  private static final String ON_ROSTER = "r.created_at <= :asOf AND r.erased_at IS NULL";

  private final Session session;

  ParticipationQueries(Session session) {
    this.session = session;
  }

  /** The latest time of which no change in the making can still alter how things stood. */
  Instant settled() {
    return session.createNativeQuery(SETTLED, Instant.class).getSingleResult();
  }

  /** Hands out the table row by row, in order; it is never in memory as a whole. */
  void rows(ParticipationFilter filter, ParticipationOrder order, Consumer<ParticipationRow> row) {
    NativeQuery<Object[]> query =
        bind(session.createNativeQuery(sql(filter, order), Object[].class), filter);
    bindRoster(query, filter);
    query.setFetchSize(FETCH_SIZE);
    try (ScrollableResults<Object[]> results = query.scroll(ScrollMode.FORWARD_ONLY)) {
      while (results.next()) {
        row.accept(ParticipationRow.of(new Row(results.get())));
      }
    }
  }

  /**
   * Each side is added up by author before the roster is joined, so that no join multiplies a
   * count.
   */
  static String sql(ParticipationFilter filter, ParticipationOrder order) {
    return "WITH counted AS MATERIALIZED ("
        + counted(filter)
        + "), written AS ("
        + added(Measure.Side.WRITTEN)
        + "), received AS ("
        + added(Measure.Side.RECEIVED)
        + ") SELECT r.handle, r.display_name, r.groups, "
        + Stream.of(Measure.values())
            .map(m -> m.isTime() ? m.column() : "coalesce(" + m.column() + ", 0)")
            .collect(Collectors.joining(", "))
        + " FROM author r LEFT JOIN written w ON w.owner = r.id LEFT JOIN received x ON x.owner = r.id WHERE "
        + onRoster(filter)
        + " ORDER BY "
        + order.orderBy();
  }

  static String counted(ParticipationFilter filter) {
    return COUNTED
        + (filter.postId() == null ? "" : OF_POST)
        + (filter.tag() == null ? "" : OF_TAG);
  }

  /** The condition of {@code author r} being on the roster and passing the filter. */
  static String onRoster(ParticipationFilter filter) {
    return ON_ROSTER
        + (filter.group() == null ? "" : " AND CAST(:group AS text) = ANY (r.groups)")
        + (filter.role() == null ? "" : " AND r.role = :role")
        + (filter.author() == null ? "" : " AND r.id = :author");
  }

  /** Binds what {@link #onRoster} asks for. */
  static <T> NativeQuery<T> bindRoster(NativeQuery<T> query, ParticipationFilter filter) {
    if (filter.group() != null) {
      query.setParameter("group", filter.group());
    }
    if (filter.role() != null) {
      query.setParameter("role", filter.role().wireName());
    }
    if (filter.author() != null) {
      query.setParameter("author", filter.author());
    }
    return query;
  }

  private static String added(Measure.Side side) {
    return "SELECT %1$s AS owner, %2$s FROM counted WHERE %1$s IS NOT NULL GROUP BY %1$s"
        .formatted(
            side.owner(),
            Stream.of(Measure.values())
                .filter(measure -> measure.side() == side)
                .map(Measure::aggregate)
                .collect(Collectors.joining(", ")));
  }

  static <T> NativeQuery<T> bind(NativeQuery<T> query, ParticipationFilter filter) {
    query
        .setParameter("asOf", filter.asOf())
        .setParameter("zone", filter.zone().getId())
        .setParameter("from", filter.from())
        .setParameter("to", filter.to());
    if (filter.postId() != null) {
      query.setParameter("post", filter.postId());
    }
    if (filter.tag() != null) {
      query.setParameter("tag", filter.tag());
    }
    return query;
  }
}
