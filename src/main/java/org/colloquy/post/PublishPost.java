package org.colloquy.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.text.Markdown;
import org.colloquy.text.Words;
import org.colloquy.web.Ids;
import org.colloquy.web.ProblemException;

/** Publishes posts. */
@ApplicationScoped
public class PublishPost {

  private final PostRepository posts;
  private final Clock clock;

  PublishPost(PostRepository posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Publishes a post of the caller's.
   *
   * @throws ProblemException if it has a time and the caller may not set one
   */
  @Transactional
  public PostState publish(Caller caller, NewPost post) {
    if (post.createdAt() != null) {
      caller.requireModerator("say when something was written");
    }
    UUID id = Ids.next();
    Instant createdAt = post.createdAt() == null ? clock.instant() : post.createdAt();
    add(
        new ImportedPost(
            id,
            caller.id(),
            post.title(),
            post.body(),
            post.tags(),
            PostStatus.OPEN,
            false,
            false,
            createdAt,
            null,
            null,
            1,
            1,
            PostChange.CREATED),
        false);
    return posts.state(id, Viewer.of(caller)).orElseThrow();
  }

  /**
   * Adds a post as it stood elsewhere, in the transaction that there is. Its replies come after it.
   */
  public void add(ImportedPost post) {
    add(post, true);
  }

  private void add(ImportedPost post, boolean imported) {
    Post row = new Post();
    row.id = post.id();
    row.authorId = post.authorId();
    row.title = post.title();
    row.body = post.body();
    row.bodyHtml = post.body() == null ? null : Markdown.toHtml(post.body());
    row.words = row.bodyHtml == null ? 0 : Words.count(row.bodyHtml);
    row.tags = post.tags().toArray(String[]::new);
    row.status = post.status();
    row.pinned = post.pinned();
    row.postBeforeView = post.postBeforeView();
    row.sequence = post.sequence();
    row.version = post.version();
    row.change = post.change();
    row.participantCount = post.deletedAt() == null ? 1 : 0;
    row.lastActivityAt = post.createdAt();
    row.createdAt = post.createdAt();
    row.editedAt = post.editedAt();
    row.deletedAt = post.deletedAt();
    posts.persist(row);
    posts.storeNew(row, imported);
    if (post.deletedAt() == null) {
      posts.contribute(row.id, row.authorId, 1);
    }
  }
}
