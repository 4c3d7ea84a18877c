package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Portion;
import org.colloquy.reply.Moderation;
import org.colloquy.reply.ReplyView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers with long words in them have fewer replies than were asked for, and lose none. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LongRepliesTest {

  private static final int REPLIES = 90;

  /** Of the words of a reply, as they were written and as HTML. */
  private static final int LONGEST = 140_000;

  /** What JSON adds to the words: names, ids, times, and the escapes of line ends. */
  private static final int AROUND = 200_000;

  private static final List<String> replies = new ArrayList<>();
  private static final List<String> parents = new ArrayList<>();
  private static String ana;
  private static String thread;

  @Inject ClassRoom room;
  @Inject ThreadPages pages;

  @BeforeEach
  void write_once() {
    if (replies.isEmpty()) {
      ana = room.student();
      thread = post(ana, "At length");
      Random random = new Random(1);
      for (int i = 0; i < REPLIES; i++) {
        String parent = i == 0 || random.nextInt(3) == 0 ? null : replies.get(random.nextInt(i));
        int words = new int[] {1, 4_000, 10_900}[random.nextInt(3)];
        replies.add(reply(ana, thread, parent, i + " words".repeat(words)));
        parents.add(parent);
      }
    }
  }

  @Test
  void walks_of_every_kind_show_each_reply_once_and_in_order() {
    String path = "/posts/" + thread + "/replies";
    for (ThreadOrder order : ThreadOrder.values()) {
      for (String view : List.of("tree", "flat")) {
        // So few that their words do not matter.
        List<String> expected = new Walker(path, 4).view(view).walk(order, null).ids();
        assertThat(expected).containsExactlyInAnyOrderElementsOf(replies);
        Walker walker = new Walker(path, 1000).view(view).walk(order, null);
        assertThat(walker.ids()).isEqualTo(expected);
        assertThat(walker.pages()).isGreaterThan(2);
        Walker cut = new Walker(path, 1000).view(view).walk(order, 1);
        assertThat(cut.ids()).containsExactlyInAnyOrderElementsOf(replies);
      }
    }
  }

  @Test
  void no_answer_is_much_longer_than_its_room_or_shorter_than_it_must_be() {
    for (String path : List.of("/thread", "/replies?view=flat", "/changes")) {
      int length =
          anonymous().queryParam("limit", 1000).get("/posts/" + thread + path).asByteArray().length;
      assertThat(length).as(path).isBetween(Portion.ROOM - LONGEST, Portion.ROOM + AROUND);
    }
  }

  @Test
  void the_page_that_begins_with_a_reply_goes_on_behind_its_last() {
    UUID id = UUID.fromString(thread);
    List<String> order =
        new Walker("/posts/" + thread + "/replies", 4).walk(ThreadOrder.OLDEST, null).ids();
    int begin = REPLIES / 3;
    ThreadPages.Shown shown =
        pages.from(id, UUID.fromString(order.get(begin)), 1000, Viewer.ANONYMOUS);
    List<String> seen = new ArrayList<>();
    shown.replies().stream().map(ReplyView::id).map(UUID::toString).forEach(seen::add);
    assertThat(shown.nextCursor()).isNotNull();
    while (shown.nextCursor() != null) {
      shown = pages.page(id, shown.nextCursor(), 1000, Viewer.ANONYMOUS);
      shown.replies().stream().map(ReplyView::id).map(UUID::toString).forEach(seen::add);
    }
    assertThat(seen).endsWith(order.subList(begin, REPLIES).toArray(String[]::new));
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void changes_are_told_each_once() {
    List<String> told = new ArrayList<>();
    long after = 0;
    int answers = 0;
    for (long last = -1; last != after; answers++) {
      last = after;
      JsonPath page =
          anonymous().get("/posts/{id}/changes?limit=1000&after={after}", thread, after).jsonPath();
      told.addAll(page.getList("items.findAll { it.reply != null }.reply.id"));
      after = page.getLong("nextAfter");
    }
    assertThat(told).isEqualTo(replies);
    assertThat(answers).isGreaterThan(3);
  }

  @Test
  void what_is_not_shown_takes_no_room() {
    String teacher = room.instructor();
    String post = post(ana, "Hidden at length");
    List<String> hidden = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      hidden.add(reply(ana, post, null, i + " words".repeat(10_900)));
      reply(ana, post, hidden.get(i), "Short " + i);
    }
    String path = "/posts/" + post + "/replies?view=flat&limit=1000";
    assertThat(anonymous().get(path).jsonPath().getList("items")).hasSizeLessThan(40);
    hidden.forEach(reply -> Moderation.hide(teacher, reply));
    assertThat(anonymous().get(path).jsonPath().getList("items")).hasSize(40);
    assertThat(as(ana).get(path).jsonPath().getList("items")).hasSizeLessThan(40);
  }

  @Test
  void long_posts_are_listed_each_once() {
    String tag = "tag-" + UUID.randomUUID();
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      posts.add(
          as(ana)
              .contentType(ContentType.JSON)
              .body(
                  Map.of(
                      "title", "No. " + i, "body", "Words ".repeat(10_900), "tags", List.of(tag)))
              .post("/posts")
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    List<String> listed = new ArrayList<>();
    int answers = 0;
    String first = "/posts?sort=oldest&limit=1000&tag=" + tag;
    String cursor = null;
    do {
      JsonPath page =
          anonymous().get(cursor == null ? first : first + "&cursor=" + cursor).jsonPath();
      listed.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
      answers++;
    } while (cursor != null);
    assertThat(listed).isEqualTo(posts);
    assertThat(answers).isEqualTo(2);
  }
}
