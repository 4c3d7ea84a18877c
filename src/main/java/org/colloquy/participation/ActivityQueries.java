package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.colloquy.database.Row;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts contributions by time, and by who answered whom. */
@ApplicationScoped
class ActivityQueries {

  private static final int FETCH_SIZE = 500;

  private static final String TIMELINE =
      """
      WITH counted AS (%s)
      SELECT date_trunc('%s', day::timestamp)::date::text, count(*) FILTER (WHERE kind = 'post'),
             count(*) FILTER (WHERE kind = 'reply'), sum(words), count(DISTINCT author_id)
      FROM counted WHERE author_id IN (%s) GROUP BY 1 ORDER BY 1
      """;

  private static final String INTERACTIONS =
      """
      WITH counted AS (%s)
      SELECT w.handle, x.handle, count(*)
      FROM counted c JOIN author w ON w.id = c.author_id JOIN author x ON x.id = c.answered_author
      WHERE c.relation <> 'other' AND c.author_id IN (%s)
      GROUP BY w.handle, x.handle ORDER BY w.handle, x.handle
      """;

  private final Session session;

  ActivityQueries(Session session) {
    this.session = session;
  }

  /** What was written in each day or week in which something was, by time. */
  List<TimelineRow> timeline(ParticipationFilter filter, TimelineUnit unit) {
    return bind(
            TIMELINE.formatted(ParticipationQueries.counted(filter), unit.sql(), roster(filter)),
            filter)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new TimelineRow(
                  LocalDate.parse(row.text()),
                  row.bigint(),
                  row.bigint(),
                  row.bigint(),
                  row.bigint());
            })
        .list();
  }

  /** Who answered whom, by their handles. */
  void interactions(ParticipationFilter filter, Consumer<InteractionRow> edge) {
    bind(INTERACTIONS.formatted(ParticipationQueries.counted(filter), roster(filter)), filter)
        .setFetchSize(FETCH_SIZE)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new InteractionRow(row.text(), row.text(), row.bigint());
            })
        .getResultStream()
        .forEach(edge);
  }

  private static String roster(ParticipationFilter filter) {
    return "SELECT r.id FROM author r WHERE " + ParticipationQueries.onRoster(filter);
  }

  private NativeQuery<Object[]> bind(String sql, ParticipationFilter filter) {
    return ParticipationQueries.bindRoster(
        ParticipationQueries.query(session, sql, Object[].class, filter), filter);
  }
}
