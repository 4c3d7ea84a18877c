package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.colloquy.author.Role;
import org.colloquy.database.Row;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds those between whom most replies went, and those of whom nobody answers or is answered. */
@ApplicationScoped
class NetworkQueries {

  /**
   * Who answered and who was answered, as the interactions have them, and the students of whom
   * neither is true.
   */
  private static final String PEOPLE =
      """
      WITH counted AS (%1$s),
      pair AS (SELECT author_id AS a, answered_author AS b, count(*) AS n FROM counted
               WHERE relation IN ('peer', 'instructor') AND author_id IN (%2$s) GROUP BY 1, 2),
      side AS (SELECT a AS id, n AS given, 0 AS received FROM pair UNION ALL SELECT b, 0, n FROM pair),
      degree AS (SELECT id, sum(given) AS given, sum(received) AS received FROM side GROUP BY id)
      SELECT r.handle, r.display_name, r.role, coalesce(d.given, 0), coalesce(d.received, 0),
             count(*) OVER (), count(*) FILTER (WHERE d.id IS NULL) OVER ()
      FROM author r LEFT JOIN degree d ON d.id = r.id
      WHERE d.id IS NOT NULL OR r.role = 'student' AND r.id IN (%2$s)
      ORDER BY coalesce(d.given + d.received, 0) DESC, r.handle LIMIT :most
      """;

  private static final String PAIRS =
      """
      WITH counted AS (%s)
      SELECT w.handle, x.handle, count(*), count(*) OVER ()
      FROM counted c JOIN author w ON w.id = c.author_id JOIN author x ON x.id = c.answered_author
      WHERE c.relation <> 'other' AND c.author_id IN (%s) AND w.handle IN (:people) AND x.handle IN (:people)
      GROUP BY w.handle, x.handle ORDER BY 3 DESC, w.handle, x.handle LIMIT :most
      """;

  private final Session session;

  NetworkQueries(Session session) {
    this.session = session;
  }

  private record Counted<T>(T row, long all, long alone) {}

  /** The network of what a filter chooses, no larger than it is told. */
  Network network(ParticipationFilter filter, int mostPeople, int mostPairs) {
    List<Counted<Network.Person>> people = people(filter, mostPeople);
    List<Counted<InteractionRow>> pairs =
        people.isEmpty()
            ? List.of()
            : pairs(
                filter, people.stream().map(person -> person.row().author()).toList(), mostPairs);
    return new Network(
        people.stream().map(Counted::row).toList(),
        people.isEmpty() ? 0 : people.get(0).all(),
        people.isEmpty() ? 0 : people.get(0).alone(),
        pairs.stream().map(Counted::row).toList(),
        pairs.isEmpty() ? 0 : pairs.get(0).all());
  }

  private List<Counted<Network.Person>> people(ParticipationFilter filter, int most) {
    return query(PEOPLE, filter, most)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Counted<>(
                  new Network.Person(
                      row.text(), row.text(), Role.of(row.text()), row.bigint(), row.bigint()),
                  row.bigint(),
                  row.bigint());
            })
        .list();
  }

  private List<Counted<InteractionRow>> pairs(
      ParticipationFilter filter, List<String> people, int most) {
    return query(PAIRS, filter, most)
        .setParameterList("people", people)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Counted<>(
                  new InteractionRow(row.text(), row.text(), row.bigint()), row.bigint(), 0);
            })
        .list();
  }

  private NativeQuery<Object[]> query(String sql, ParticipationFilter filter, int most) {
    String roster = "SELECT r.id FROM author r WHERE " + ParticipationQueries.onRoster(filter);
    NativeQuery<Object[]> query =
        ParticipationQueries.query(
            session,
            sql.formatted(ParticipationQueries.counted(filter), roster),
            Object[].class,
            filter);
    return ParticipationQueries.bindRoster(query, filter).setParameter("most", most);
  }
}
