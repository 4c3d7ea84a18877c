package org.colloquy.thread;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyPath;
import org.colloquy.reply.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply with what a reader needs to understand it. */
@Schema(name = "ReplyContext", description = "A reply with what a reader needs to understand it.")
record ContextView(
    @Schema(required = true, description = "The post whose thread it is in.") PostView post,
    @Schema(
            required = true,
            maxItems = 499,
            description = "The replies above it, from the top down.")
        List<ReplyView> ancestors,
    @Schema(required = true, description = "The reply asked for.") ReplyView reply,
    @Schema(
            required = true,
            maxItems = 100,
            description =
                "The replies right before it in the thread, oldest first, without its ancestors.")
        List<ReplyView> before,
    @Schema(
            required = true,
            maxItems = 100,
            description =
                "The replies right after it in the thread, oldest first; its own come first.")
        List<ReplyView> after) {

  /**
   * Tells the rows of a context apart, which are in the thread's order, by where they are to the
   * reply.
   */
  static ContextView of(PostView post, ReplyPath path, List<ReplyRow> rows) {
    List<ReplyView> ancestors = new ArrayList<>();
    List<ReplyView> before = new ArrayList<>();
    List<ReplyView> after = new ArrayList<>();
    ReplyView reply = null;
    for (ReplyRow row : rows) {
      if (row.path().equals(path)) {
        reply = row.view();
      } else if (path.isBeneath(row.path())) {
        ancestors.add(row.view());
      } else {
        (row.path().compareTo(path) < 0 ? before : after).add(row.view());
      }
    }
    return new ContextView(post, ancestors, reply, before, after);
  }
}
