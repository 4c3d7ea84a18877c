package org.colloquy.thread;

import java.util.UUID;
import org.colloquy.reply.ReplyPath;

/**
 * A way through a thread, and how far along it one is. It is what a cursor holds: the cursor alone
 * says what comes next.
 *
 * <p>A walk sees the replies that were there when it began, by the post's sequence of that moment,
 * so that it ends however fast others write, and what it yields is what the count said. What came
 * since is in the change feed.
 *
 * @param post the post whose thread it is
 * @param position the last place shown; at the beginning, the place beneath which the walk goes
 * @param scopeDepth how much of the position is the place beneath which the walk goes; 0 for the
 *     whole thread
 * @param order how siblings stand
 * @param levels how many levels beneath the scope are shown; null for all
 * @param author whose replies alone are shown; null for everyone's
 * @param snapshot the post's sequence when the walk began; {@link #NOW} for one that begins
 */
record Walk(
    UUID post,
    ReplyPath position,
    int scopeDepth,
    ThreadOrder order,
    Integer levels,
    UUID author,
    long snapshot) {

  /** The snapshot of a walk that begins with whatever is there when it is read. */
  static final long NOW = Long.MAX_VALUE;

  /** Refuses what no server writes, whatever its checksum says. */
  Walk {
    boolean whole = post != null && position != null && order != null;
    if (!whole || scopeDepth < 0 || scopeDepth > position.depth()) {
      throw new IllegalArgumentException("not a walk");
    }
    if (levels != null && (levels < 1 || levels > ReplyPath.MAX_DEPTH)) {
      throw new IllegalArgumentException("not a number of levels: " + levels);
    }
  }

  /**
   * The walk as it was when its first page was read.
   *
   * @param sequence the post's, of the same moment as the page
   */
  Walk begunAt(long sequence) {
    return snapshot == NOW
        ? new Walk(post, position, scopeDepth, order, levels, author, sequence)
        : this;
  }

  /** The walk from just behind a reply that it has shown. */
  Walk continuedAfter(ReplyPath shown) {
    return new Walk(post, shown, scopeDepth, order, levels, author, snapshot);
  }

  /** The walk through the branch of a reply, as many levels at a time as this one shows. */
  Walk beneath(ReplyPath reply) {
    return new Walk(post, reply, reply.depth(), order, levels, author, snapshot);
  }

  /** The place beneath which the walk goes. */
  ReplyPath scope() {
    return position.prefix(scopeDepth);
  }

  /** The deepest level that is shown. */
  int maxDepth() {
    return levels == null ? Integer.MAX_VALUE : scopeDepth + levels;
  }

  /** The key behind which the next page begins, in the walk's order. */
  byte[] behind() {
    return order == ThreadOrder.OLDEST ? position.bytes() : position.closed();
  }

  /** The key at which the scope ends, in the walk's order. */
  byte[] end() {
    return order == ThreadOrder.OLDEST ? scope().closed() : scope().bytes();
  }
}
