package org.colloquy.web;

import java.util.List;
import java.util.function.Function;
import org.colloquy.database.Portion;

/**
 * One page of a list, before it is given its shape in JSON.
 *
 * @param items the page's items, in order; never more than were asked for
 * @param nextCursor where the next page begins; null if this is the last
 */
public record Page<T>(List<T> items, String nextCursor) {

  /** The most items that a page may have. */
  public static final int MAX_LIMIT = 1000;

  /** How many items a page has when the client does not say, as a parameter's default. */
  public static final String DEFAULT_LIMIT = "100";

  /**
   * Makes a page of what was found when one item more than the limit was asked for: that item is
   * not shown, but says that there is a next page.
   *
   * @param found at most limit + 1 items
   * @param limit the most items to show
   * @param cursorAfter makes the cursor of the page that begins after an item
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursorAfter) {
    return of(Portion.of(found, limit), cursorAfter);
  }

  /**
   * Makes a page of a portion.
   *
   * @param cursorAfter makes the cursor of the page that begins after an item
   */
  public static <T> Page<T> of(Portion<T> portion, Function<T, String> cursorAfter) {
    List<T> items = portion.rows();
    return new Page<>(
        items, portion.hasMore() ? cursorAfter.apply(items.get(items.size() - 1)) : null);
  }

  /**
   * Checks a client's limit.
   *
   * @throws ProblemException if it is outside 1 to {@value #MAX_LIMIT}
   */
  public static int checkedLimit(int limit) {
    return checkedLimit("limit", limit, 1, MAX_LIMIT);
  }

  /**
   * Checks a client's number.
   *
   * @throws ProblemException if it is outside least to most
   */
  public static int checkedLimit(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw ProblemException.parameter(name, "must be from " + least + " to " + most);
    }
    return value;
  }
}
