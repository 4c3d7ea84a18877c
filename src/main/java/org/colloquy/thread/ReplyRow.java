package org.colloquy.thread;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;

/**
 * A reply and its place.
 *
 * @param isBeyond whether it has no room in an answer beside those before it
 */
record ReplyRow(ReplyView view, ReplyPath path, boolean isBeyond) {

  /**
   * What to select of {@code reply r}, with its octets and those of all up to it, and its {@code
   * author a} for {@link #of}.
   */
  static final String COLUMNS =
      ReplyView.COLUMNS
          + ", r.path, r.octets_through > r.octets AND r.octets_through >= "
          + Portion.ROOM;

  /** How many columns these are; none of them has a comma in it. */
  static final int WIDTH = COLUMNS.split(",").length;

  /** Reads {@link #COLUMNS}, as a reader may see it. */
  static ReplyRow of(Row row, Viewer viewer) {
    return new ReplyRow(ReplyView.of(row, viewer), ReplyPath.of(row.bytes()), row.flag());
  }
}
