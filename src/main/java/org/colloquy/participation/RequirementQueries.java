package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** Finds what students have done of what a post asks. */
@ApplicationScoped
class RequirementQueries {

  /**
   * Contributions that have the words, from when they do: from when they were written or, if an
   * edit gave them the words, from the end of the last state without.
   */
  private static final String QUALIFYING =
      """
      WITH counted AS (%s)
      SELECT c.author_id, c.kind = 'post' OR c.answers = c.post_id, coalesce(c.relation, '') = 'self',
             CASE WHEN c.relation = 'peer' THEN c.answered_author END, q.at
      FROM counted c CROSS JOIN LATERAL (
        SELECT greatest(c.created_at, max(h.until)) AS at FROM contribution h
        WHERE h.id = c.id AND h.until <= :asOf AND h.live AND h.words < :words) q
      WHERE c.words >= :words AND c.author_id IN (SELECT r.id FROM author r WHERE %s)
      ORDER BY q.at, c.created_at, c.id
      """;

  private static final String STUDENTS =
      "SELECT r.id, r.handle, r.display_name, r.groups FROM author r WHERE %s ORDER BY r.handle";

  private final Session session;

  RequirementQueries(Session session) {
    this.session = session;
  }

  /**
   * Hands out how every student stands, by handle.
   *
   * @param filter of one post, and the students asked for
   */
  void statuses(Requirements asked, ParticipationFilter filter, Consumer<StatusRow> row) {
    Map<UUID, List<RequirementStatus.Qualifying>> byAuthor = new HashMap<>();
    ParticipationQueries.bindRoster(
            ParticipationQueries.query(
                session,
                QUALIFYING.formatted(
                    ParticipationQueries.counted(filter), ParticipationQueries.onRoster(filter)),
                Object[].class,
                filter),
            filter)
        .setParameter("words", asked.minWords())
        .getResultStream()
        .map(Row::new)
        .forEach(
            found ->
                byAuthor
                    .computeIfAbsent(found.uuid(), author -> new ArrayList<>())
                    .add(
                        new RequirementStatus.Qualifying(
                            found.flag(), found.flag(), found.uuid(), found.instant())));
    ParticipationQueries.bindRoster(
            session
                .createNativeQuery(
                    STUDENTS.formatted(ParticipationQueries.onRoster(filter)), Object[].class)
                .setParameter("asOf", filter.asOf()),
            filter)
        .getResultStream()
        .map(Row::new)
        .forEach(
            student -> {
              List<RequirementStatus.Qualifying> written =
                  byAuthor.getOrDefault(student.uuid(), List.of());
              row.accept(
                  StatusRow.of(
                      student.text(),
                      student.text(),
                      student.texts(),
                      RequirementStatus.of(asked, written)));
            });
  }
}
