package org.colloquy.database;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A statement with named parameters for what is read most, past Hibernate: a single statement needs
 * neither a transaction nor a session, and sees one moment by itself.
 */
public final class NamedSql {

  /** Statements are logged as Hibernate logs its own. */
  private static final Logger LOG = Logger.getLogger(NamedSql.class);

  /** A name behind a colon; two colons are a cast. */
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

  private final String sql;
  private final List<String> names;

  private NamedSql(String sql, List<String> names) {
    this.sql = sql;
    this.names = names;
  }

  /**
   * A statement as a Java constant has it.
   *
   * @param sql without comments, and without colons in what is quoted
   */
  public static NamedSql of(String sql) {
    List<String> names = NAME.matcher(sql).results().map(named -> named.group(1)).toList();
    return new NamedSql(NAME.matcher(sql).replaceAll("?"), names);
  }

  /**
   * Reads rows by a connection of their own, outside of any transaction. Blocks.
   *
   * @param values of each parameter, as {@link SqlParameter} takes them
   * @param read makes of a row what is wanted; must not keep it
   * @throws PersistenceException if the database refuses the statement or can't be reached
   */
  public <T> List<T> list(DataSource database, Map<String, ?> values, Function<Row, T> read) {
    try (Connection connection = database.getConnection()) {
      return list(connection, values, read);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Reads rows by a given connection. Blocks.
   *
   * @throws SQLException if the database refuses the statement or can't be reached
   */
  public <T> List<T> list(Connection connection, Map<String, ?> values, Function<Row, T> read)
      throws SQLException {
    LOG.debug(sql);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.size(); i++) {
        SqlParameter.bind(statement, i + 1, values.get(names.get(i)));
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(read.apply(new Row(rows)));
        }
      }
      return found;
    }
  }
}
