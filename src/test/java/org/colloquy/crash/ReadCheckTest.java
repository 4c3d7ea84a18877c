package org.colloquy.crash;

import java.util.List;
import org.colloquy.crash.Call.Operation;
import org.junit.jupiter.api.Test;

/** Histories of reads that must be refused, each one step away from one that must not. */
class ReadCheckTest extends MadeUpHistory {

  @Test
  void two_changes_under_one_number() {
    walk(20, "walk", false, new Item("r1", "", 5, "uno"), new Item("r2", "r1", 5, "two"));

    assertRefused("two changes of one number");
  }

  @Test
  void a_look_that_is_older_than_what_was_acknowledged_before_it() {
    look(20, 4, 2);
    assertRefused("sequence 4 is not from 5 to");
  }

  @Test
  void a_look_that_goes_back() {
    look(20, 6, 2);
    look(22, 5, 2);
    assertRefused("sequence 5 is not from 6 to");
  }

  @Test
  void a_look_at_what_nobody_asked_for_yet() {
    look(2, 3, 2);
    assertRefused("sequence 3 is not from 1 to 2", "count 2 is not from 0 to 1");
  }

  @Test
  void two_counts_at_one_sequence() {
    look(20, 6, 2);
    look(22, 6, 1);
    assertRefused("counted 2 and 1 at one sequence");
  }

  @Test
  void two_credits_as_of_one_time() {
    Call call = ok(Operation.PARTICIPATION, 20, 21);
    history.add(new Look(call, POST, 0, 2, List.of(), "", 99, false));
    history.add(new Look(call, POST, 0, 1, List.of(), "", 99, false));
    assertRefused("at one time");
    history.add(new Look(call, POST, 0, 9, List.of(), "", 98, false));
    assertRefused("credits 9 is not from 0 to");
  }

  @Test
  void a_thread_whose_count_is_not_that_of_its_replies() {
    Call call = ok(Operation.COUNT, 20, 21);
    history.add(new Look(call, POST, 6, 2, List.of(replies.get(0)), "", 0, true));
    assertRefused("counted 2 and shown 1");
  }

  @Test
  void a_walk_that_leaves_out_or_repeats() {
    walk(20, "short", true, replies.get(1));
    assertRefused("not walked past: r1 in short", "before its parent");
    walk(22, "long", true, replies.get(0), replies.get(1), replies.get(1));
    assertRefused("walked past twice");
  }

  @Test
  void something_seen_that_was_never_committed() {
    walk(20, "walk", false, new Item("r7", "", 7, "seven"));
    assertRefused("seen and never committed", "seen and lost");
  }

  @Test
  void a_feed_that_leaves_something_out() {
    feed(20, 6, feed.get(0), feed.get(2), feed.get(3));
    assertRefused("the feed left out");
  }
}
