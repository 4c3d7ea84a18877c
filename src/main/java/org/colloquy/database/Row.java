package org.colloquy.database;

import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One row of a native query, read from left to right. A column's Java type is what the driver gives
 * for its SQL type, so each method names the SQL type it is for.
 */
public final class Row {

  /** The columns as Hibernate read them; null if they are read here. */
  private final Object[] columns;

  private final ResultSet set;
  private int next;

  /**
   * A row that Hibernate read.
   *
   * @param columns the row's values in the order selected
   */
  public Row(Object[] columns) {
    this.columns = columns;
    this.set = null;
  }

  /** The row at which a result set stands, read before it goes on. */
  public Row(ResultSet set) {
    this.columns = null;
    this.set = set;
  }

  /** Reads a column, by its number from 1. */
  private interface Reader<T> {
    T read(ResultSet set, int column) throws SQLException;
  }

  /** Skips columns. */
  public void skip(int count) {
    next += count;
  }

  /** Whether the next column, of type {@code uuid}, is NULL; it is read again by what follows. */
  public boolean isNull() {
    UUID value = uuid();
    next--;
    return value == null;
  }

  /** The next column, of type {@code uuid}; null if it is NULL. */
  public UUID uuid() {
    return read((row, column) -> row.getObject(column, UUID.class), UUID.class);
  }

  /** The next column, of type {@code text}; null if it is NULL. */
  public String text() {
    return read(ResultSet::getString, String.class);
  }

  /** The next column, of type {@code boolean} and not NULL. */
  public boolean flag() {
    return read(ResultSet::getBoolean, Boolean.class);
  }

  /** The next column, of a numeric type and not NULL. */
  public int integer() {
    return Math.toIntExact(bigint());
  }

  /** The next column, of a numeric type and not NULL. */
  public long bigint() {
    return read(ResultSet::getLong, Number.class).longValue();
  }

  /** The next column, of a numeric type; null if it is NULL. */
  public Long bigintOrNull() {
    Number value = read((row, column) -> (Number) row.getObject(column), Number.class);
    return value == null ? null : value.longValue();
  }

  /** The next column, of type {@code bytea}; null if it is NULL. */
  public byte[] bytes() {
    return read(ResultSet::getBytes, byte[].class);
  }

  /** The next column, of type {@code text[]} and not NULL. */
  public List<String> texts() {
    return List.of(
        read((row, column) -> (String[]) row.getArray(column).getArray(), String[].class));
  }

  /** The next column, of type {@code timestamptz}; null if it is NULL. */
  public Instant instant() {
    Object value = read((row, column) -> row.getObject(column, OffsetDateTime.class), Object.class);
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return (Instant) value;
  }

  private <T> T read(Reader<? extends T> reader, Class<T> type) {
    if (set == null) {
      return type.cast(columns[next++]);
    }
    try {
      return reader.read(set, ++next);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
