package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.database.Row;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists what a cell of the table counted. */
@ApplicationScoped
class ContributionQueries {

  private static final String LIST =
      """
      WITH counted AS (%s), cell AS (SELECT%s * FROM counted WHERE %s = :author AND %s ORDER BY %s)
      SELECT %s FROM cell c JOIN author w ON w.id = c.author_id LEFT JOIN author x ON x.id = c.answered_author
      WHERE (c.created_at, c.id) > (:after, :afterId)
      ORDER BY c.created_at, c.id LIMIT :limit
      """;

  private static final String TOTAL =
      "WITH counted AS (%s) SELECT CAST(%s AS bigint) FROM counted WHERE %s = :author AND %s";

  private final Session session;

  ContributionQueries(Session session) {
    this.session = session;
  }

  /**
   * The next contributions that a cell counted, oldest first. Of several that it counts as one, to
   * the same peer or on the same day, the first.
   *
   * @param filter of one author
   */
  List<ContributionView> page(
      ParticipationFilter filter, Measure measure, Instant after, UUID afterId, int limit) {
    String sql =
        LIST.formatted(
            ParticipationQueries.counted(filter),
            distinct(measure),
            measure.side().owner(),
            measure.condition(),
            order(measure),
            ContributionView.COLUMNS);
    return bind(sql, Object[].class, filter)
        .setParameter("after", after)
        .setParameter("afterId", afterId)
        .setParameter("limit", limit)
        .setTupleTransformer((columns, aliases) -> ContributionView.of(new Row(columns)))
        .list();
  }

  /** The number in a cell: of contributions, of those counted as one, or of words. */
  long total(ParticipationFilter filter, Measure measure) {
    String sql =
        TOTAL.formatted(
            ParticipationQueries.counted(filter),
            measure.isTime() ? "least(count(*), 1)" : "coalesce(" + measure.taken() + ", 0)",
            measure.side().owner(),
            measure.condition());
    return bind(sql, Long.class, filter).getSingleResult();
  }

  private <T> NativeQuery<T> bind(String sql, Class<T> type, ParticipationFilter filter) {
    return ParticipationQueries.query(session, sql, type, filter)
        .setParameter("author", filter.author());
  }

  private static String distinct(Measure measure) {
    return switch (measure) {
      case PEERS_REPLIED_TO -> " DISTINCT ON (answered_author)";
      case ACTIVE_DAYS -> " DISTINCT ON (day)";
      case FIRST_AT, LAST_AT -> " DISTINCT ON (author_id)";
      default -> "";
    };
  }

  private static String order(Measure measure) {
    return switch (measure) {
      case PEERS_REPLIED_TO -> "answered_author, created_at, id";
      case ACTIVE_DAYS -> "day, created_at, id";
      case FIRST_AT -> "author_id, created_at, id";
      case LAST_AT -> "author_id, created_at DESC, id DESC";
      default -> "created_at, id";
    };
  }
}
