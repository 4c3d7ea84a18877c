package org.colloquy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Audit;
import org.colloquy.post.PostRepository;
import org.colloquy.post.ReplyChange;
import org.colloquy.text.Markdown;
import org.colloquy.text.Words;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;

/** Changes the words of replies, and hides and restores them. */
@ApplicationScoped
public class ReviseReply {

  private final ReplyChanges changes;
  private final PostRepository posts;
  private final ReplyRepository replies;
  private final InsertReplies insert;
  private final ReplyRevisions revisions;
  private final MergePatch mergePatch;
  private final Audit audit;
  private final Clock clock;

  ReviseReply(
      ReplyChanges changes,
      PostRepository posts,
      ReplyRepository replies,
      InsertReplies insert,
      ReplyRevisions revisions,
      MergePatch mergePatch,
      Audit audit,
      Clock clock) {
    this.changes = changes;
    this.posts = posts;
    this.replies = replies;
    this.insert = insert;
    this.revisions = revisions;
    this.mergePatch = mergePatch;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Applies a merge patch of {@link EditReply}. One that changes nothing leaves the sequence as it
   * was.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such reply, it is deleted, its version is another, the
   *     patch is not valid, or the caller may not make one of the changes
   */
  @Transactional
  public ReplyState revise(Caller caller, UUID id, String ifMatch, JsonNode patch) {
    ReplyChanges.Open open = changes.open(caller, id, ifMatch);
    Reply reply = open.reply();
    EditReply current = new EditReply(reply.body, reply.hiddenAt != null);
    EditReply edit = mergePatch.apply(current, patch);
    requireAllowed(caller, reply, current, edit);
    if (!edit.equals(current)) {
      reply.sequence = open.post().nextSequence(change(current, edit), reply.id);
      rewrite(reply, edit);
      reply.hiddenAt = hiddenAt(reply, edit);
      replies.flush();
      if (edit.hidden() != current.hidden()) {
        count(caller, open, edit.hidden());
      }
      posts.store(open.post());
    }
    return replies.state(id, Viewer.of(caller)).orElseThrow();
  }

  private void requireAllowed(Caller caller, Reply reply, EditReply current, EditReply edit) {
    if (!edit.body().equals(current.body())) {
      changes.requireOwnWords(caller, reply);
    }
    if (edit.hidden() != current.hidden()) {
      caller.requireModerator("hide and restore replies");
    }
    if (edit.equals(current) && !Viewer.of(caller).seesHiddenOf(reply.authorId)) {
      caller.requireOwn(reply.authorId);
    }
  }

  private static ReplyChange change(EditReply current, EditReply edit) {
    if (edit.hidden() == current.hidden()) {
      return ReplyChange.EDITED;
    }
    return edit.hidden() ? ReplyChange.HIDDEN : ReplyChange.RESTORED;
  }

  private void rewrite(Reply reply, EditReply edit) {
    if (!edit.body().equals(reply.body)) {
      revisions.keep(reply.id);
      reply.body = edit.body();
      reply.bodyHtml = Markdown.toHtml(edit.body());
      reply.words = Words.count(reply.bodyHtml);
      reply.editedAt = clock.instant();
    }
  }

  /** A reply that stays hidden was hidden when it was. */
  private Instant hiddenAt(Reply reply, EditReply edit) {
    if (!edit.hidden()) {
      return null;
    }
    return reply.hiddenAt == null ? clock.instant() : reply.hiddenAt;
  }

  /** Takes a reply that was hidden out of all counts, or puts one that was restored back. */
  private void count(Caller caller, ReplyChanges.Open open, boolean hidden) {
    Reply reply = open.reply();
    insert.countBeneath(reply, hidden ? -1 : 1, open.post().statements());
    if (hidden) {
      open.post().removed(reply.authorId);
    } else {
      open.post().added(reply.authorId, reply.createdAt);
    }
    audit.record(caller.id(), hidden ? "reply-hidden" : "reply-restored", reply.id);
  }
}
