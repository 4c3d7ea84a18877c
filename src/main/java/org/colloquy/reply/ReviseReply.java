package org.colloquy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.post.PostRepository;
import org.colloquy.text.Markdown;
import org.colloquy.web.MergePatch;
import org.colloquy.web.ProblemException;

/** Changes the words of replies. */
@ApplicationScoped
public class ReviseReply {

  private final ReplyChanges changes;
  private final PostRepository posts;
  private final ReplyRepository replies;
  private final ReplyRevisions revisions;
  private final MergePatch mergePatch;
  private final Clock clock;

  ReviseReply(
      ReplyChanges changes,
      PostRepository posts,
      ReplyRepository replies,
      ReplyRevisions revisions,
      MergePatch mergePatch,
      Clock clock) {
    this.changes = changes;
    this.posts = posts;
    this.replies = replies;
    this.revisions = revisions;
    this.mergePatch = mergePatch;
    this.clock = clock;
  }

  /**
   * Applies a merge patch of {@link EditReply}. One that changes nothing leaves the sequence as it
   * was.
   *
   * @param ifMatch the If-Match header; null if there was none
   * @throws ProblemException if there is no such reply, it is deleted or somebody else's, its
   *     version is another, or the patch is not valid
   */
  @Transactional
  public ReplyState revise(Caller caller, UUID id, String ifMatch, JsonNode patch) {
    ReplyChanges.Open open = changes.open(caller, id, ifMatch);
    Reply reply = open.reply();
    EditReply current = new EditReply(reply.body);
    EditReply edit = mergePatch.apply(current, patch);
    if (!edit.equals(current)) {
      revisions.keep(id);
      reply.body = edit.body();
      reply.bodyHtml = Markdown.toHtml(edit.body());
      reply.editedAt = clock.instant();
      reply.sequence = open.post().nextSequence();
      replies.flush();
      posts.store(open.post());
    }
    return replies.state(id).orElseThrow();
  }
}
