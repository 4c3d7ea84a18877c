package org.colloquy.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.post.PostState;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;

/** Threads a page at a time, for rooms that show them otherwise than the API does. */
@ApplicationScoped
public class ThreadPages {

  private final ThreadQueries threads;

  ThreadPages(ThreadQueries threads) {
    this.threads = threads;
  }

  /**
   * A post and some of its replies, as one moment shows them.
   *
   * @param post says too whether its replies are withheld from the reader
   * @param replies in the order of the thread, oldest first, each before those beneath it; none if
   *     they are withheld
   * @param nextCursor where the next page begins; null if this is the last
   */
  public record Shown(PostState post, List<ReplyView> replies, String nextCursor) {}

  /**
   * A page of a thread.
   *
   * @param cursor where to go on, as the API gives it too for a tree of all levels; null for the
   *     beginning
   * @param limit the most replies to show
   * @throws ProblemException if no such post can be seen, or the cursor is none of this walk's
   */
  public Shown page(UUID id, String cursor, int limit, Viewer viewer) {
    Walk walk = cursor == null ? wholeWalk(id) : read(cursor, id);
    ThreadQueries.Read read =
        threads.page(walk, null, viewer, limit + 1).orElseThrow(ProblemException::notFound);
    return shown(read, walk, limit);
  }

  /**
   * The page of a thread that begins with a reply and those above it.
   *
   * @param limit the most replies to show after it
   * @throws ProblemException if no such reply of the post's can be seen
   */
  public Shown from(UUID id, UUID reply, int limit, Viewer viewer) {
    ThreadQueries.Place place =
        threads
            .place(reply)
            .filter(found -> found.post().equals(id))
            .orElseThrow(ProblemException::notFound);
    ThreadQueries.Read read =
        threads.context(reply, place, viewer, 0, limit + 1).orElseThrow(ProblemException::notFound);
    return shown(read, wholeWalk(id), limit + place.path().depth());
  }

  private static Shown shown(ThreadQueries.Read read, Walk asked, int limit) {
    if (read.post().withheld()) {
      return new Shown(read.post(), List.of(), null);
    }
    Walk walk = asked.begunAt(read.post().view().sequence());
    Page<ReplyRow> page =
        Page.of(read.portion(limit), last -> Cursors.write(walk.continuedAfter(last.path())));
    return new Shown(
        read.post(), page.items().stream().map(ReplyRow::view).toList(), page.nextCursor());
  }

  private static Walk wholeWalk(UUID post) {
    return new Walk(post, ReplyPath.ROOT, 0, ThreadOrder.OLDEST, null, null, Walk.NOW);
  }

  private static Walk read(String cursor, UUID post) {
    Walk walk = Cursors.read(Walk.class, cursor);
    boolean isWhole =
        walk.scopeDepth() == 0
            && walk.order() == ThreadOrder.OLDEST
            && walk.levels() == null
            && walk.author() == null;
    if (!walk.post().equals(post) || !isWhole) {
      throw Cursors.invalid();
    }
    return walk;
  }
}
