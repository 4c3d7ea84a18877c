package org.colloquy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.crash.Call.Operation;

/** A history of calls that the checker takes, and steps away from it. */
abstract class MadeUpHistory {

  static final String POST = "p";

  final History history = new History();
  final List<Item> replies = new ArrayList<>();
  final List<Item> feed = new ArrayList<>();
  final Map<String, List<String>> revisions = new HashMap<>();
  final Map<String, Integer> credits = new HashMap<>();
  long sequence;
  int count;

  /**
   * A post; a reply "r1", acknowledged at the second go; one beneath it without an answer, that is
   * there; an edit of "r1"; a deletion of "r3"; and one that was refused.
   */
  MadeUpHistory() {
    Item post = new Item(POST, "", 1, "title");
    history.add(
        new Attempt(ok(Operation.POST, 0, 1), "w0", "", "", asked("", "title"), made(post)));
    Item first = new Item("r1", "", 2, "one");
    history.add(attempt(lost(Operation.REPLY, 2, 3), "w1", asked("", "one")));
    history.add(
        new Attempt(ok(Operation.REPLY, 4, 5), "w1", "k", POST, asked("", "one"), made(first)));
    history.add(
        attempt(status(Operation.REPLY, 6, 7, 503, "unavailable"), "w2", asked("r1", "two")));
    Item third = new Item("r3", "", 4, "three");
    history.add(
        new Attempt(ok(Operation.REPLY, 8, 9), "w3", "", POST, asked("", "three"), made(third)));
    Item edited = new Item("r1", "", 5, "uno");
    history.add(
        new Attempt(
            ok(Operation.EDIT, 10, 11),
            "w4",
            "",
            POST,
            List.of(new Item("r1", "", 0, "uno")),
            made(edited)));
    history.add(attempt(ok(Operation.DELETE, 12, 13), "w5", List.of(new Item("r3", "", 0, ""))));
    history.add(
        attempt(status(Operation.REPLY, 14, 15, 409, "parent-deleted"), "w6", asked("r3", "six")));
    Item second = new Item("r2", "r1", 3, "two");
    replies.addAll(List.of(edited, second));
    feed.addAll(List.of(post, second, edited, new Item("r3", "", 6, "")));
    revisions.put("r1", new ArrayList<>(List.of("one", "uno")));
    credits.put("writer", 2);
    sequence = 6;
    count = 2;
  }

  final void assertRefused(String... beginnings) {
    List<String> faults = faults();
    for (String beginning : beginnings) {
      assertThat(faults).anyMatch(fault -> fault.contains(beginning));
    }
  }

  final List<String> faults() {
    history.add(new History.Downtime(2, 3));
    Kept.Discussion thread = new Kept.Discussion(feed.get(0), sequence, count, replies, feed);
    return Checker.faults(history, new Kept(Map.of(POST, thread), revisions, credits));
  }

  final void look(long at, long seen, int counted) {
    Call call = ok(Operation.COUNT, at, at + 1);
    history.add(new Look(call, POST, seen, counted, List.of(), "", 0, false));
  }

  final void walk(long at, String series, boolean last, Item... items) {
    Call call = ok(Operation.WALK, at, at + 1);
    history.add(new Look(call, POST, 0, -1, List.of(items), series, 0, last));
  }

  final void feed(long at, long position, Item... items) {
    Call call = ok(Operation.FEED, at, at + 1);
    history.add(new Look(call, POST, 0, -1, List.of(items), "feed", position, false));
  }

  static Attempt attempt(Call call, String write, List<Item> asked) {
    return new Attempt(call, write, "", POST, asked, List.of());
  }

  static List<Item> asked(String parent, String text) {
    return List.of(new Item("", parent, 0, text));
  }

  static List<Item> made(Item item) {
    return List.of(item);
  }

  static Call ok(Operation operation, long start, long end) {
    return status(operation, start, end, 200, "");
  }

  static Call lost(Operation operation, long start, long end) {
    return new Call("writer", operation, start, end, 0, "", false, Call.CUT);
  }

  static Call status(Operation operation, long start, long end, int status, String problem) {
    return new Call("writer", operation, start, end, status, problem, true, "");
  }
}
