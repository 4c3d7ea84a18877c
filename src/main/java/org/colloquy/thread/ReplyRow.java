package org.colloquy.thread;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;

/** A reply and its place. */
record ReplyRow(ReplyView view, ReplyPath path) {

  /** What to select of {@code reply r} and its {@code author a} for {@link #of}. */
  static final String COLUMNS = ReplyView.COLUMNS + ", r.path";

  /** How many columns these are; none of them has a comma in it. */
  static final int WIDTH = COLUMNS.split(",").length;

  /** Reads {@link #COLUMNS}, as a reader may see it. */
  static ReplyRow of(Row row, Viewer viewer) {
    return new ReplyRow(ReplyView.of(row, viewer), ReplyPath.of(row.bytes()));
  }
}
