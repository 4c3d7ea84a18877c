package org.colloquy.crash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Writes.Write;

/**
 * Whether a walk shows each reply once, beneath its parent, and all that were there before it and
 * stayed; and whether a feed leaves out nothing that it passes.
 */
final class WalkCheck {

  private final Writes writes;
  private final Kept kept;
  private final List<String> faults = new ArrayList<>();

  /** When each reply was known to be there first, by post and id. */
  private final Map<String, Map<String, Long>> since = new HashMap<>();

  /** All that was ever there, by post: a feed shows the deleted too. */
  private final Map<String, Set<String>> there = new HashMap<>();

  private WalkCheck(Writes writes, Kept kept) {
    this.writes = writes;
    this.kept = kept;
    kept.threads()
        .forEach(
            (post, thread) ->
                there.put(post, thread.feed().stream().map(Item::id).collect(Collectors.toSet())));
  }

  /** Says what is wrong, a sentence for each. */
  static List<String> faults(Writes writes, Kept kept, List<Look> looks) {
    WalkCheck check = new WalkCheck(writes, kept);
    check.know(looks);
    Map<String, List<Look>> series = new LinkedHashMap<>();
    looks.stream()
        .filter(look -> look.call().acknowledged() && !look.series().isEmpty())
        .sorted(Comparator.comparingLong(look -> look.call().start()))
        .forEach(look -> series.computeIfAbsent(look.series(), s -> new ArrayList<>()).add(look));
    for (List<Look> pages : series.values()) {
      if (pages.get(0).call().operation() == Operation.WALK) {
        check.walk(pages);
      } else {
        check.feed(pages);
      }
    }
    return check.faults;
  }

  private void know(List<Look> looks) {
    for (Write write : writes.all()) {
      if (write.operation() == Operation.REPLY || write.operation() == Operation.BATCH) {
        write.made().forEach(item -> note(write.post(), item, write.acknowledgedAt()));
      }
    }
    for (Look look : looks) {
      look.items().stream()
          .filter(item -> !item.deleted() && !item.id().equals(look.post()))
          .forEach(item -> note(look.post(), item, look.call().end()));
    }
  }

  private void note(String post, Item item, long at) {
    since.computeIfAbsent(post, id -> new HashMap<>()).merge(item.id(), at, Math::min);
  }

  private void walk(List<Look> pages) {
    String post = pages.get(0).post();
    Set<String> seen = new HashSet<>();
    for (Look page : pages) {
      for (Item item : page.items()) {
        if (!seen.add(item.id())) {
          faults.add("walked past twice: " + item + " in " + page.series());
        }
        if (!item.parent().isEmpty() && !seen.contains(item.parent())) {
          faults.add("before its parent: " + item + " in " + page.series());
        }
        committed(post, item, page);
      }
    }
    Look last = pages.get(pages.size() - 1);
    if (!last.last()) {
      return;
    }
    long start = pages.get(0).call().start();
    since
        .getOrDefault(post, Map.of())
        .forEach(
            (id, at) -> {
              if (at < start && !seen.contains(id) && !writes.mayBeDeleted(id, last.call().end())) {
                faults.add("not walked past: " + id + " in " + last.series());
              }
            });
  }

  /** What anybody saw is there, or was deleted. */
  private void committed(String post, Item item, Look look) {
    if (!there.getOrDefault(post, Set.of()).contains(item.id())) {
      faults.add("seen and never committed: " + item + " by " + look.call().client());
    }
  }

  private void feed(List<Look> pages) {
    String post = pages.get(0).post();
    Map<String, Long> seen = new HashMap<>();
    long position = 0;
    for (Look page : pages) {
      for (Item item : page.items()) {
        if (item.sequence() <= position) {
          faults.add("the feed goes back: " + item + " in " + page.series());
        }
        position = item.sequence();
        seen.put(item.id(), item.sequence());
        committed(post, item, page);
      }
      if (page.position() < position) {
        faults.add("the feed goes back to " + page.position() + ": " + page.series());
      }
      position = page.position();
    }
    Kept.Discussion thread = kept.threads().get(post);
    if (thread == null) {
      return;
    }
    for (Item item : thread.feed()) {
      if (item.sequence() <= position && item.sequence() != seen.getOrDefault(item.id(), 0L)) {
        faults.add("the feed left out " + item + ": " + pages.get(0).series());
      }
    }
  }
}
