package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostStatus;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Publishes replies. */
@ApplicationScoped
public class PublishReply {

  private final PostRepository posts;
  private final ReplyRepository replies;
  private final ReplyConfig config;
  private final Clock clock;

  PublishReply(PostRepository posts, ReplyRepository replies, ReplyConfig config, Clock clock) {
    this.posts = posts;
    this.replies = replies;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Publishes a reply of the caller's.
   *
   * @param postId the post whose thread it goes to
   * @throws ProblemException if there is no such post, it takes no replies, the parent is not a
   *     reply of it or is deleted, the reply would stand too deep, or it has a time and the caller
   *     may not set one
   */
  @Transactional
  public ReplyState publish(Caller caller, UUID postId, NewReply reply) {
    if (reply.createdAt() != null) {
      caller.requireModerator("say when something was written");
    }
    LockedPost post = posts.lock(postId).orElseThrow(ProblemException::notFound);
    requireTakesReplies(post);
    UUID id = Ids.next();
    add(post, replies -> replies.add(caller.id(), reply, id));
    posts.store(post);
    return replies.state(id, Viewer.of(caller)).orElseThrow();
  }

  /**
   * Adds replies to a post that the transaction holds. The caller stores the post after it.
   *
   * @param adds is handed what takes them, one after the other
   */
  public void add(LockedPost post, Consumer<AddedReplies> adds) {
    AddedReplies added = new AddedReplies(post, replies, config, clock);
    adds.accept(added);
    added.finish();
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
