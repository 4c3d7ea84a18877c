package org.colloquy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostState;
import org.colloquy.web.ProblemException;

/** Moves a reader's mark in a thread forward. */
@ApplicationScoped
class MarkRead {

  /** The sequence at which a post came in: a mark there has the post read and no reply. */
  private static final long POST_ALONE = 1;

  private final PostRepository posts;
  private final ReadMarkRepository marks;
  private final Clock clock;

  MarkRead(PostRepository posts, ReadMarkRepository marks, Clock clock) {
    this.posts = posts;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * Marks a thread as read. A mark never moves back. Who may not see the replies yet has not read
   * them, whatever they say, and marks the post alone.
   *
   * @param sequence the post's sequence up to which the caller has seen it; null for all
   * @throws ProblemException if there is no such post, or its sequence is not so far yet
   */
  @Transactional
  ReadMarkView mark(Caller caller, UUID post, Long sequence) {
    Viewer viewer = Viewer.of(caller);
    PostState state = posts.state(post, viewer).orElseThrow(ProblemException::notFound);
    long present = state.view().sequence();
    if (sequence != null && sequence > present) {
      // It would have replies read that nobody has written yet.
      throw ProblemException.invalid("/sequence", "must not be above the post's, " + present);
    }
    long seen = sequence == null ? present : sequence;
    marks.raise(
        caller.id(), post, state.withheld() ? Math.min(seen, POST_ALONE) : seen, clock.instant());
    ReadMarkRepository.Mark mark = marks.find(caller.id(), post);
    return new ReadMarkView(mark.sequence(), mark.readAt(), marks.unread(post, viewer));
  }
}
