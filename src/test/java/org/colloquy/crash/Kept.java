package org.colloquy.crash;

import java.util.List;
import java.util.Map;

/**
 * What is there in the end.
 *
 * @param threads by the post's id
 * @param revisions what each reply that was edited said, oldest first, by its id; none of the
 *     deleted
 * @param replies how many replies each author is credited with
 */
record Kept(
    Map<String, Discussion> threads,
    Map<String, List<String>> revisions,
    Map<String, Integer> replies) {

  Kept {
    threads = Map.copyOf(threads);
    revisions = Map.copyOf(revisions);
    replies = Map.copyOf(replies);
  }

  /**
   * A thread to its end.
   *
   * @param replies all that a walk shows, in its order
   * @param feed all that the changes since the beginning show, the post included
   */
  record Discussion(Item post, long sequence, int count, List<Item> replies, List<Item> feed) {

    Discussion {
      replies = List.copyOf(replies);
      feed = List.copyOf(feed);
    }
  }
}
