package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.RawHttp;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PostListTest {

  @Inject ClassRoom room;

  private String teacher;
  private String tag;

  @BeforeEach
  void begin() {
    teacher = room.instructor();
    tag = "tag-" + UUID.randomUUID();
  }

  @ParameterizedTest
  @CsvSource({
    "newest, 1",
    "newest, 3",
    "oldest, 1",
    "oldest, 4",
    "active, 1",
    "active, 3",
    "active, 1000"
  })
  void pages_of_any_size_hold_each_post_once_and_in_order_although_times_tie(
      String sort, int limit) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      expected.add(postAt("2026-01-0" + (1 + i / 4) + "T00:00:00Z"));
    }
    if (!sort.equals("oldest")) {
      Collections.reverse(expected);
    }
    if (sort.equals("active")) {
      String pinned = expected.remove(5);
      patch(teacher, "/posts/" + pinned, Map.of("pinned", true)).then().statusCode(200);
      expected.add(0, pinned);
    }
    assertThat(walk("/posts?sort=" + sort + "&tag=" + tag + "&limit=" + limit)).isEqualTo(expected);
  }

  @Test
  void a_list_is_by_activity_unless_it_is_asked_for_otherwise() {
    String quiet = postAt("2026-03-01T00:00:00Z");
    String lively = postAt("2026-02-01T00:00:00Z");
    assertThat(ids("/posts?tag=" + tag)).containsExactly(quiet, lively);
    reply(teacher, lively, null, "now");
    assertThat(ids("/posts?tag=" + tag)).containsExactly(lively, quiet);
    assertThat(ids("/posts?sort=newest&tag=" + tag)).containsExactly(quiet, lively);
    assertThat(ids("/posts?sort=oldest&tag=" + tag)).containsExactly(lively, quiet);
  }

  @Test
  void posts_that_come_in_between_do_not_shift_a_page() {
    for (int day = 1; day <= 4; day++) {
      postAt("2026-01-0" + day + "T00:00:00Z");
    }
    List<String> before = ids("/posts?sort=newest&tag=" + tag);
    Response first = anonymous().get("/posts?sort=newest&limit=2&tag=" + tag);
    postAt("2026-02-01T00:00:00Z");
    String cursor = first.path("nextCursor");
    List<String> second = ids("/posts?sort=newest&limit=2&tag=" + tag + "&cursor=" + cursor);
    assertThat(first.<List<String>>path("items.id")).isEqualTo(before.subList(0, 2));
    assertThat(second).isEqualTo(before.subList(2, 4));
  }

  @Test
  void the_interval_of_creation_is_half_open() {
    String first = postAt("2026-01-01T00:00:00Z");
    String second = postAt("2026-01-01T00:00:00.001Z");
    String third = postAt("2026-01-02T00:00:00Z");
    String list = "/posts?sort=oldest&tag=" + tag;
    assertThat(ids(list + "&createdFrom=2026-01-01T00:00:00.001Z")).containsExactly(second, third);
    assertThat(ids(list + "&createdTo=2026-01-02T00:00:00Z")).containsExactly(first, second);
    assertThat(
            ids(list + "&createdFrom=2026-01-01T01:00:00+01:00&createdTo=2026-01-01T00:00:00.001Z"))
        .containsExactly(first);
    assertThat(ids(list + "&createdFrom=2026-01-02T00:00:00Z&createdTo=2026-01-02T00:00:00Z"))
        .isEmpty();
  }

  @Test
  void posts_are_found_by_author_status_and_tag() {
    String ana = room.student();
    String mine = post(ana, "Mine");
    String locked = post(ana, "Locked");
    patch(
        teacher,
        "/posts/" + locked,
        Map.of("status", "locked", "tags", List.of("Under Review", tag)));
    String id = as(ana).get("/authors/me").path("id");
    for (String name : List.of(ana, ana.toUpperCase(java.util.Locale.ROOT), id)) {
      assertThat(ids("/posts?author=" + name)).containsExactlyInAnyOrder(mine, locked);
    }
    assertThat(ids("/posts?status=locked&author=" + ana)).containsExactly(locked);
    assertThat(ids("/posts?status=open&author=" + ana)).containsExactly(mine);
    assertThat(ids("/posts?tag=" + tag.toUpperCase(java.util.Locale.ROOT))).containsExactly(locked);
    assertThat(ids("/posts?author=" + ana + "&tag=under review")).containsExactly(locked);
    assertThat(ids("/posts?author=" + teacher)).isEmpty();
    assertThat(ids("/posts?author=nobody-of-that-name")).isEmpty();
  }

  @Test
  void the_link_to_the_next_page_works_as_it_is_printed() {
    String odd = "100% {sure} \"it's\" a+b & c=d é " + tag;
    for (int i = 0; i < 3; i++) {
      create(
          Map.of(
              "title",
              odd,
              "body",
              "x",
              "tags",
              List.of(tag),
              "createdAt",
              "2026-01-01T00:00:00Z"));
    }
    Response first =
        anonymous()
            .queryParam("q", odd)
            .queryParam("tag", tag)
            .queryParam("limit", 2)
            .get("/posts");
    assertThat(first.<List<?>>path("items")).hasSize(2);
    String link = first.header("Link");
    assertThat(link).matches("<[^>]+>; rel=\"next\"");
    String address = link.substring(1, link.indexOf('>')).replaceFirst("^http://[^/]+", "");
    RawHttp.Answer second = RawHttp.get(address);
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.header("Link")).isNull();
    Response again = RestAssured.given().urlEncodingEnabled(false).get(address);
    assertThat(again.<List<String>>path("items.id"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
    assertThat(again.<String>path("nextCursor")).isNull();
  }

  @Test
  void a_cursor_is_refused_with_another_question() {
    postAt("2026-01-01T00:00:00Z");
    postAt("2026-01-02T00:00:00Z");
    String list = "/posts?limit=1&sort=newest&tag=" + tag;
    String cursor = anonymous().get(list).path("nextCursor");
    assertThat(ids(list + "&cursor=" + cursor)).hasSize(1);
    for (String other :
        List.of(
            "/posts?sort=oldest&tag=" + tag,
            "/posts?sort=newest",
            list + "&status=open",
            list + "&q=x")) {
      assertProblem(anonymous().get(other + "&cursor=" + cursor), 400, "invalid-cursor");
    }
    String broken = cursor.substring(0, cursor.length() - 2);
    assertProblem(anonymous().get(list + "&cursor=" + broken), 400, "invalid-cursor");
  }

  @Test
  void counts_come_in_the_order_asked_for_without_those_that_are_not_there() {
    String one = postAt("2026-01-01T00:00:00Z");
    String two = postAt("2026-01-02T00:00:00Z");
    reply(teacher, two, null, "a");
    String nobody = UUID.randomUUID().toString();
    Response counts = anonymous().queryParam("postId", two, nobody, one, two).get("/reply-counts");
    assertThat(counts.<List<String>>path("items.postId")).containsExactly(two, one);
    assertThat(counts.<List<Integer>>path("items.replyCount")).containsExactly(1, 0);
    assertThat(counts.<String>path("items[1].lastActivityAt"))
        .isEqualTo("2026-01-01T00:00:00.000Z");
    List<String> many = Collections.nCopies(100, one);
    assertThat(anonymous().queryParam("postId", many).get("/reply-counts").statusCode())
        .isEqualTo(200);
    List<String> tooMany = Collections.nCopies(101, one);
    assertProblem(
        anonymous().queryParam("postId", tooMany).get("/reply-counts"), 400, "invalid-parameter");
  }

  private List<String> walk(String list) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      Response page = anonymous().get(list + (cursor == null ? "" : "&cursor=" + cursor));
      ids.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
      assertThat(page.header("Link") == null).isEqualTo(cursor == null);
    } while (cursor != null && ids.size() < 100);
    return ids;
  }

  private static List<String> ids(String list) {
    return anonymous().get(list).then().statusCode(200).extract().path("items.id");
  }

  private String postAt(String time) {
    return create(Map.of("title", "T", "body", "b", "tags", List.of(tag), "createdAt", time));
  }

  private String create(Map<String, Object> post) {
    return as(teacher)
        .contentType("application/json")
        .body(post)
        .post("/posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
