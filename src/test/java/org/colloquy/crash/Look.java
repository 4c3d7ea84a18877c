package org.colloquy.crash;

import java.util.List;

/**
 * What somebody saw of a thread.
 *
 * @param sequence the post's; 0 if it was not shown
 * @param count how many replies there are; -1 if it was not shown
 * @param series the walk or the feed that it belongs to; empty for a look by itself
 * @param position for a feed, from where the next look goes on; for participation, as of when it
 *     is, in milliseconds
 * @param last whether the walk ends with it
 */
record Look(
    Call call,
    String post,
    long sequence,
    int count,
    List<Item> items,
    String series,
    long position,
    boolean last) {

  Look {
    items = List.copyOf(items);
  }
}
