package org.colloquy.live;

import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.reply.ReplyView;

/**
 * A reply that changed, read once for all who may be told of it.
 *
 * @param whole as a moderator sees it, which shows all that anybody sees
 * @param ordinal the post's sequence when the reply was accepted
 */
record ChangeRow(ReplyView whole, long ordinal) {

  /** What to select of {@code reply r} and its {@code author a} for {@link #of}. */
  static final String COLUMNS = ReplyView.COLUMNS + ", r.ordinal";

  private static final Viewer MODERATOR = new Viewer(Viewer.ANONYMOUS.id(), true);

  /** Reads {@link #COLUMNS}. */
  static ChangeRow of(Row row) {
    return new ChangeRow(ReplyView.of(row, MODERATOR), row.bigint());
  }

  /**
   * The change as a reader sees it.
   *
   * @param after up to which sequence the reader has seen the thread
   */
  ChangesView.Change seenBy(Viewer viewer, long after) {
    ReplyView seen = whole.seenBy(viewer);
    return new ChangesView.Change(seen.sequence(), type(seen, after), seen, null);
  }

  private String type(ReplyView seen, long after) {
    if (seen.deleted()) {
      return "deleted";
    }
    if (seen.hidden()) {
      return "hidden";
    }
    return ordinal > after ? "created" : "edited";
  }
}
