package org.colloquy.transfer.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.colloquy.Property;
import org.colloquy.transfer.foreign.ForeignOrder.Entry;
import org.colloquy.transfer.foreign.ForeignOrder.Placed;
import org.colloquy.transfer.foreign.ForeignOrder.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order comments are published, whatever they say of each other. */
class ForeignOrderTest {

  /** A comment by its id, what it answers ("" for the post) and its minute. */
  private static Entry entry(String id, String parent, int minute) {
    return new Entry(
        id, parent.isEmpty() ? null : parent, Instant.ofEpochSecond(minute * 60L), minute, false);
  }

  private static Entry leftOut(String id, String parent) {
    return new Entry(id, parent.isEmpty() ? null : parent, Instant.EPOCH, 1, true);
  }

  private static String told(Result result) {
    StringBuilder told = new StringBuilder();
    for (Placed placed : result.placed()) {
      String parent = placed.parentId() == null ? "" : placed.parentId();
      told.append(placed.entry().sourceId()).append('<').append(parent).append(placed.depth());
      told.append(' ');
    }
    return told.toString().strip();
  }

  private static Result order(Entry... entries) {
    return ForeignOrder.of(Arrays.asList(entries), 100);
  }

  @Test
  void comments_come_by_time_and_after_what_they_answer() {
    Result result =
        order(
            entry("a", "d", 1),
            entry("b", "", 2),
            entry("c", "", 2),
            entry("d", "b", 4),
            entry("e", "", 3));

    assertThat(told(result)).isEqualTo("b<1 c<1 e<1 d<b2 a<d3");
    assertThat(result.repairs()).isEmpty();
  }

  @Test
  void an_answer_to_what_is_not_there_answers_the_post() {
    Result result = order(entry("a", "z", 1), entry("b", "a", 2));

    assertThat(told(result)).isEqualTo("a<1 b<a2");
    assertThat(result.repairs())
        .containsExactly(
            new LeftOut(
                "comment", "a", 1, "What it answers is not in the file; it answers the post now."));
  }

  @Test
  void an_answer_to_what_was_left_out_answers_what_that_answered() {
    Result result =
        order(
            leftOut("x", "y"),
            leftOut("y", "a"),
            leftOut("z", "nowhere"),
            entry("a", "", 1),
            entry("b", "x", 2),
            entry("c", "z", 3),
            entry("d", "y", 4));

    assertThat(told(result)).isEqualTo("a<1 b<a2 c<1 d<a2");
    assertThat(result.repairs().stream().map(LeftOut::sourceId)).containsExactly("b", "c", "d");
  }

  @Test
  void a_cycle_is_cut_at_its_earliest() {
    Result result =
        order(
            entry("a", "c", 3),
            entry("b", "a", 1),
            entry("c", "b", 2),
            entry("d", "a", 0),
            entry("e", "e", 5));

    assertThat(told(result)).isEqualTo("b<1 c<b2 a<c3 d<a4 e<1");
    assertThat(result.repairs().stream().map(LeftOut::sourceId)).containsExactly("b", "e");
  }

  @Test
  void a_cycle_through_what_was_left_out_is_cut_too() {
    assertThat(told(order(leftOut("x", "a"), entry("a", "x", 1)))).isEqualTo("a<1");
    assertThat(told(order(leftOut("x", "y"), leftOut("y", "x"), entry("a", "x", 1))))
        .isEqualTo("a<1");
  }

  @Test
  void of_two_with_one_id_the_first_is_taken() {
    Result result = order(entry("a", "", 5), entry("a", "", 1), leftOut("a", ""));

    assertThat(told(result)).isEqualTo("a<1");
    assertThat(result.placed().get(0).entry().line()).isEqualTo(5);
    assertThat(result.repairs()).hasSize(1);
  }

  @Test
  void what_is_too_deep_answers_an_ancestor() {
    List<Entry> chain =
        List.of(
            entry("a", "", 1),
            entry("b", "a", 2),
            entry("c", "b", 3),
            entry("d", "c", 4),
            entry("e", "d", 5));

    assertThat(told(ForeignOrder.of(chain, 3))).isEqualTo("a<1 b<a2 c<b3 d<b3 e<b3");
    assertThat(told(ForeignOrder.of(chain, 1))).isEqualTo("a<1 b<1 c<1 d<1 e<1");
    assertThat(ForeignOrder.of(chain, 3).repairs().stream().map(LeftOut::sourceId))
        .containsExactly("d", "e");
  }

  @Test
  void every_order_keeps_what_was_promised() {
    Property.check(
        500,
        random -> {
          List<Entry> entries = random(random);
          int maxDepth = 1 + random.nextInt(6);
          Result result = ForeignOrder.of(entries, maxDepth);

          Set<String> kept = new HashSet<>();
          Map<String, Entry> first = new HashMap<>();
          for (Entry entry : entries) {
            if (first.putIfAbsent(entry.sourceId(), entry) == null && !entry.isLeftOut()) {
              kept.add(entry.sourceId());
            }
          }
          Map<String, Integer> depths = new HashMap<>();
          Set<String> repaired = new HashSet<>();
          result.repairs().forEach(repair -> repaired.add(repair.sourceId()));
          for (Placed placed : result.placed()) {
            int above = placed.parentId() == null ? 0 : depths.get(placed.parentId());
            assertThat(placed.depth()).isEqualTo(above + 1).isLessThanOrEqualTo(maxDepth);
            depths.put(placed.entry().sourceId(), placed.depth());
            if (!repaired.contains(placed.entry().sourceId())) {
              assertThat(placed.parentId()).isEqualTo(placed.entry().parentId());
            }
          }
          assertThat(depths.keySet()).isEqualTo(kept);
          assertThat(result.placed()).hasSameSizeAs(kept);
          assertThatTimesRiseWhereTheyCan(ForeignOrder.of(entries, 100));
        });
  }

  /** One that is earlier than the one before it could not come before, for it answers that. */
  private static void assertThatTimesRiseWhereTheyCan(Result result) {
    for (int i = 1; i < result.placed().size(); i++) {
      Placed before = result.placed().get(i - 1);
      Placed after = result.placed().get(i);
      if (after.entry().createdAt().isBefore(before.entry().createdAt())) {
        assertThat(after.parentId()).isEqualTo(before.entry().sourceId());
      }
    }
  }

  private static List<Entry> random(Random random) {
    int size = random.nextInt(40);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String parent = random.nextInt(3) == 0 ? null : "c" + random.nextInt(size + 2);
      entries.add(
          new Entry(
              "c" + (random.nextInt(20) == 0 ? random.nextInt(size) : i),
              parent,
              Instant.ofEpochSecond(random.nextInt(20)),
              i + 1,
              random.nextInt(6) == 0));
    }
    return entries;
  }

  @Test
  @Timeout(30)
  void a_chain_of_two_hundred_thousand_is_ordered() {
    List<Entry> chain = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      chain.add(entry("c" + i, i == 0 ? "c199999" : "c" + (i - 1), i));
    }
    Collections.reverse(chain);

    Result result = ForeignOrder.of(chain, 500);

    assertThat(result.placed()).hasSize(200_000);
    assertThat(result.placed().get(199_999).parentId()).isEqualTo("c498");
    assertThat(result.repairs()).hasSize(1 + 200_000 - 500);
  }

  @Test
  @Timeout(30)
  void a_chain_of_what_was_left_out_is_walked_once() {
    List<Entry> chain = new ArrayList<>();
    chain.add(entry("a", "", 1));
    for (int i = 0; i < 100_000; i++) {
      chain.add(leftOut("x" + i, i == 0 ? "a" : "x" + (i - 1)));
      chain.add(entry("b" + i, "x" + i, 2));
    }

    assertThat(ForeignOrder.of(chain, 500).placed())
        .hasSize(100_001)
        .allMatch(placed -> placed.depth() == 1 || placed.parentId().equals("a"));
  }
}
