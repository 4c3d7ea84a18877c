package org.colloquy.database;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/**
 * Some rows of a longer result: as many as were asked for, or fewer where their words are long.
 *
 * @param rows in the order of the result; none only if nothing is left
 * @param hasMore whether others follow
 */
public record Portion<T>(List<T> rows, boolean hasMore) {

  /**
   * A row that makes all words together as many letters, or octets, as this is left for the next
   * portion, unless it is the only one. A thousand replies of usual length have fewer; and a small
   * heap has room for as many such portions as requests are worked on at once, each some times
   * over: as rows, as objects and as JSON.
   */
  public static final int ROOM = 2 << 20;

  /** How many rows the driver holds; long ones are not many then, and usual pages few trips. */
  private static final int FETCHED = 64;

  /** How many of rows each of which may be long. */
  private static final int FETCHED_LONG = 8;

  /**
   * Makes a portion of rows of which one more was read than was asked for, if there are more.
   *
   * @param limit how many were asked for
   */
  public static <T> Portion<T> of(List<T> found, int limit) {
    return found.size() <= limit
        ? new Portion<>(found, false)
        : new Portion<>(found.subList(0, limit), true);
  }

  /**
   * Reads a portion within the caller's transaction, and of the rest no more than one row. Blocks.
   *
   * @param query whose {@code :limit} is set here
   * @param limit the most rows
   * @param size how long the words of a row are
   */
  public static <T> Portion<T> read(NativeQuery<T> query, int limit, ToLongFunction<T> size) {
    query.setParameter("limit", limit + 1).setFetchSize(FETCHED);
    List<T> rows = new ArrayList<>();
    long length = 0;
    try (Stream<T> found = query.getResultStream()) {
      for (Iterator<T> next = found.iterator(); next.hasNext(); ) {
        T row = next.next();
        length += size.applyAsLong(row);
        if (rows.size() == limit || (length >= ROOM && !rows.isEmpty())) {
          return new Portion<>(rows, true);
        }
        rows.add(row);
      }
    }
    return new Portion<>(rows, false);
  }

  /**
   * Reads all rows within the caller's transaction, a few at a time. Blocks.
   *
   * @param take is given one after the other
   */
  public static <T> void forEach(NativeQuery<T> query, Consumer<T> take) {
    try (Stream<T> found = query.setFetchSize(FETCHED_LONG).getResultStream()) {
      found.forEach(take);
    }
  }
}
