package org.colloquy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.reading.Readers.listed;
import static org.colloquy.reading.Readers.mark;
import static org.colloquy.reading.Readers.tryMark;
import static org.colloquy.reading.Readers.unread;
import static org.colloquy.reading.Readers.withhold;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.restore;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReadMarkTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;
  private String teacher;
  private String post;

  @BeforeEach
  void begin_a_thread() {
    ana = room.student();
    ben = room.student();
    teacher = room.instructor();
    post = post(ana, "Clocks");
  }

  @Test
  void what_others_wrote_after_the_mark_is_unread() {
    reply(ana, post, null, "one");
    assertThat(unread(ben, post)).isEqualTo(1);
    assertThat(unread(ana, post)).isZero();

    JsonPath mark = mark(ben, post);

    assertThat(mark.getLong("sequence")).isEqualTo(2);
    assertThat(mark.getString("readAt")).isNotNull();
    assertThat(mark.getInt("unreadCount")).isZero();
    String two = reply(ana, post, null, "two");
    reply(ben, post, two, "ben's own");
    assertThat(unread(ben, post)).isEqualTo(1);
    assertThat(unread(ana, post)).isEqualTo(1);
  }

  @Test
  void edits_make_nothing_unread_and_what_goes_is_not_unread_any_more() {
    String read = reply(ana, post, null, "read");
    mark(ben, post);
    String gone = reply(ana, post, null, "gone");
    String hidden = reply(ana, post, null, "hidden");
    patch(ana, "/replies/" + read, Map.of("body", "edited")).then().statusCode(200);
    patch(ana, "/posts/" + post, Map.of("body", "edited")).then().statusCode(200);
    assertThat(unread(ben, post)).isEqualTo(2);

    delete(ana, gone);
    hide(teacher, hidden);

    assertThat(unread(ben, post)).isZero();
    assertThat(unread(teacher, post)).as("a moderator sees what is hidden").isEqualTo(2);
    restore(teacher, hidden);
    assertThat(unread(ben, post)).isEqualTo(1);
  }

  @Test
  void a_mark_never_moves_back_and_not_past_what_there_is() {
    reply(ana, post, null, "one");
    reply(ana, post, null, "two");

    assertThat(tryMark(ben, post, 2L).jsonPath().getInt("unreadCount")).isEqualTo(1);
    JsonPath all = mark(ben, post);
    JsonPath again = tryMark(ben, post, 1L).jsonPath();

    assertThat(again.getMap("")).isEqualTo(all.getMap(""));
    assertProblem(tryMark(ben, post, 4L), 400, "validation");
    assertProblem(tryMark(ben, post, 0L), 400, "validation");
    assertProblem(tryMark(ben, post, -1L), 400, "validation");
    assertThat(as(ben).get("/posts/{id}/read", post).jsonPath().getMap(""))
        .isEqualTo(all.getMap(""));
  }

  @Test
  void of_marks_that_come_at_once_the_furthest_stays() throws Exception {
    for (int i = 0; i < 20; i++) {
      reply(ana, post, null, "reply " + i);
    }
    ExecutorService readers = Executors.newFixedThreadPool(6);
    try {
      List<? extends Future<Integer>> answers =
          LongStream.rangeClosed(1, 21)
              .mapToObj(n -> readers.submit(() -> tryMark(ben, post, n * 8 % 22).statusCode()))
              .toList();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 400);
      }
    } finally {
      readers.shutdown();
    }
    JsonPath mark = as(ben).get("/posts/{id}/read", post).jsonPath();
    assertThat(mark.getLong("sequence")).isEqualTo(20);
    assertThat(mark.getInt("unreadCount")).isEqualTo(1);
  }

  @Test
  void posts_are_listed_that_are_new_or_have_something_new() {
    String other = post(ana, "Other");
    assertThat(listed(ben, ana, true)).isEqualTo(Map.of(post, 0, other, 0));
    assertThat(listed(ana, ana, true)).as("one's own is not new").isEmpty();
    assertThat(listed(ana, ana, false)).isEqualTo(Map.of(post, 0, other, 0));

    mark(ben, post);
    reply(ana, other, null, "one");

    assertThat(listed(ben, ana, true)).isEqualTo(Map.of(other, 1));
    assertThat(listed(ben, ana, false)).isEqualTo(Map.of(post, 0));
    mark(ben, other);
    assertThat(listed(ben, ana, true)).isEmpty();
    reply(ben, post, null, "to Ana");
    assertThat(listed(ana, ana, true)).isEqualTo(Map.of(post, 1));
    assertThat(listed(ben, ana, true)).isEmpty();
  }

  @Test
  void what_is_new_is_paged_although_it_is_read_on_the_way() {
    List<String> posts = List.of(post, post(ana, "Second"), post(ana, "Third"));
    String query = "/posts?sort=oldest&limit=1&unread=true&author=" + ana;
    String cursor = null;
    for (String expected : posts) {
      var request = as(ben);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get(query).jsonPath();
      assertThat(page.getList("items.id")).containsExactly(expected);
      cursor = page.getString("nextCursor");
      mark(ben, expected);
    }
    assertThat(cursor).isNull();
    String first = as(teacher).get(query).path("nextCursor");
    assertProblem(
        as(ben).queryParam("cursor", first).get(query.replace("true", "false")),
        400,
        "invalid-cursor");
  }

  @Test
  void a_list_that_is_not_asked_for_what_is_new_counts_nothing() {
    Map<String, Object> item = as(ben).get("/posts?author=" + ana).jsonPath().getMap("items[0]");

    assertThat(item).containsKey("replyCount").doesNotContainKey("unreadCount");
  }

  @Test
  void what_is_withheld_is_not_unread_and_is_not_read_by_a_mark() {
    reply(ana, post, null, "one");
    reply(ana, post, null, "two");
    withhold(teacher, post, true);

    assertThat(unread(ben, post)).isZero();
    assertThat(listed(ben, ana, true)).as("the post itself is new").isEqualTo(Map.of(post, 0));
    assertThat(mark(ben, post).getLong("sequence")).isEqualTo(1);
    assertThat(listed(ben, ana, true)).isEmpty();
    reply(ben, post, null, "now I have written");
    assertThat(unread(ben, post)).isEqualTo(2);
    assertThat(listed(ben, ana, true)).isEqualTo(Map.of(post, 2));
  }

  @Test
  void a_copy_is_a_reader_s_own_and_current_until_something_changes() {
    reply(ana, post, null, "one");
    String path = "/posts/" + post + "/read";
    String other = room.instructor();
    String tag = as(teacher).get(path).header("ETag");
    Response copy = as(teacher).header("If-None-Match", tag).get(path);
    assertThat(copy.statusCode()).isEqualTo(304);
    ContractConformance.served().check("getReadMark", copy);

    assertThat(as(other).header("If-None-Match", tag).get(path).statusCode()).isEqualTo(200);
    mark(teacher, post);
    Response after = as(teacher).header("If-None-Match", tag).get(path);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.header("Cache-Control")).isEqualTo("private, no-cache");
    tag = after.header("ETag");
    reply(ana, post, null, "two");
    assertThat(as(teacher).header("If-None-Match", tag).get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void the_contract_says_what_is_answered() {
    ContractConformance conformance = ContractConformance.served();
    conformance.check("markRead", tryMark(ben, post, null));
    conformance.check("markRead", tryMark(ben, post, 99L));
    conformance.check("getReadMark", anonymous().get("/posts/{id}/read", post));
    assertProblem(anonymous().get("/posts?unread=true"), 401, "unauthenticated");
    assertProblem(anonymous().get("/posts?unread=false"), 401, "unauthenticated");
    assertProblem(tryMark(ben, UUID.randomUUID().toString(), null), 404, "not-found");
    assertProblem(as(ben).get("/posts/{id}/read", UUID.randomUUID()), 404, "not-found");
    JsonPath never = as(ben).get("/posts/{id}/read", post(ana, "Never read")).jsonPath();
    assertThat(never.getLong("sequence")).isZero();
    assertThat(never.getString("readAt")).isNull();
  }
}
