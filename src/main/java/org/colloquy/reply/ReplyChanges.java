package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;

/** Opens a reply for a change by its author: the one way in for edits and deletions. */
@ApplicationScoped
class ReplyChanges {

  private final PostRepository posts;
  private final ReplyRepository replies;

  ReplyChanges(PostRepository posts, ReplyRepository replies) {
    this.posts = posts;
    this.replies = replies;
  }

  /** A reply that may be changed, its post held for the rest of the transaction. */
  record Open(LockedPost post, Reply reply) {}

  /**
   * Locks the post of a reply and checks that the caller may change the reply as they saw it.
   *
   * @throws ProblemException if there is no such reply, it is deleted or somebody else's, or its
   *     version is another
   */
  Open open(Caller caller, UUID id, String ifMatch) {
    LockedPost post =
        replies.postOf(id).flatMap(posts::lock).orElseThrow(ProblemException::notFound);
    Reply reply =
        replies
            .findByIdOptional(id)
            .filter(row -> row.deletedAt == null)
            .orElseThrow(ProblemException::notFound);
    caller.requireOwn(reply.authorId);
    EntityTags.requireMatch(ifMatch, reply.sequence);
    return new Open(post, reply);
  }
}
