package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.colloquy.auth.Caller;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostStatus;
import org.colloquy.reply.ReplyRepository.Before;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Publishes replies. */
@ApplicationScoped
public class PublishReply {

  private final PostRepository posts;
  private final ReplyRepository replies;
  private final InsertReplies insert;
  private final ReplyConfig config;
  private final Clock clock;

  PublishReply(
      PostRepository posts,
      ReplyRepository replies,
      InsertReplies insert,
      ReplyConfig config,
      Clock clock) {
    this.posts = posts;
    this.replies = replies;
    this.insert = insert;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Publishes a reply of the caller's.
   *
   * @param postId the post whose thread it goes to
   * @param mayRepeat whether the same words may have been published a moment ago: the request is
   *     known not to be a repeat
   * @throws ProblemException if there is no such post, it takes no replies, the parent is not a
   *     reply of it or is deleted, the reply would stand too deep, it has a time and the caller may
   *     not set one, or it says again what was just said
   */
  @Transactional
  public ReplyState publish(Caller caller, UUID postId, NewReply reply, boolean mayRepeat) {
    if (reply.createdAt() != null) {
      caller.requireModerator("say when something was written");
    }
    // Nobody waits for what is made before the post is held.
    WrittenText text = WrittenText.of(reply.body());
    Instant at = reply.createdAt() == null ? clock.instant() : reply.createdAt();
    Duration window = mayRepeat ? Duration.ZERO : config.duplicateWindow();
    AtomicReference<Before> before = new AtomicReference<>();
    LockedPost post =
        posts
            .lock(postId, replies.before(caller.id(), postId, reply, at, window, before::set))
            .orElseThrow(ProblemException::notFound);
    requireTakesReplies(post);
    // The post's lock comes first, so of two that say the same the second finds what the first
    // said.
    if (before.get().said()) {
      throw new ProblemException(
          ProblemType.DUPLICATE_REPLY, ProblemType.DUPLICATE_REPLY.explanation());
    }
    AtomicReference<Reply> row = new AtomicReference<>();
    add(
        post,
        added -> {
          added.known(reply.parentId(), before.get().parent());
          row.set(added.add(caller.id(), reply, Ids.next(), text));
        });
    posts.store(post);
    return ReplyState.ofNew(row.get(), before.get().author(), before.get().rosterVersion());
  }

  /**
   * Adds replies to a post that the transaction holds. The caller stores the post after it.
   *
   * @param adds is handed what takes them, one after the other
   */
  public void add(LockedPost post, Consumer<AddedReplies> adds) {
    AddedReplies added = new AddedReplies(post, replies, insert, config, clock);
    adds.accept(added);
    added.finish();
  }

  /**
   * Takes a post for the rest of the transaction.
   *
   * @throws ProblemException if there is no such post, or it takes no replies
   */
  LockedPost lockOpen(UUID postId) {
    LockedPost post = posts.lock(postId).orElseThrow(ProblemException::notFound);
    requireTakesReplies(post);
    return post;
  }

  private static void requireTakesReplies(LockedPost post) {
    if (post.deleted()) {
      throw new ProblemException(ProblemType.POST_DELETED, ProblemType.POST_DELETED.explanation());
    }
    if (post.status() == PostStatus.LOCKED) {
      throw new ProblemException(ProblemType.POST_LOCKED, ProblemType.POST_LOCKED.explanation());
    }
  }
}
