package org.colloquy.crash;

import java.util.List;

/**
 * One go at a write. All goes at the same write have its name in common.
 *
 * @param post the thread; empty for a new post
 * @param asked what is to be there, or which reply is to be changed or deleted
 * @param made what the answer says is there now; empty if it says nothing
 */
record Attempt(
    Call call, String write, String key, String post, List<Item> asked, List<Item> made) {

  Attempt {
    asked = List.copyOf(asked);
    made = List.copyOf(made);
  }
}
