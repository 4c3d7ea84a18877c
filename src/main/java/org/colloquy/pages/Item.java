package org.colloquy.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.author.AuthorSummary;
import org.colloquy.reply.ReplyView;

/**
 * A reply in a thread.
 *
 * @param level how far it is indented, 1 to {@value #MOST_LEVELS}: deeper ones would leave a phone
 *     no room for words
 * @param author null once it is deleted
 * @param parent the name of who is answered, if that reply is above on the page; else null
 * @param elsewhere whether it answers a reply that is not on the page
 */
record Item(
    UUID id,
    UUID parentId,
    int level,
    AuthorSummary author,
    String html,
    Moment created,
    Moment edited,
    boolean deleted,
    boolean hidden,
    String parent,
    boolean elsewhere) {

  private static final int MOST_LEVELS = 8;

  /** The replies of a page in the order of the thread. */
  static List<Item> of(List<ReplyView> replies, Moments moments) {
    Map<UUID, String> names = new HashMap<>();
    List<Item> items = new ArrayList<>();
    for (ReplyView reply : replies) {
      String parent = reply.parentId() == null ? null : names.get(reply.parentId());
      items.add(
          new Item(
              reply.id(),
              reply.parentId(),
              Math.min(reply.depth(), MOST_LEVELS),
              reply.author(),
              reply.bodyHtml(),
              moments.of(reply.createdAt()),
              moments.of(reply.editedAt()),
              reply.deleted(),
              reply.hidden(),
              parent,
              reply.parentId() != null && parent == null));
      names.put(
          reply.id(), reply.author() == null ? "a deleted reply" : reply.author().displayName());
    }
    return items;
  }
}
