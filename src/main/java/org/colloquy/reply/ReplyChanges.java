package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.AuthConfig;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;

/** Opens a reply for a change: the one way in for edits, deletions and moderation. */
@ApplicationScoped
class ReplyChanges {

  private final PostRepository posts;
  private final ReplyRepository replies;
  private final AuthConfig config;
  private final Clock clock;

  ReplyChanges(PostRepository posts, ReplyRepository replies, AuthConfig config, Clock clock) {
    this.posts = posts;
    this.replies = replies;
    this.config = config;
    this.clock = clock;
  }

  /** A reply that may be changed, its post held for the rest of the transaction. */
  record Open(LockedPost post, Reply reply) {}

  /**
   * Locks the post of a reply and checks that the caller sees the reply, and saw it as it is.
   *
   * @throws ProblemException if there is no such reply, it is deleted, the caller may not see it,
   *     or its version is another
   */
  Open open(Caller caller, UUID id, String ifMatch) {
    // A deleted post whose last reply is hidden is not seen, but what is hidden can come back.
    LockedPost post =
        replies.postOf(id).map(posts::lockWhetherSeenOrNot).orElseThrow(ProblemException::notFound);
    Reply reply =
        replies
            .findByIdOptional(id)
            .filter(row -> row.isSeenBy(Viewer.of(caller)))
            .orElseThrow(ProblemException::notFound);
    EntityTags.requireMatch(ifMatch, reply.sequence);
    return new Open(post, reply);
  }

  /**
   * Refuses a change to the words of a reply by anyone but its author, or too late.
   *
   * @throws ProblemException if the caller did not write it, or is a student and the time for it is
   *     over
   */
  void requireOwnWords(Caller caller, Reply reply) {
    caller.requireOwn(reply.authorId);
    caller.requireWithin(config.editWindow(), reply.createdAt, clock.instant());
  }
}
