package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /**
   * The driver keeps statements that come again, and PostgreSQL then makes one plan for all
   * parameters, which it takes for cheap since it guesses that a term and a time choose few rows. A
   * plan for the parameters that there are costs a millisecond, and over a million replies a third
   * less time.
   */
  private static final String PLAN_EACH =
      "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";

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

  /** What is in an author's cells: what they wrote, and what answers it. */
  private static final String OF_AUTHOR =
      " AND (c.author_id = :author OR c.answers IN (SELECT o.id FROM contribution o WHERE o.author_id = :author))";

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
    NativeQuery<Object[]> query = query(session, sql(filter, order), Object[].class, filter);
    bindRoster(query, filter);
    query.setFetchSize(FETCH_SIZE);
    try (ScrollableResults<Object[]> results = query.scroll(ScrollMode.FORWARD_ONLY)) {
      while (results.next()) {
        row.accept(ParticipationRow.of(new Row(results.get())));
      }
    }
  }

  /**
   * Each side is added up by author, and put beneath the roster, not joined to it: no join
   * multiplies a count, and none takes minutes because PostgreSQL guessed too few rows, as it does
   * before it has looked at a class that was just brought in.
   */
  static String sql(ParticipationFilter filter, ParticipationOrder order) {
    return "WITH counted AS MATERIALIZED ("
        + counted(filter)
        + (filter.author() == null ? "" : OF_AUTHOR)
        + "), cells AS (SELECT r.id AS owner, r.handle, r.display_name, r.groups, "
        + measures(measure -> measure.nothing() + " AS " + measure.column())
        + " FROM author r WHERE "
        + onRoster(filter)
        + added(Measure.Side.WRITTEN)
        + added(Measure.Side.RECEIVED)
        + ") SELECT handle, display_name, groups, "
        + measures(m -> m.isTime() ? m.column() : "coalesce(" + m.column() + ", 0)")
        + " FROM (SELECT max(handle) AS handle, max(display_name) AS display_name, max(groups) AS groups, "
        + measures(measure -> "max(%1$s) AS %1$s".formatted(measure.column()))
        + " FROM cells GROUP BY owner) one WHERE handle IS NOT NULL ORDER BY "
        + order.orderBy();
  }

  private static String added(Measure.Side side) {
    return " UNION ALL SELECT %1$s, NULL, NULL, NULL, %2$s FROM counted WHERE %1$s IS NOT NULL GROUP BY %1$s"
        .formatted(
            side.owner(),
            measures(measure -> measure.side() == side ? measure.aggregate() : measure.nothing()));
  }

  private static String measures(Function<Measure, String> expression) {
    return Stream.of(Measure.values()).map(expression).collect(Collectors.joining(", "));
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

  /** A query over {@link #counted}, with all bound that it asks for. */
  static <T> NativeQuery<T> query(
      Session session, String sql, Class<T> type, ParticipationFilter filter) {
    session.createNativeQuery(PLAN_EACH, String.class).getSingleResult();
    NativeQuery<T> query = session.createNativeQuery(sql, type);
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
