package org.colloquy.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** Values for one parameter. */
  private record Values(String type, Object values) {}

  /** NULL of a type; without it, the driver would prepare a statement anew at each change. */
  private record Null(String type) {}

  /** An id that may be null, as a parameter. */
  public static Object nullable(UUID id) {
    return id == null ? new Null("uuid") : id;
  }

  /** A text that may be null, as a parameter. */
  public static Object nullable(String text) {
    return text == null ? new Null("text") : text;
  }

  /** A time that may be null, as a parameter. */
  public static Object nullable(Instant time) {
    return time == null ? new Null("timestamptz") : time;
  }

  /**
   * Many values as one parameter, an array.
   *
   * @param type the SQL type of each
   * @param values an array of the Java type that belongs to it
   */
  public static Object array(String type, Object[] values) {
    return new Values(type, values);
  }

  /**
   * Adds a statement that returns no rows.
   *
   * @param sql without a semicolon, with a question mark for each parameter
   * @param parameters none of them null
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
   * @param parameters none of them null
   */
  public <T> void ask(
      String sql, Function<Row, T> reader, Consumer<List<T>> then, Object... parameters) {
    parts.add(new Part<>(sql, reader, then, List.of(parameters)));
  }

  /** Adds what another one holds, after what there is. */
  public void addAll(Together others) {
    parts.addAll(others.parts);
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
      bind(connection, statement, sent);
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
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      Object[] row = new Object[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = value(rows.getObject(i + 1));
      }
      read.add(part.reader.apply(new Row(row)));
    }
    return () -> part.then.accept(read);
  }

  private static Object value(Object column) throws SQLException {
    if (column instanceof Timestamp time) {
      return time.toInstant();
    }
    return column instanceof Array array ? array.getArray() : column;
  }

  private static void bind(Connection connection, PreparedStatement statement, List<Part<?>> parts)
      throws SQLException {
    int place = 0;
    for (Part<?> part : parts) {
      for (Object parameter : part.parameters) {
        bind(connection, statement, ++place, parameter);
      }
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int place, Object parameter)
      throws SQLException {
    if (parameter instanceof Instant time) {
      statement.setObject(place, time.atOffset(ZoneOffset.UTC));
    } else if (parameter instanceof Values many) {
      statement.setArray(place, connection.createArrayOf(many.type, (Object[]) many.values));
    } else if (parameter instanceof Null none) {
      statement.setNull(place, Types.OTHER, none.type);
    } else if (parameter instanceof byte[] bytes) {
      statement.setBytes(place, bytes);
    } else {
      statement.setObject(place, parameter);
    }
  }
}
