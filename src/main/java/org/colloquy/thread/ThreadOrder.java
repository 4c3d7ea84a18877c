package org.colloquy.thread;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Comparator;
import org.colloquy.reply.ReplyPath;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order siblings stand. Either way a reply stands before those beneath it. */
@Schema(description = "The order of siblings: in which they came in, or the other way round.")
public enum ThreadOrder {
  @JsonProperty("oldest")
  OLDEST("r.path > :after AND r.path < :end", "r.path", ""),
  @JsonProperty("newest")
  NEWEST(
      "(r.path || '\\xffffffff'::bytea) < :after AND (r.path || '\\xffffffff'::bytea) > :end",
      "(r.path || '\\xffffffff'::bytea)",
      "DESC");

  private final String range;
  private final String place;
  private final String direction;

  ThreadOrder(String range, String place, String direction) {
    this.range = range;
    this.place = place;
    this.direction = direction;
  }

  /** The SQL condition of being after one key and before another; each is an index's range. */
  String range() {
    return range;
  }

  /** The SQL expression by which the same index is sorted. */
  String place() {
    return place;
  }

  /** In which direction, as SQL has it. */
  String direction() {
    return direction;
  }

  /** The same order of places, outside of the database. */
  Comparator<ReplyPath> places() {
    return this == OLDEST
        ? Comparator.naturalOrder()
        : (one, other) -> Arrays.compareUnsigned(other.closed(), one.closed());
  }
}
