package org.colloquy.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Caller;
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
    return publish(caller.id(), post, Ids.next());
  }

  /** Publishes a post that has an id already, on behalf of its author. */
  @Transactional
  public PostState publish(UUID author, NewPost post, UUID id) {
    Instant createdAt = post.createdAt() == null ? clock.instant() : post.createdAt();
    Post row = new Post();
    row.id = id;
    row.authorId = author;
    row.title = post.title();
    row.body = post.body();
    row.bodyHtml = Markdown.toHtml(post.body());
    row.words = Words.count(row.bodyHtml);
    row.tags = post.tags().toArray(String[]::new);
    row.status = PostStatus.OPEN;
    row.changed(PostChange.CREATED);
    row.participantCount = 1;
    row.lastActivityAt = createdAt;
    row.createdAt = createdAt;
    posts.persist(row);
    posts.storeChange(row);
    posts.contribute(id, author, 1);
    return posts.state(id).orElseThrow();
  }
}
