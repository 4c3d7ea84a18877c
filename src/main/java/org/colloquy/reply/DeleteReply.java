package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.ReplyChange;
import org.colloquy.web.ProblemException;

/** Takes replies back. Their words go, those beneath them stay. */
@ApplicationScoped
public class DeleteReply {

  private final ReplyChanges changes;
  private final PostRepository posts;
  private final ReplyRepository replies;
  private final InsertReplies insert;
  private final ReplyRevisions revisions;
  private final Clock clock;

  DeleteReply(
      ReplyChanges changes,
      PostRepository posts,
      ReplyRepository replies,
      InsertReplies insert,
      ReplyRevisions revisions,
      Clock clock) {
    this.changes = changes;
    this.posts = posts;
    this.replies = replies;
    this.insert = insert;
    this.revisions = revisions;
    this.clock = clock;
  }

  /**
   * Deletes a reply of the caller's: its text and the text's history are erased.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such reply, it is deleted or somebody else's, or its
   *     version is another
   */
  @Transactional
  public void delete(Caller caller, UUID id, String ifMatch) {
    ReplyChanges.Open open = changes.open(caller, id, ifMatch);
    Reply reply = open.reply();
    changes.requireOwnWords(caller, reply);
    remove(open.post(), reply);
    posts.store(open.post());
  }

  /** Deletes all replies of an author, post by post, in the transaction that there is. */
  public void deleteAllOf(UUID author) {
    for (UUID post : replies.postsWithRepliesOf(author)) {
      LockedPost locked = posts.lockWhetherSeenOrNot(post);
      for (Reply reply : replies.ofAuthorIn(author, post)) {
        remove(locked, reply);
      }
      posts.store(locked);
    }
  }

  private void remove(LockedPost post, Reply reply) {
    boolean counted = reply.isLive();
    reply.body = null;
    reply.bodyHtml = null;
    reply.words = 0;
    reply.deletedAt = clock.instant();
    reply.sequence = post.nextSequence(ReplyChange.DELETED, reply.id);
    replies.flush();
    revisions.erase(reply.id);
    if (counted) {
      insert.countBeneath(reply, -1, post.statements());
      post.removed(reply.authorId);
    }
  }
}
