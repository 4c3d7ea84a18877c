package org.colloquy.transfer.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Orders the comments of one post so that each can be published after what it answers: the earliest
 * that can be comes first. What answers nothing that is there, or itself in the end, is given
 * something else to answer. Nothing here recurses, since chains are as long as people make them.
 */
public final class ForeignOrder {

  /** In place of a comment's index: the post. */
  private static final int POST = -1;

  /**
   * A comment as it stands in the file.
   *
   * @param parentId null if it answers the post
   * @param createdAt when it was written; among equals, the one given first comes first
   * @param isLeftOut whether it is not to be published, and only tells what it answered
   */
  public record Entry(
      String sourceId, String parentId, Instant createdAt, int line, boolean isLeftOut) {}

  /**
   * A comment in its place.
   *
   * @param parentId what it answers, placed before; null if that is the post
   * @param depth 1 for an answer to the post
   */
  public record Placed(Entry entry, String parentId, int depth) {}

  /**
   * All that are to be published.
   *
   * @param repairs each comment that was left out for its id, or answers something else now
   */
  public record Result(List<Placed> placed, List<LeftOut> repairs) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<LeftOut> repairs = new ArrayList<>();
  private final int[] parents;
  private final Comparator<Integer> byTime;

  private ForeignOrder(List<Entry> given) {
    Map<String, Integer> places = places(given);
    parents = new int[entries.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = parent(i, places);
    }
    byTime =
        Comparator.comparing((Integer i) -> entries.get(i).createdAt())
            .thenComparing(Comparator.naturalOrder());
  }

  /**
   * Orders comments.
   *
   * @param entries those of one post, in the order of the file
   * @param maxDepth how deep a comment may stand, from 1; one that is deeper answers the ancestor
   *     beneath which it can stand
   */
  public static Result of(List<Entry> entries, int maxDepth) {
    ForeignOrder order = new ForeignOrder(entries);
    order.cutCycles();
    order.passOverLeftOut();
    return new Result(order.place(maxDepth), order.repairs);
  }

  private Map<String, Integer> places(List<Entry> given) {
    Map<String, Integer> places = new HashMap<>();
    for (Entry entry : given) {
      if (places.putIfAbsent(entry.sourceId(), entries.size()) == null) {
        entries.add(entry);
      } else if (!entry.isLeftOut()) {
        repaired(entry, "Its id stands in the file before, and that one was taken.");
      }
    }
    return places;
  }

  private int parent(int i, Map<String, Integer> places) {
    Entry entry = entries.get(i);
    if (entry.parentId() == null) {
      return POST;
    }
    Integer parent = places.get(entry.parentId());
    if (parent == null) {
      if (!entry.isLeftOut()) {
        repaired(entry, "What it answers is not in the file; it answers the post now.");
      }
      return POST;
    }
    return parent;
  }

  private void repaired(Entry entry, String reason) {
    repairs.add(new LeftOut(LeftOut.COMMENT, entry.sourceId(), entry.line(), reason));
  }

  /** Walks up from each comment until where a walk was before; in a cycle that is the same walk. */
  private void cutCycles() {
    int[] walks = new int[parents.length];
    for (int start = 0; start < parents.length; start++) {
      int walk = start + 1;
      int at = start;
      while (at != POST && walks[at] == 0) {
        walks[at] = walk;
        at = parents[at];
      }
      if (at != POST && walks[at] == walk) {
        cut(at);
      }
    }
  }

  /** Lets the earliest of a cycle's comments answer the post. */
  private void cut(int anyOf) {
    int earliest = anyOf;
    for (int at = parents[anyOf]; at != anyOf; at = parents[at]) {
      boolean isLeftOut = entries.get(at).isLeftOut();
      boolean better =
          isLeftOut == entries.get(earliest).isLeftOut()
              ? byTime.compare(at, earliest) < 0
              : !isLeftOut;
      if (better) {
        earliest = at;
      }
    }
    parents[earliest] = POST;
    if (!entries.get(earliest).isLeftOut()) {
      repaired(entries.get(earliest), "It answers itself in the end; it answers the post now.");
    }
  }

  private void passOverLeftOut() {
    // What is above a left-out comment, once known; for others themselves.
    int[] seen = new int[parents.length];
    boolean[] known = new boolean[parents.length];
    for (int i = 0; i < parents.length; i++) {
      int top = i;
      while (top != POST && !known[top] && entries.get(top).isLeftOut()) {
        top = parents[top];
      }
      int found = top == POST || !known[top] ? top : seen[top];
      for (int at = i; at != top; at = parents[at]) {
        seen[at] = found;
        known[at] = true;
      }
    }
    for (int i = 0; i < parents.length; i++) {
      int parent = parents[i];
      if (!entries.get(i).isLeftOut() && parent != POST && entries.get(parent).isLeftOut()) {
        parents[i] = seen[parent];
        repaired(
            entries.get(i),
            seen[parent] == POST
                ? "What it answers was left out; it answers the post now."
                : "What it answers was left out; it answers what that one answered.");
      }
    }
  }

  private List<Placed> place(int maxDepth) {
    List<List<Integer>> answers = new ArrayList<>();
    PriorityQueue<Integer> ready = new PriorityQueue<>(byTime);
    for (int i = 0; i < parents.length; i++) {
      answers.add(null);
    }
    for (int i = 0; i < parents.length; i++) {
      if (entries.get(i).isLeftOut()) {
        continue;
      }
      if (parents[i] == POST) {
        ready.add(i);
      } else {
        if (answers.get(parents[i]) == null) {
          answers.set(parents[i], new ArrayList<>(1));
        }
        answers.get(parents[i]).add(i);
      }
    }
    int[] depths = new int[parents.length];
    List<Placed> placed = new ArrayList<>();
    for (Integer next = ready.poll(); next != null; next = ready.poll()) {
      placed.add(placed(next, depths, maxDepth));
      if (answers.get(next) != null) {
        ready.addAll(answers.get(next));
      }
    }
    return placed;
  }

  private Placed placed(int i, int[] depths, int maxDepth) {
    Entry entry = entries.get(i);
    if (parents[i] != POST && depths[parents[i]] >= maxDepth) {
      parents[i] = parents[parents[i]];
      repaired(
          entry,
          "It stands deeper than %d levels; it answers an ancestor that has room beneath it."
              .formatted(maxDepth));
    }
    depths[i] = parents[i] == POST ? 1 : depths[parents[i]] + 1;
    return new Placed(
        entry, parents[i] == POST ? null : entries.get(parents[i]).sourceId(), depths[i]);
  }
}
