package org.colloquy.participation;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table on its way to a client, in whatever form.
 *
 * @param name what files of it are named by
 * @param about what the JSON form says beside the rows, such as the time that it is true of
 * @param columns in order
 * @param rows hands out the rows, one after the other, once
 */
record Table<T>(
    String name, Map<String, Object> about, List<Column<T>> columns, Consumer<Consumer<T>> rows) {

  /**
   * A column.
   *
   * @param name its heading
   * @param value takes its value from a row: a text, a whole number, an {@link Instant}, a date, a
   *     truth value or a list of texts; null for an empty cell
   */
  record Column<T>(String name, Function<T, Object> value) {}

  /** A column for each component of a record, in their order and by their names. */
  static <R extends Record> List<Column<R>> columnsOf(Class<R> type) {
    return Stream.of(type.getRecordComponents())
        .map(
            component ->
                new Column<R>(component.getName(), row -> value(component.getAccessor(), row)))
        .toList();
  }

  private static Object value(Method accessor, Object row) {
    try {
      accessor.setAccessible(true);
      Object value = accessor.invoke(row);
      return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor + " can't be read", e);
    }
  }
}
