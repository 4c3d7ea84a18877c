package org.colloquy.post;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.AuthConfig;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Audit;
import org.colloquy.author.Scope;
import org.colloquy.text.Markdown;
import org.colloquy.text.Words;
import org.colloquy.web.EntityTags;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Changes posts: their words, tags, status, and whether they are pinned. */
@ApplicationScoped
public class RevisePost {

  private final PostRepository posts;
  private final PostRevisions revisions;
  private final MergePatch mergePatch;
  private final Audit audit;
  private final AuthConfig config;
  private final Clock clock;

  RevisePost(
      PostRepository posts,
      PostRevisions revisions,
      MergePatch mergePatch,
      Audit audit,
      AuthConfig config,
      Clock clock) {
    this.posts = posts;
    this.revisions = revisions;
    this.mergePatch = mergePatch;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Applies a merge patch of {@link EditPost}. One that changes nothing leaves version and sequence
   * as they were.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such post, it is deleted, its version is another, the
   *     patch is not valid, or the caller may not make one of the changes
   */
  @Transactional
  public PostState revise(Caller caller, UUID id, String ifMatch, JsonNode patch) {
    Post post = posts.lockRow(id).orElseThrow(ProblemException::notFound);
    if (post.deletedAt != null) {
      throw new ProblemException(ProblemType.POST_DELETED, ProblemType.POST_DELETED.explanation());
    }
    EntityTags.requireMatch(ifMatch, post.version);
    EditPost current = post.editable();
    EditPost edit = mergePatch.apply(current, patch);
    requireAllowed(caller, post, current, edit);
    if (!edit.equals(current)) {
      change(post, current, edit);
      posts.storeChange(post);
      audit(caller, post, current, edit);
    }
    return posts.state(id, Viewer.of(caller)).orElseThrow();
  }

  /**
   * Says whether students see others' replies only once they have written. A change of that is one
   * of the post, whose copies must be read again.
   *
   * @throws ProblemException if there is no such post, or it is deleted
   */
  @Transactional
  public void withhold(UUID id, boolean postBeforeView) {
    Post post = posts.lockRow(id).orElseThrow(ProblemException::notFound);
    if (post.deletedAt != null) {
      throw new ProblemException(ProblemType.POST_DELETED, ProblemType.POST_DELETED.explanation());
    }
    if (post.postBeforeView != postBeforeView) {
      post.postBeforeView = postBeforeView;
      post.changed(PostChange.EDITED);
      posts.storeChange(post);
    }
  }

  private void requireAllowed(Caller caller, Post post, EditPost current, EditPost edit) {
    if (!edit.title().equals(current.title()) || !edit.body().equals(current.body())) {
      caller.requireOwn(post.authorId);
      caller.requireWithin(config.editWindow(), post.createdAt, clock.instant());
    }
    if (edit.status() != current.status() || edit.pinned() != current.pinned()) {
      caller.requireModerator("lock and pin posts");
    }
    if (!caller.may(Scope.MODERATE)) {
      caller.requireOwn(post.authorId);
    }
  }

  /** Writes down what was done to somebody else's post, or what only moderators do. */
  private void audit(Caller caller, Post post, EditPost current, EditPost edit) {
    boolean moderated =
        edit.status() != current.status()
            || edit.pinned() != current.pinned()
            || !caller.id().equals(post.authorId);
    if (moderated) {
      audit.record(caller.id(), "post-" + post.change.wireName(), post.id);
    }
  }

  private void change(Post post, EditPost current, EditPost edit) {
    boolean rewritten =
        !edit.title().equals(current.title()) || !edit.body().equals(current.body());
    if (rewritten) {
      revisions.keep(post);
      post.title = edit.title();
      post.body = edit.body();
      post.bodyHtml = Markdown.toHtml(edit.body());
      post.words = Words.count(post.bodyHtml);
      post.editedAt = clock.instant();
    }
    post.tags = edit.tags().toArray(String[]::new);
    post.status = edit.status();
    post.pinned = edit.pinned();
    post.changed(PostChange.between(current, edit));
  }
}
