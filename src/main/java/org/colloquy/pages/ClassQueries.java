package org.colloquy.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquy.author.Role;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** What pages call people and posts, and what forms let choose. */
@ApplicationScoped
class ClassQueries {

  private static final String POSTS =
      """
      SELECT id, title FROM post WHERE deleted_at IS NULL
      ORDER BY id = :chosen DESC, last_activity_at DESC, id DESC LIMIT :most
      """;

  private static final String TITLES =
      "SELECT id, title FROM post WHERE deleted_at IS NULL AND id IN (:ids)";

  private static final String GROUPS =
      "SELECT DISTINCT unnest(groups) AS name FROM author WHERE erased_at IS NULL ORDER BY name LIMIT :most";

  private static final String STAFF =
      "SELECT handle, role FROM author WHERE role <> 'student' AND erased_at IS NULL";

  private static final String NAMES =
      "SELECT handle, display_name FROM author WHERE handle IN (:handles)";

  private static final String NAME = "SELECT display_name FROM author WHERE id = :id";

  private static final UUID NONE = new UUID(0, 0);

  private final Session session;

  ClassQueries(Session session) {
    this.session = session;
  }

  /**
   * A post to choose.
   *
   * @param chosen whether it is
   */
  public record Choice(String id, String title, boolean chosen) {}

  /** Posts to choose from: the chosen one, if there is one, and those last active. */
  List<Choice> posts(UUID chosen, int most) {
    return session
        .createNativeQuery(POSTS, Object[].class)
        .setParameter("chosen", chosen == null ? NONE : chosen)
        .setParameter("most", most)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              UUID id = row.uuid();
              return new Choice(id.toString(), row.text(), id.equals(chosen));
            })
        .list();
  }

  /** The titles of posts; those deleted have none. */
  Map<UUID, String> titles(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return session
        .createNativeQuery(TITLES, Object[].class)
        .setParameterList("ids", ids)
        .getResultStream()
        .map(Row::new)
        .collect(Collectors.toMap(Row::uuid, Row::text));
  }

  /** The groups of the class, in alphabetical order. */
  List<String> groups(int most) {
    return session.createNativeQuery(GROUPS, String.class).setParameter("most", most).list();
  }

  /** Who is no student, by handle. */
  Map<String, Role> staff() {
    return session
        .createNativeQuery(STAFF, Object[].class)
        .getResultStream()
        .map(Row::new)
        .collect(Collectors.toMap(Row::text, row -> Role.of(row.text())));
  }

  /** Names by handle. */
  Map<String, String> names(Collection<String> handles) {
    if (handles.isEmpty()) {
      return Map.of();
    }
    return session
        .createNativeQuery(NAMES, Object[].class)
        .setParameterList("handles", handles)
        .getResultStream()
        .map(Row::new)
        .collect(Collectors.toMap(Row::text, Row::text));
  }

  /** An author's name, as it is shown; empty for nobody. */
  String name(UUID author) {
    return session
        .createNativeQuery(NAME, String.class)
        .setParameter("id", author)
        .uniqueResultOptional()
        .orElse("");
  }
}
