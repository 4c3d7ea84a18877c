package org.colloquy.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Snapshot;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.Cursors;
import org.colloquy.web.Page;
import org.colloquy.web.ProblemException;

/** Threads a page at a time, for rooms that show them otherwise than the API does. */
@ApplicationScoped
public class ThreadPages {

  private final Snapshot snapshot;
  private final PostRepository posts;
  private final ThreadQueries threads;

  ThreadPages(Snapshot snapshot, PostRepository posts, ThreadQueries threads) {
    this.snapshot = snapshot;
    this.posts = posts;
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
  @Transactional
  public Shown page(UUID id, String cursor, int limit, Viewer viewer) {
    snapshot.begin();
    PostState post = posts.state(id, viewer).orElseThrow(ProblemException::notFound);
    if (post.withheld()) {
      return new Shown(post, List.of(), null);
    }
    Walk walk = cursor == null ? wholeWalk(post) : read(cursor, id);
    return shown(post, walk, threads.page(walk, viewer, limit + 1), limit);
  }

  /**
   * The page of a thread that begins with a reply and those above it.
   *
   * @param limit the most replies to show after it
   * @throws ProblemException if no such reply of the post's can be seen
   */
  @Transactional
  public Shown from(UUID id, UUID reply, int limit, Viewer viewer) {
    snapshot.begin();
    PostState post = posts.state(id, viewer).orElseThrow(ProblemException::notFound);
    if (post.withheld()) {
      return new Shown(post, List.of(), null);
    }
    ThreadQueries.Place place =
        threads
            .place(reply, viewer)
            .filter(found -> found.post().equals(id))
            .orElseThrow(ProblemException::notFound);
    List<ReplyRow> rows =
        threads.context(place, viewer, 0, limit + 1).stream()
            .sorted(Comparator.comparing(ReplyRow::path))
            .toList();
    return shown(post, wholeWalk(post), rows, limit + place.path().depth());
  }

  private static Shown shown(PostState post, Walk walk, List<ReplyRow> rows, int limit) {
    Page<ReplyRow> page =
        Page.of(rows, limit, last -> Cursors.write(walk.continuedAfter(last.path())));
    return new Shown(post, page.items().stream().map(ReplyRow::view).toList(), page.nextCursor());
  }

  private static Walk wholeWalk(PostState post) {
    return new Walk(
        post.view().id(),
        ReplyPath.ROOT,
        0,
        ThreadOrder.OLDEST,
        null,
        null,
        post.view().sequence());
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
