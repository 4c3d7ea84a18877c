package org.colloquy.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Portion;
import org.colloquy.post.PostState;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed in a thread since a sequence. */
@Schema(name = "ChangesPage", description = "What changed in a thread since a sequence.")
record ChangesView(
    @Schema(
            required = true,
            maxItems = 1000,
            description =
                "The post and the replies that changed, each once, by the sequence of its latest change.")
        List<Change> items,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "9007199254740991",
            description = "What to send as after the next time.",
            examples = "13")
        long nextAfter) {

  /**
   * One change.
   *
   * @param reply null if the post changed
   * @param post null if a reply changed
   */
  @Schema(name = "Change", description = "The latest change to the post or to one of its replies.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      @Schema(
              required = true,
              minimum = "1",
              maximum = "9007199254740991",
              description = "The change's place in the order of all changes.",
              examples = "13")
          long sequence,
      @Schema(
              required = true,
              description =
                  "What happened. A reply that was created and edited since is created; apply either by its id. On"
                      + " deleted, take away the words, and the reply too unless others are beneath it.",
              enumeration = {
                "created",
                "edited",
                "deleted",
                "hidden",
                "locked",
                "opened",
                "pinned",
                "unpinned"
              })
          String type,
      @Schema(description = "The reply as it is now; absent if it was the post that changed.")
          ReplyView reply,
      @Schema(description = "The post as it is now; absent if it was a reply that changed.")
          PostView post) {}

  /**
   * Merges the changes of replies and of their post.
   *
   * @param changed the changed replies by sequence
   * @param viewer whose eyes the answer is for
   */
  static ChangesView of(
      PostState post, Portion<ChangeRow> changed, Viewer viewer, long after, int limit) {
    List<Change> items = new ArrayList<>();
    for (ChangeRow row : changed.rows()) {
      items.add(row.seenBy(viewer, after));
    }
    long end = changed.hasMore() ? items.get(items.size() - 1).sequence() : Long.MAX_VALUE;
    if (post.version() > after && post.version() < end) {
      items.add(ofPost(post));
      items.sort(Comparator.comparingLong(Change::sequence));
    }
    boolean isPart = changed.hasMore() || items.size() > limit;
    List<Change> page = List.copyOf(items.subList(0, Math.min(limit, items.size())));
    return new ChangesView(
        page,
        isPart ? page.get(page.size() - 1).sequence() : Math.max(after, post.view().sequence()));
  }

  /** The latest change to a post itself. */
  static Change ofPost(PostState post) {
    return new Change(post.version(), post.change(), null, post.view());
  }
}
