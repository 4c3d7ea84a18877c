package org.colloquy.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.colloquy.author.AuthorSummary;
import org.colloquy.author.Role;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;

/** Rows of a thread without a database. */
final class Rows {

  static final UUID POST = new UUID(1, 1);

  private static final AuthorSummary ANA =
      new AuthorSummary(new UUID(2, 2), "ana", "Ana", Role.STUDENT);

  private Rows() {}

  /** A reply to another; to the post if that is null. */
  static ReplyRow row(ReplyRow parent, long ordinal, int descendants) {
    ReplyPath path = (parent == null ? ReplyPath.ROOT : parent.path()).child(ordinal);
    ReplyView view =
        new ReplyView(
            new UUID(3, ordinal),
            POST,
            parent == null ? null : parent.view().id(),
            ANA,
            "words",
            "<p>words</p>",
            path.depth(),
            Math.min(1, descendants),
            descendants,
            Instant.EPOCH,
            null,
            ordinal,
            false,
            false);
    return new ReplyRow(view, path, false);
  }

  /** Replies each to the one before, one level deeper each. */
  static List<ReplyRow> chain(int depth) {
    List<ReplyRow> rows = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      rows.add(row(i == 0 ? null : rows.get(i - 1), i + 1L, depth - 1 - i));
    }
    return rows;
  }

  /** A walk somewhere in a random tree. */
  static Walk walk(Random random) {
    ReplyPath path = ReplyPath.ROOT;
    for (int depth = random.nextInt(ReplyPath.MAX_DEPTH + 1); depth > 0; depth--) {
      path = path.child(1 + (random.nextInt() & 0x7FFF_FFFFL));
    }
    return new Walk(
        new UUID(random.nextLong(), random.nextLong()),
        path,
        random.nextInt(path.depth() + 1),
        random.nextBoolean() ? ThreadOrder.OLDEST : ThreadOrder.NEWEST,
        random.nextBoolean() ? null : 1 + random.nextInt(ReplyPath.MAX_DEPTH),
        random.nextBoolean() ? null : new UUID(random.nextLong(), random.nextLong()),
        random.nextLong());
  }
}
