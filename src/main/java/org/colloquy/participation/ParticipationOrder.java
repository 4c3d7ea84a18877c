package org.colloquy.participation;

import java.util.Optional;
import org.colloquy.web.ProblemException;

/**
 * The order of the table.
 *
 * @param measure null for the order of handles
 * @param byName by name instead of handle, where there is no measure
 * @param descending the greatest first
 */
record ParticipationOrder(Measure measure, boolean byName, boolean descending) {

  /** By handle. */
  static final String DEFAULT = "author";

  /**
   * The order that a client asks for: a column's name, with a minus sign before it for the greatest
   * first.
   *
   * @throws ProblemException if there is no such column
   */
  static ParticipationOrder of(String sort) {
    boolean descending = sort.startsWith("-");
    String column = descending ? sort.substring(1) : sort;
    Optional<Measure> measure = Measure.of(column);
    boolean byName = column.equals("displayName");
    if (measure.isEmpty() && !byName && !column.equals(DEFAULT)) {
      throw ProblemException.parameter(
          "sort", "must be a column's name, with a minus sign before it for the greatest first");
    }
    return new ParticipationOrder(measure.orElse(null), byName, descending);
  }

  String orderBy() {
    String direction = descending ? " DESC" : "";
    if (measure == null) {
      return (byName ? "lower(display_name)" + direction + ", " : "")
          + "handle"
          + (byName ? "" : direction);
    }
    String column = measure.isTime() ? measure.column() : "coalesce(" + measure.column() + ", 0)";
    return column + direction + " NULLS LAST, handle";
  }
}
