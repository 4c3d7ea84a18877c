package org.colloquy.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The threads that are being written to, the latest few, and replies of theirs to be answered. */
final class Threads {

  /**
   * Few, so that writers meet; and moving on, so that no thread gets so long that reading rules.
   */
  private static final int OPEN = 4;

  private static final int ANSWERABLE = 40;

  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Deque<String>> replies = new HashMap<>();

  synchronized void add(String post) {
    open.add(post);
    replies.put(post, new ArrayDeque<>());
    if (open.size() > OPEN) {
      replies.remove(open.remove());
    }
  }

  synchronized void add(String post, String reply) {
    Deque<String> known = replies.get(post);
    if (known != null) {
      known.add(reply);
      if (known.size() > ANSWERABLE) {
        known.remove();
      }
    }
  }

  synchronized String any(Random random) {
    return new ArrayList<>(open).get(random.nextInt(open.size()));
  }

  /** A reply to be answered; empty for the post itself. */
  synchronized String parent(String post, Random random) {
    List<String> known = new ArrayList<>(replies.getOrDefault(post, new ArrayDeque<>()));
    return known.isEmpty() || random.nextInt(3) == 0 ? "" : known.get(random.nextInt(known.size()));
  }
}
