package org.colloquy.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Values as parameters of a statement, for what goes past Hibernate. What the driver takes as it is
 * stands for itself; times too, and bytes.
 */
public final class SqlParameter {

  private SqlParameter() {}

  /** Values for one parameter. */
  private record Values(String type, Object values) {}

  /** NULL of a type; without it, the driver would prepare a statement anew at each change. */
  private record Null(String type) {}

  /** An id that may be null. */
  public static Object nullable(UUID id) {
    return id == null ? new Null("uuid") : id;
  }

  /** A text that may be null. */
  public static Object nullable(String text) {
    return text == null ? new Null("text") : text;
  }

  /** A time that may be null. */
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
   * Sets a parameter.
   *
   * @param place its number from 1
   * @param value one of those above, or what the driver takes; not null
   */
  public static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value instanceof Instant time) {
      statement.setObject(place, time.atOffset(ZoneOffset.UTC));
    } else if (value instanceof Values many) {
      statement.setArray(
          place, statement.getConnection().createArrayOf(many.type, (Object[]) many.values));
    } else if (value instanceof Null none) {
      statement.setNull(place, Types.OTHER, none.type);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(place, bytes);
    } else {
      statement.setObject(place, value);
    }
  }
}
