package org.colloquy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.crash.Call.Operation;
import org.junit.jupiter.api.Test;

/** Histories of writes that must be refused, each one step away from one that must not. */
class WriteCheckTest extends MadeUpHistory {

  @Test
  void a_history_that_goes_together_is_taken() {
    look(20, 6, 2);
    walk(22, "walk", true, replies.get(0), replies.get(1));
    feed(24, 6, feed.get(0), feed.get(1), feed.get(2), feed.get(3));

    assertThat(faults()).isEmpty();
  }

  @Test
  void an_acknowledged_write_that_is_lost() {
    replies.remove(0);
    replies.set(0, new Item("r2", "", 3, "two"));

    assertRefused("acknowledged and lost: w1");
  }

  @Test
  void a_write_that_is_there_twice() {
    replies.add(new Item("r9", "", 7, "one"));
    replies.add(new Item("r8", "r1", 8, "two"));

    assertRefused("there under another id than acknowledged: w1", "there twice: w2");
  }

  @Test
  void a_refused_write_that_is_there() {
    replies.add(new Item("r6", "", 7, "six"));

    assertRefused("refused and there: w6");
  }

  @Test
  void words_that_nobody_wrote_and_words_beneath_another() {
    replies.set(1, new Item("r2", "r1", 3, "whose?"));
    assertRefused("nobody wrote what is there: whose?");
    replies.set(0, new Item("r1", "r2", 5, "uno"));
    assertRefused("beneath another: w1");
  }

  @Test
  void an_edit_that_is_lost_or_there_twice_or_of_nobody() {
    revisions.put("r1", List.of("one", "uno", "uno"));
    assertRefused("edited twice: w4");
    revisions.put("r1", List.of("one", "due", "uno"));
    assertRefused("versions that nobody wrote so: r1");
    revisions.put("r1", List.of("one"));
    assertRefused("edited as told and lost: w4", "the last version is another");
  }

  @Test
  void a_deleted_reply_that_is_there() {
    replies.add(new Item("r3", "", 4, "three"));

    assertRefused("deleted as told and there: w5");
  }

  @Test
  void a_batch_of_which_a_part_is_there() {
    history.add(
        attempt(
            lost(Operation.BATCH, 16, 17),
            "w7",
            List.of(new Item("", "", 0, "seven"), new Item("", "", 0, "eight"))));
    replies.add(new Item("r7", "", 7, "seven"));

    assertRefused("there in part, or lost: w7");
  }

  @Test
  void a_repeat_that_is_answered_in_another_way() {
    history.add(
        new Attempt(
            ok(Operation.REPLY, 16, 17),
            "w1",
            "k",
            POST,
            asked("", "one"),
            made(new Item("r9", "", 9, "one"))));

    assertRefused("acknowledged in two ways: w1");
  }

  @Test
  void a_repeat_that_is_refused_as_done_and_was_not() {
    history.add(attempt(lost(Operation.REPLY, 16, 17), "w7", asked("", "seven")));
    history.add(
        attempt(status(Operation.REPLY, 18, 19, 409, "duplicate-reply"), "w7", asked("", "seven")));

    assertRefused("there in part, or lost: w7");
  }

  @Test
  void a_count_a_sequence_or_a_credit_that_is_off_by_one() {
    count = 3;
    assertRefused("replies counted 3 of 2");
    sequence = 7;
    assertRefused("the sequence is 7 after 6", "the feed ends at 6 of 7");
    credits.put("writer", 1);
    assertRefused("credited with");
  }

  @Test
  void a_feed_that_differs_from_the_walk_or_goes_back() {
    feed.set(1, new Item("r2", "r1", 3, "other"));
    assertRefused("the feed has another");
    feed.add(feed.get(0));
    assertRefused("the feed goes back");
  }

  @Test
  void a_count_that_leaves_out_what_was_acknowledged() {
    look(20, 0, 0);
    assertRefused("count 0 is not from 1 to 2");
  }

  @Test
  void answers_that_are_none() {
    history.add(status(Operation.REPLY, 16, 17, 500, "internal"));
    assertRefused("not to be answered so");
    history.add(status(Operation.FEED, 16, 17, 200, Call.MALFORMED));
    assertRefused("not to be read");
    history.add(new Call("w", Operation.REPLY, 16, 17, 503, "unavailable", false, ""));
    assertRefused("503 without Retry-After");
    history.add(new Call("w", Operation.REPLY, 2, 3, 0, "", false, Call.HANG));
    history.add(new Call("w", Operation.REPLY, 30, 31, 0, "", false, Call.CUT));
    assertThat(faults()).filteredOn(f -> f.startsWith("not answered though")).hasSize(2);
  }
}
