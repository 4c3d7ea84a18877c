package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostStatus;
import org.colloquy.text.Markdown;
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
    UUID id = add(post, caller.id(), reply, Ids.next());
    posts.store(post);
    return replies.state(id, Viewer.of(caller)).orElseThrow();
  }

  /**
   * Adds a reply to a post that the transaction holds, on behalf of its author. The caller stores
   * the post when it has added all.
   *
   * @param id the reply's id
   * @return the id
   * @throws ProblemException if the parent is not a reply of the post or is deleted, or the reply
   *     would stand too deep
   */
  public UUID add(LockedPost post, UUID author, NewReply reply, UUID id) {
    // The post's lock comes first, so what is read of the parent stays so until this is committed.
    ReplyPath parent = reply.parentId() == null ? ReplyPath.ROOT : parent(post, reply.parentId());
    if (parent.depth() >= config.maxDepth()) {
      throw new ProblemException(
          ProblemType.DEPTH_LIMIT,
          "Replies stand at most " + config.maxDepth() + " deep on this server.");
    }
    Instant createdAt = reply.createdAt() == null ? clock.instant() : reply.createdAt();
    Reply row = new Reply();
    row.id = id;
    row.postId = post.id();
    row.parentId = reply.parentId();
    row.authorId = author;
    row.sequence = post.nextSequence();
    row.ordinal = row.sequence;
    row.path = parent.child(row.ordinal).bytes();
    row.depth = parent.depth() + 1;
    row.body = reply.body();
    row.bodyHtml = Markdown.toHtml(reply.body());
    row.createdAt = createdAt;
    replies.persistAndFlush(row);
    replies.countBeneath(row, 1);
    post.added(author, createdAt);
    return id;
  }

  private ReplyPath parent(LockedPost post, UUID parentId) {
    Reply parent =
        replies
            .find("id = ?1 and postId = ?2", parentId, post.id())
            .firstResultOptional()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.PARENT_MISMATCH, ProblemType.PARENT_MISMATCH.explanation()));
    if (!parent.isLive()) {
      throw new ProblemException(
          ProblemType.PARENT_DELETED, ProblemType.PARENT_DELETED.explanation());
    }
    return parent.replyPath();
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
