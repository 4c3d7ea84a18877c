package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;

/** Asks about callers once more while their answers go on. */
@ApplicationScoped
public class StillAllowed {

  /**
   * Those who stand, by the place of their row, with what their authors' roles are now. A token's
   * scopes never change, but its author's role does.
   */
  private static final String ASK =
      """
      SELECT s.place, a.role
      FROM unnest(?, ?) WITH ORDINALITY AS s (author, token, place)
      JOIN author a ON a.id = s.author AND a.erased_at IS NULL
      WHERE s.token IS NULL
         OR EXISTS (SELECT 1 FROM token t WHERE t.hash = s.token AND t.author_id = a.id
                      AND t.revoked_at IS NULL AND t.expires_at > ?)
      """;

  private final DataSource database;
  private final Clock clock;

  StillAllowed(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which of many callers may not do any more what they stand for, in one statement. Blocks.
   *
   * @param standings each of them once
   */
  public Set<Standing> lost(List<Standing> standings) {
    Set<Standing> lost = new HashSet<>(standings);
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(ASK)) {
      query.setArray(
          1, connection.createArrayOf("uuid", standings.stream().map(Standing::author).toArray()));
      query.setArray(
          2,
          connection.createArrayOf(
              "bytea", standings.stream().map(StillAllowed::hash).toArray(byte[][]::new)));
      query.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Standing standing = standings.get(rows.getInt(1) - 1);
          if (Scope.of(Role.of(rows.getString(2))).containsAll(standing.scopes())) {
            lost.remove(standing);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The callers could not be asked about.", e);
    }
    return lost;
  }

  private static byte[] hash(Standing standing) {
    return standing.token() == null ? null : HexFormat.of().parseHex(standing.token());
  }
}
