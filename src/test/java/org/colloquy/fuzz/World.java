package org.colloquy.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What was made and not yet taken away: requests ask for these, so that valid ones succeed. Holds
 * so much that all is asked for often, and so little that lists stay short.
 */
final class World {

  private static final int MOST = 60;

  /**
   * Something that an operation made.
   *
   * @param id what names it
   * @param of what it belongs to: a reply's post, a delivery's webhook, the caller who made a token
   */
  record Thing(String id, String of) {}

  private final Map<String, List<Thing>> things = new HashMap<>();
  private final Map<String, String> tags = new ConcurrentHashMap<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  synchronized void add(String kind, String id, String of) {
    List<Thing> all = things.computeIfAbsent(kind, k -> new ArrayList<>());
    all.add(new Thing(id, of));
    if (all.size() > MOST) {
      all.remove(0);
    }
  }

  synchronized void remove(String id) {
    things.values().forEach(all -> all.removeIf(thing -> thing.id().equals(id)));
  }

  /** One of a kind; something that is not there if there is none. */
  synchronized Thing one(String kind, Dice dice, Predicate<Thing> fits) {
    List<Thing> fitting = things.getOrDefault(kind, List.of()).stream().filter(fits).toList();
    int choice = dice.below(1 << 20);
    return fitting.isEmpty()
        ? new Thing(UUID.nameUUIDFromBytes(new byte[] {(byte) choice}).toString(), "")
        : fitting.get(choice % fitting.size());
  }

  Thing one(String kind, Dice dice) {
    return one(kind, dice, thing -> true);
  }

  /** Remembers the entity tag of an address. */
  void tag(String path, String tag) {
    tags.put(path, tag);
  }

  /** The entity tag that an address was last seen with; null if it was not. */
  String tag(String path) {
    return tags.get(path);
  }

  /** Remembers the address of an operation's next page. */
  void page(String operationId, String target) {
    pages.put(operationId, target);
  }

  /** The address of a next page of an operation's; null if none was seen. */
  String page(String operationId) {
    return pages.get(operationId);
  }
}
