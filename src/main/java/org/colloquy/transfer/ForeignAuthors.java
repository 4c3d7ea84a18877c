package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.ImportedAuthor;
import org.colloquy.author.Role;
import org.colloquy.web.Ids;
import org.hibernate.Session;

/** Finds out who wrote what comes from elsewhere, and puts on the roster who is not there yet. */
@ApplicationScoped
class ForeignAuthors {

  private static final String BY_LOGIN =
      """
      UPDATE foreign_author f SET target = a.id FROM author a
      WHERE f.target IS NULL AND a.handle = lower(f.login) AND a.erased_at IS NULL
      """;

  /** Those of whom something is new. Nobody comes back, after being erased, for what is here. */
  private static final String NEWCOMERS =
      """
      SELECT f.key, f.login, f.name FROM foreign_author f
      JOIN (SELECT author_key, min(ord) AS first FROM (
              SELECT author_key, ord FROM foreign_post WHERE target IS NULL
              UNION ALL
              SELECT author_key, ord FROM foreign_comment WHERE target IS NULL AND text IS NOT NULL) w
            GROUP BY author_key) w ON w.author_key = f.key
      WHERE f.target IS NULL ORDER BY w.first
      """;

  private static final String REMEMBER =
      """
      INSERT INTO import_source (source, kind, source_id, author_id)
      SELECT ?, 'author', key, target FROM foreign_author WHERE target IS NOT NULL AND NOT remembered
      """;

  private final Session session;
  private final EnrolAuthor enrol;
  private final Clock clock;

  ForeignAuthors(Session session, EnrolAuthor enrol, Clock clock) {
    this.session = session;
    this.enrol = enrol;
    this.clock = clock;
  }

  /** Who is on the roster under the name that they signed in by elsewhere. */
  void recogniseByLogin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(BY_LOGIN);
    }
  }

  /** Enrols the others as students, and remembers them all. */
  void enrol(Connection connection, String source, Tally tally) throws SQLException {
    ForeignHandles handles = new ForeignHandles(taken(connection));
    try (PreparedStatement query = connection.prepareStatement(NEWCOMERS);
        PreparedStatement found =
            connection.prepareStatement("UPDATE foreign_author SET target = ? WHERE key = ?")) {
      query.setFetchSize(200);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          UUID id = Ids.next();
          String name = rows.getString(3);
          enrol.enrol(
              new ImportedAuthor(
                  id,
                  handles.take(rows.getString(2), name),
                  name,
                  Role.STUDENT,
                  List.of(),
                  clock.instant(),
                  null,
                  1));
          session.clear();
          found.setObject(1, id);
          found.setString(2, rows.getString(1));
          found.executeUpdate();
          tally.added(Tally.Kind.AUTHORS);
        }
      }
    }
    try (PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, source);
      remember.executeUpdate();
    }
  }

  private static Set<String> taken(Connection connection) throws SQLException {
    Set<String> taken = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT handle FROM author")) {
      query.setFetchSize(1000);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          taken.add(rows.getString(1));
        }
      }
    }
    return taken;
  }
}
