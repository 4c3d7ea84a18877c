package org.colloquy.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Writes.Write;

/** Whether a post's counts are exact, and its sequence is one more for each change and no other. */
final class SequenceCheck {

  private final Writes writes;
  private final Kept kept;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Set<String>> created = new HashMap<>();
  private final Map<String, Integer> changed = new HashMap<>();

  private SequenceCheck(Writes writes, Kept kept) {
    this.writes = writes;
    this.kept = kept;
  }

  /** Says what is wrong, a sentence for each. */
  static List<String> faults(Writes writes, Kept kept, List<Look> looks) {
    return new SequenceCheck(writes, kept).faults(looks);
  }

  private List<String> faults(List<Look> looks) {
    kept.threads().forEach((post, thread) -> counts(post, thread));
    writes.all().forEach(this::count);
    kept.threads().forEach(this::sequence);
    credits();
    oneChangeForEach(looks);
    return faults;
  }

  private void counts(String post, Kept.Discussion thread) {
    thread.replies().forEach(item -> created(post).add(item.id()));
    long live = thread.replies().stream().filter(item -> !item.deleted()).count();
    if (live != thread.count()) {
      faults.add("replies counted " + thread.count() + " of " + live + ": " + post);
    }
    long before = 0;
    Map<String, Item> fed = new HashMap<>();
    for (Item item : thread.feed()) {
      if (item.sequence() <= before) {
        faults.add("the feed goes back: " + post + " " + item);
      }
      before = item.sequence();
      fed.put(item.id(), item);
    }
    if (before != thread.sequence()) {
      faults.add("the feed ends at " + before + " of " + thread.sequence() + ": " + post);
    }
    for (Item item : thread.replies()) {
      if (!item.equals(fed.get(item.id()))) {
        faults.add("the feed has another: " + item + " " + fed.get(item.id()));
      }
    }
  }

  private Set<String> created(String post) {
    return created.computeIfAbsent(post, id -> new HashSet<>());
  }

  private void count(Write write) {
    switch (write.operation()) {
      case REPLY, BATCH -> write.made().forEach(item -> created(write.post()).add(item.id()));
      case EDIT -> {
        Item asked = write.asked().get(0);
        boolean seen = kept.revisions().getOrDefault(asked.id(), List.of()).contains(asked.text());
        changed.merge(write.post(), write.done() || seen ? 1 : 0, Integer::sum);
      }
      case DELETE -> changed.merge(write.post(), isGone(write) ? 1 : 0, Integer::sum);
      default -> {}
    }
  }

  private boolean isGone(Write write) {
    Kept.Discussion thread = kept.threads().get(write.post());
    String id = write.asked().get(0).id();
    return write.done()
        || thread == null
        || thread.replies().stream().noneMatch(i -> i.id().equals(id) && !i.deleted());
  }

  private void sequence(String post, Kept.Discussion thread) {
    int changes = 1 + created(post).size() + changed.getOrDefault(post, 0);
    if (changes != thread.sequence()) {
      faults.add("the sequence is " + thread.sequence() + " after " + changes + ": " + post);
    }
  }

  /** Each author is credited with what is there of theirs. */
  private void credits() {
    Map<String, String> authors = new HashMap<>();
    for (Write write : writes.all()) {
      if (write.operation() == Operation.REPLY || write.operation() == Operation.BATCH) {
        write.asked().forEach(item -> authors.put(item.text(), write.client()));
      }
    }
    Map<String, Integer> credits = new HashMap<>();
    kept.threads().values().stream()
        .flatMap(thread -> thread.replies().stream())
        .filter(item -> !item.deleted())
        .map(item -> kept.revisions().getOrDefault(item.id(), List.of(item.text())).get(0))
        .forEach(text -> credits.merge(String.valueOf(authors.get(text)), 1, Integer::sum));
    Map<String, Integer> told = new HashMap<>(kept.replies());
    told.values().removeIf(count -> count == 0);
    if (!credits.equals(told)) {
      faults.add("credited with " + told + " for " + credits);
    }
  }

  /** Of a post's sequence, each number stands for one change, to whoever sees it. */
  private void oneChangeForEach(List<Look> looks) {
    Map<String, Map<Long, String>> seen = new HashMap<>();
    writes.all().stream()
        .filter(write -> write.operation() != Operation.POST)
        .forEach(write -> note(seen, write.post(), write.made().stream()));
    looks.forEach(look -> note(seen, look.post(), look.items().stream()));
    kept.threads().forEach((post, thread) -> note(seen, post, thread.replies().stream()));
  }

  private void note(Map<String, Map<Long, String>> seen, String post, Stream<Item> items) {
    Map<Long, String> changes = seen.computeIfAbsent(post, id -> new HashMap<>());
    Kept.Discussion thread = kept.threads().get(post);
    long latest = thread == null ? Long.MAX_VALUE : thread.sequence();
    items.forEach(
        item -> {
          String change = item.id() + " " + item.text();
          String other = changes.putIfAbsent(item.sequence(), change);
          if (other != null && !other.equals(change)) {
            faults.add("two changes of one number: " + item + " and " + other);
          }
          if (item.sequence() > latest) {
            faults.add("seen and lost: " + item + " in " + post + " of " + latest);
          }
        });
  }
}
