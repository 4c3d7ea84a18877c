package org.colloquy.database;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Statements that go to the database in one round trip and are done one after the other: each sees
 * what those before it did, and what others had committed when its turn came. Behind a lock the
 * trips are what others wait for.
 *
 * <p>The driver sends what stands between semicolons without waiting in between, and keeps each
 * part prepared; the same parts in the same order make the same text, so there should be few
 * combinations of them.
 */
public final class Together {

  /** Statements are logged as Hibernate logs its own. */
  private static final Logger LOG = Logger.getLogger(Together.class);

  private final List<Part<?>> parts = new ArrayList<>();

  private record Part<T>(
      String sql, Function<Row, T> reader, Consumer<List<T>> then, List<Object> parameters) {}

  /**
   * Adds a statement that returns no rows.
   *
   * @param sql without a semicolon, with a question mark for each parameter
   * @param parameters as {@link SqlParameter} takes them, none of them null
   */
  public void add(String sql, Object... parameters) {
    parts.add(new Part<>(sql, null, null, List.of(parameters)));
  }

  /**
   * Adds a statement that returns rows.
   *
   * @param sql without a semicolon, with a question mark for each parameter
   * @param reader makes something of each row
   * @param then takes what was made, once all statements are done; it may send others
   * @param parameters as {@link SqlParameter} takes them, none of them null
   */
  public <T> void ask(
      String sql, Function<Row, T> reader, Consumer<List<T>> then, Object... parameters) {
    parts.add(new Part<>(sql, reader, then, List.of(parameters)));
  }

  /** Adds what another one holds, after what there is. */
  public void addAll(Together others) {
    parts.addAll(others.parts);
  }

  /**
   * Sends what was added since it was last sent by the transaction's connection, which Hibernate's
   * session has too, and hands out the answers.
   *
   * @throws PersistenceException if the database refuses a statement or can't be reached
   */
  public void send(DataSource database) {
    try (Connection connection = database.getConnection()) {
      send(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Sends what was added since it was last sent, if anything was, and hands out the answers. */
  public void send(Connection connection) throws SQLException {
    if (parts.isEmpty()) {
      return;
    }
    List<Part<?>> sent = List.copyOf(parts);
    parts.clear();
    sent.forEach(part -> LOG.debug(part.sql));
    List<Runnable> answers = new ArrayList<>();
    String sql = sent.stream().map(Part::sql).collect(Collectors.joining(";\n"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, sent);
      statement.execute();
      for (Part<?> part : sent) {
        if (part.reader != null) {
          answers.add(answer(part, statement.getResultSet()));
        }
        statement.getMoreResults();
      }
    }
    answers.forEach(Runnable::run);
  }

  private static <T> Runnable answer(Part<T> part, ResultSet rows) throws SQLException {
    List<T> read = new ArrayList<>();
    while (rows.next()) {
      read.add(part.reader.apply(new Row(rows)));
    }
    return () -> part.then.accept(read);
  }

  private static void bind(PreparedStatement statement, List<Part<?>> parts) throws SQLException {
    int place = 0;
    for (Part<?> part : parts) {
      for (Object parameter : part.parameters) {
        SqlParameter.bind(statement, ++place, parameter);
      }
    }
  }
}
