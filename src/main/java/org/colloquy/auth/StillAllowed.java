package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;

/** Asks about a caller once more while an answer goes on. */
@ApplicationScoped
class StillAllowed {

  /** A token's scopes never change, but its author's role does. */
  private static final String ASK =
      """
      SELECT a.role FROM author a
      WHERE a.id = ? AND a.erased_at IS NULL
        AND (CAST(? AS bytea) IS NULL
             OR EXISTS (SELECT 1 FROM token t WHERE t.hash = ? AND t.author_id = a.id
                          AND t.revoked_at IS NULL AND t.expires_at > ?))
      """;

  private final DataSource database;
  private final Clock clock;

  StillAllowed(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Whether an author may do what a scope stands for, and their token is good.
   *
   * @param token its hash; null if the caller came without one of ours
   */
  boolean may(UUID author, byte[] token, Scope scope) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(ASK)) {
      query.setObject(1, author);
      query.setBytes(2, token);
      query.setBytes(3, token);
      query.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        return row.next() && Scope.of(Role.of(row.getString(1))).contains(scope);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The caller could not be asked about.", e);
    }
  }
}
