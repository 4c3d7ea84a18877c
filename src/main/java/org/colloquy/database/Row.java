package org.colloquy.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One row of a native query, read from left to right. A column's Java type is what the driver gives
 * for its SQL type, so each method names the SQL type it is for.
 */
public final class Row {

  private final Object[] columns;
  private int next;

  /**
   * @param columns the row's values in the order selected
   */
  public Row(Object[] columns) {
    this.columns = columns;
  }

  /** The next column, of type {@code uuid}; null if it is NULL. */
  public UUID uuid() {
    return (UUID) value();
  }

  /** The next column, of type {@code text}; null if it is NULL. */
  public String text() {
    return (String) value();
  }

  /** The next column, of type {@code boolean} and not NULL. */
  public boolean flag() {
    return (Boolean) value();
  }

  /** The next column, of a numeric type and not NULL. */
  public int integer() {
    return ((Number) value()).intValue();
  }

  /** The next column, of a numeric type and not NULL. */
  public long bigint() {
    return ((Number) value()).longValue();
  }

  /** The next column, of a numeric type; null if it is NULL. */
  public Long bigintOrNull() {
    Number value = (Number) value();
    return value == null ? null : value.longValue();
  }

  /** The next column, of type {@code bytea}; null if it is NULL. */
  public byte[] bytes() {
    return (byte[]) value();
  }

  /** The next column, of type {@code text[]} and not NULL. */
  public List<String> texts() {
    return List.of((String[]) value());
  }

  /** The next column, of type {@code timestamptz}; null if it is NULL. */
  public Instant instant() {
    Object value = value();
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return (Instant) value;
  }

  private Object value() {
    return columns[next++];
  }
}
