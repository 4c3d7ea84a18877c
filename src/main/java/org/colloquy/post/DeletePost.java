package org.colloquy.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.AuthConfig;
import org.colloquy.auth.Caller;
import org.colloquy.web.EntityTags;
import org.colloquy.web.ProblemException;

/** Takes posts back. Their words go, those of their replies stay. */
@ApplicationScoped
public class DeletePost {

  private final PostRepository posts;
  private final PostRevisions revisions;
  private final AuthConfig config;
  private final Clock clock;

  DeletePost(PostRepository posts, PostRevisions revisions, AuthConfig config, Clock clock) {
    this.posts = posts;
    this.revisions = revisions;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Deletes a post of the caller's: its title, text and their history are erased.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such post, it is deleted already, its version is
   *     another, or it is somebody else's
   */
  @Transactional
  public void delete(Caller caller, UUID id, String ifMatch) {
    Post post =
        posts
            .lockRow(id)
            .filter(row -> row.deletedAt == null)
            .orElseThrow(ProblemException::notFound);
    caller.requireOwn(post.authorId);
    caller.requireWithin(config.editWindow(), post.createdAt, clock.instant());
    EntityTags.requireMatch(ifMatch, post.version);
    remove(post);
  }

  /** Deletes all posts of an author, in the transaction that there is. */
  public void deleteAllOf(UUID author) {
    posts
        .list("authorId = ?1 and deletedAt is null order by id", author)
        .forEach(
            post -> {
              posts.getEntityManager().refresh(post, LockModeType.PESSIMISTIC_WRITE);
              remove(post);
            });
  }

  private void remove(Post post) {
    post.title = null;
    post.body = null;
    post.bodyHtml = null;
    post.words = 0;
    post.tags = new String[0];
    post.pinned = false;
    post.deletedAt = clock.instant();
    post.participantCount += posts.contribute(post.id, post.authorId, -1);
    post.changed(PostChange.DELETED);
    revisions.erase(post.id);
    posts.storeChange(post);
  }
}
