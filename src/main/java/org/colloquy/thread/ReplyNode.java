package org.colloquy.thread;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.reply.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reply in a page of a thread.
 *
 * @param reply the reply itself, whose members are the node's in JSON
 * @param replies the nodes beneath it on the same page; null in a flat page
 * @param moreCursor where its branch goes on if the page cuts it by depth; null if it does not
 */
@JsonSerialize(using = ReplyNodeSerializer.class)
@Schema(
    name = "ReplyNode",
    description = "A reply in a page of a thread: all of Reply's members, and these.",
    allOf = ReplyView.class)
record ReplyNode(
    @Schema(hidden = true) ReplyView reply,
    @Schema(
            maxItems = 1000,
            description =
                "The replies to it that are on the same page, in the order asked for; absent in a flat page.")
        List<ReplyNode> replies,
    @Schema(
            maxLength = 4000,
            description = "Where its branch goes on, for cursor; only where `depth` cuts it.",
            examples = "9kC1xA")
        String moreCursor) {

  /**
   * Hangs the rows of a page beneath each other: a pure function of the flat list. A reply whose
   * parent is on no earlier row of the page stands at the top, with its parentId to say where it
   * belongs.
   *
   * @param rows a page in the order of a walk
   * @param walk the walk, which makes the cursors of the branches that it cuts
   */
  static List<ReplyNode> tree(List<ReplyRow> rows, Walk walk) {
    List<ReplyNode> top = new ArrayList<>();
    Map<UUID, ReplyNode> shown = new HashMap<>();
    for (ReplyRow row : rows) {
      ReplyNode node = new ReplyNode(row.view(), new ArrayList<>(), moreCursor(row, walk));
      ReplyNode parent = shown.get(row.view().parentId());
      (parent == null ? top : parent.replies).add(node);
      shown.put(row.view().id(), node);
    }
    return top;
  }

  /** The rows of a page one after the other, as they are. */
  static List<ReplyNode> flat(List<ReplyRow> rows, Walk walk) {
    return rows.stream()
        .map(row -> new ReplyNode(row.view(), null, moreCursor(row, walk)))
        .toList();
  }

  private static String moreCursor(ReplyRow row, Walk walk) {
    boolean cut = row.path().depth() == walk.maxDepth() && row.view().descendantCount() > 0;
    return cut ? org.colloquy.web.Cursors.write(walk.beneath(row.path())) : null;
  }
}
