package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.colloquy.live.ChangesSql;
import org.colloquy.post.StandsSql;
import org.colloquy.reply.ReplyPath;
import org.colloquy.thread.ThreadSql.Form;
import org.colloquy.web.Cursors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread of 100,000 replies. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScaleTest {

  private static final int MOST_STATEMENTS = 5;

  private static final int LIMIT = 40;

  /**
   * Two look-ups of posts and of whom their replies are withheld from, and the roster's version.
   */
  private static final int MOST_BLOCKS_FOR_STANDS = 20;

  /** A block for each, and the ways to the first through up to three indexes. */
  private static final int MOST_BLOCKS_OF_REPLIES = LIMIT + 20;

  /** Each may be looked up by itself, by an index of up to three levels. */
  private static final int MOST_BLOCKS_OF_AUTHORS = 4 * (LIMIT + 1);

  /** Where a walk may be: at the beginning, near either end, in the middle. */
  private static final List<Integer> PLACES =
      List.of(
          0, 30, 60, 150, 400, 1000, 25_000, 49_000, 49_700, 50_020, 75_000, 99_000, 99_700,
          99_950);

  /** How it is found out whether some may see what others may not. */
  private static final String HIDDEN = "Index Only Scan reply_hidden";

  /** How the reply that is asked about is found. */
  private static final String ITSELF = "Index Scan reply_pkey";

  private static BigThread thread;

  @Inject ClassRoom room;
  @Inject DataSource database;

  @BeforeEach
  void fill_the_thread_once() throws SQLException {
    if (thread == null) {
      thread = BigThread.shared(database, room);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_page_takes_few_statements(ThreadOrder order) {
    String post = "/posts/" + thread.post;
    for (int place : PLACES) {
      Map<String, Object> whole = query(thread.walk(order, false, place));
      assertFew(post + "/thread", whole);
      assertFew(post + "/replies?view=tree", whole);
      assertFew(post + "/replies?view=flat", whole);
      int beneath = Math.min(place, BigThread.LAST_BENEATH_FIRST - 10);
      Map<String, Object> subtree = query(thread.walk(order, true, beneath));
      assertFew("/replies/" + thread.id(1) + "/replies?view=tree", subtree);
      assertFew("/replies/" + thread.id(1) + "/replies?view=flat", subtree);
    }
  }

  @Test
  void every_context_and_list_of_changes_takes_few_statements() {
    for (int place : PLACES) {
      assertFew("/replies/" + thread.id(place + 1) + "/context", Map.of("before", 9, "after", 9));
      assertFew("/posts/" + thread.post + "/changes", Map.of("after", place, "limit", 50));
    }
    assertFew("/reply-counts", Map.of("postId", thread.post));
  }

  private void assertFew(String path, Map<String, Object> query) {
    assertThat(SqlLog.during(() -> anonymous().queryParams(query).get(path).then().statusCode(200)))
        .as("%s %s", path, query)
        .hasSizeBetween(1, MOST_STATEMENTS);
  }

  private static Map<String, Object> query(Walk walk) {
    return Map.of("cursor", Cursors.write(walk), "limit", LIMIT);
  }

  @ParameterizedTest
  @EnumSource
  void a_page_near_the_end_is_no_dearer_than_the_first(ThreadOrder order) {
    String index =
        "Index Scan reply_" + (order == ThreadOrder.OLDEST ? "oldest_first" : "newest_first");
    for (Plan.Mode mode : Plan.Mode.values()) {
      for (boolean beneathFirst : new boolean[] {false, true}) {
        for (int place : PLACES) {
          int number = beneathFirst ? Math.min(place, BigThread.LAST_BENEATH_FIRST - 60) : place;
          Walk walk = thread.walk(order, beneathFirst, number);
          Plan plan =
              Plan.of(database, ThreadSql.page(Form.of(walk, beneathFirst)), values(walk), mode);
          // The page itself may be sorted once more when its authors are joined; no more than that.
          assertThat(plan.rowsSorted()).as("%s", plan).isLessThanOrEqualTo(LIMIT);
          assertThat(plan.readsOfReplies())
              .as("%s", plan)
              .containsExactlyInAnyOrderElementsOf(
                  beneathFirst ? List.of(index, HIDDEN, ITSELF) : List.of(index, HIDDEN));
          assertCheap(plan);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void changes_and_contexts_are_found_by_an_index_wherever_they_are(Plan.Mode mode) {
    for (int place : PLACES) {
      ReplyPath path = thread.path(place + 1);
      Map<String, List<String>> values = new HashMap<>();
      values.put("post", List.of(uuid(thread.post)));
      values.put("after", List.of(place + "::bigint"));
      values.put("limit", List.of("" + LIMIT));
      Plan changes = Plan.of(database, ChangesSql.CHANGES, values, mode);
      values.put("path", List.of(bytea(path.bytes())));
      values.put(
          "line",
          List.of(
              Stream.concat(path.ancestors().stream(), Stream.of(path))
                  .map(above -> bytea(above.bytes()))
                  .collect(Collectors.joining(", ", "ARRAY[", "]"))));
      values.put("reply", List.of(uuid(thread.id(place + 1))));
      values.put("levels", List.of("" + path.depth()));
      values.put("before", List.of("10"));
      values.put("viewer", List.of(uuid(new UUID(0, 0))));
      values.put("moderates", List.of("false"));
      values.put("after", List.of("10"));
      Plan context = Plan.of(database, ThreadSql.CONTEXT, values, mode);

      assertThat(changes.readsOfReplies())
          .as("%s", changes)
          .containsExactly("Index Scan reply_changes");
      assertThat(context.readsOfReplies())
          .as("%s", context)
          .containsExactlyInAnyOrder("Index Scan reply_oldest_first", HIDDEN, ITSELF);
      assertCheap(changes);
      assertCheap(context);
    }
  }

  /** Nothing is looked at beside what is given. */
  private static void assertCheap(Plan plan) {
    assertThat(plan.buffersOf("reply")).as("%s", plan).isBetween(1, MOST_BLOCKS_OF_REPLIES);
    assertThat(plan.buffersOf("author")).as("%s", plan).isBetween(1, MOST_BLOCKS_OF_AUTHORS);
  }

  /** Each post is found by its key, however many there are and are asked about. */
  @ParameterizedTest
  @EnumSource
  void where_posts_stand_is_read_without_a_look_at_the_others(Plan.Mode mode) {
    String posts = "ARRAY['" + thread.post + "', '" + new UUID(0, 1) + "']::uuid[]";
    Map<String, List<String>> values =
        Map.of(
            "posts", List.of(posts),
            "viewers", List.of(posts),
            "moderate", List.of("ARRAY[false, true]"));
    Plan plan = Plan.of(database, StandsSql.STANDS, values, mode);
    assertThat(plan.readsOfReplies()).as("%s", plan).isEmpty();
    assertThat(plan.rowsSorted()).as("%s", plan).isZero();
    assertThat(plan.buffers()).as("%s", plan).isLessThanOrEqualTo(MOST_BLOCKS_FOR_STANDS);
  }

  @Test
  void walking_all_pages_counts_every_reply() {
    Walker walker =
        new Walker("/posts/" + thread.post + "/thread", 1000).walk(ThreadOrder.NEWEST, null);

    assertThat(walker.found()).hasSize(BigThread.SIZE);
    assertThat(new HashSet<>(walker.ids())).hasSize(BigThread.SIZE);
    assertThat(walker.firstPage().at("/post/replyCount").asInt()).isEqualTo(BigThread.SIZE);
  }

  private static Map<String, List<String>> values(Walk walk) {
    return Map.of(
        "post", List.of(uuid(walk.post())),
        "after", List.of(bytea(walk.behind())),
        "end", List.of(bytea(walk.end())),
        "snapshot", List.of(walk.snapshot() + "::bigint"),
        "viewer", List.of("'00000000-0000-0000-0000-000000000000'::uuid"),
        "moderates", List.of("false"),
        "reply", List.of(uuid(thread.id(1))),
        "limit", List.of("" + LIMIT));
  }

  private static String uuid(UUID id) {
    return "'" + id + "'::uuid";
  }

  private static String bytea(byte[] bytes) {
    return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
  }
}
