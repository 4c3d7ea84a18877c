package org.colloquy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.colloquy.ClassRoom;
import org.colloquy.RawHttp;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AddressTest {

  @Inject ClassRoom room;

  private static final String POST = "/api/v1/posts/0199476d-4a20-7c5e-8f00-3b1a5d9e7c11";

  @ParameterizedTest
  @CsvSource({
    "/posts?limit=abc, limit",
    "/posts?limit=1.5, limit",
    "/posts?limit=%D9%A3, limit",
    "/posts?limit=%2B1, limit",
    "/posts?limit=0, limit",
    "/posts?limit=-1, limit",
    "/posts?limit=1001, limit",
    "/posts?limit=99999999999999, limit",
    "/posts?limit=, limit",
    "/posts?sort=best, sort",
    "/posts?sort=ACTIVE, sort",
    "/posts?status=, status",
    "/posts?createdFrom=yesterday, createdFrom",
    "/posts?createdFrom=2026-09-14T16:05Z, createdFrom",
    "/posts?createdTo=2026-02-30T00:00:00Z, createdTo",
    "/posts?createdTo=0001-01-01T00:00:00Z, createdTo",
    "/posts?q=, q",
    "/posts?q=%20, q",
    "/posts?q=a%00b, q",
    "/posts?tag=%00, tag",
    "/posts?author=, author",
    "/posts?colour=red, colour",
    "/posts?limit=1&limit=2, limit",
    "/posts/abc, id",
    "/posts/1-1-1-1-1, id",
    "/posts/abc/thread, id",
    "/replies/%00, id",
    "/reply-counts, postId",
    "/reply-counts?postId=abc, postId",
    "/reply-counts?postId=, postId"
  })
  void a_bad_parameter_is_refused_and_named(String path, String name) {
    refused("/api/v1" + path, "The parameter " + name + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/posts/%4, /api/v1/posts/%254",
    "/api/v1/posts/{id}, /api/v1/posts/%7Bid%7D",
    "/api/v1/posts/a%2Fb, /api/v1/posts/a%2Fb"
  })
  void a_problem_names_the_path_as_one_that_is_a_reference(String path, String instance) {
    assertThat(JsonPath.from(RawHttp.get(path).body()).getString("instance")).isEqualTo(instance);
  }

  @Test
  void a_bad_parameter_of_the_roster_is_refused_and_named_to_those_who_may_read_it() {
    String ana = room.student();
    for (String address : new String[] {"/authors/%00", "/authors?role=teacher"}) {
      Response answer = as(ana).urlEncodingEnabled(false).get(address);
      assertThat(assertProblem(answer, 400, "invalid-parameter").getString("detail"))
          .startsWith("The parameter ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/thread?depth=0, depth",
    "/thread?depth=501, depth",
    "/thread?depth=x, depth",
    "/thread?limit=x, limit",
    "/replies?view=forest, view",
    "/replies?sort=active, sort",
    "/replies?author=ana-reyes&depth=2, depth",
    "/changes?after=-1, after",
    "/changes?after=x, after",
    "/changes?after=99999999999999999999, after"
  })
  void a_bad_parameter_of_a_thread_is_named_before_the_thread_is_looked_for(
      String path, String name) {
    refused(POST + path, "The parameter " + name + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/posts?q=%zz",
        "/api/v1/posts?q=%",
        "/api/v1/posts?q=%e",
        "/api/v1/posts?q=%ff",
        "/api/v1/posts?q=%ed%a0%80",
        "/api/v1/posts?q={a|b}",
        "/api/v1/posts/%zz",
        "/api/v1/posts/%ff",
        "/%zz",
        "/api/v1/posts;tag=maps",
        "/api/v1/posts;tag=maps?limit=1"
      })
  void an_address_that_cannot_be_read_is_refused(String address) {
    refused(address, "The address ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!", "abc", "AAAAAAAAAA", "%F0%9F%98%80"})
  void a_cursor_that_was_never_given_is_refused(String cursor) {
    String ana = room.student();
    for (String list : new String[] {"/posts", "/authors"}) {
      Response answer = as(ana).urlEncodingEnabled(false).get(list + "?cursor=" + cursor);
      assertProblem(answer, 400, "invalid-cursor");
    }
  }

  @Test
  void a_cursor_is_good_only_with_its_own_query() {
    String ana = room.student();
    String cursor = as(ana).get("/authors?limit=1").path("nextCursor");
    assertThat(as(ana).get("/authors?cursor={c}", cursor).statusCode()).isEqualTo(200);
    assertProblem(as(ana).get("/authors?role=student&cursor={c}", cursor), 400, "invalid-cursor");
    assertProblem(anonymous().get("/posts?cursor={c}", cursor), 400, "invalid-cursor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v1/%00",
        "/problems/nothing",
        "/q/nothing",
        "/../../etc/passwd",
        "/api/v1/posts%2f0199476d-4a20-7c5e-8f00-3b1a5d9e7c11",
        "/api/v1/replies/0199476d-4a20-7c5e-8f00-3b1a5d9e7c11",
        POST,
        POST + "/thread"
      })
  void what_is_not_there_is_not_found(String address) {
    RawHttp.Answer answer = RawHttp.get(address);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    JsonPath problem =
        assertProblem(answer.header("Content-Type"), answer.body(), 404, "not-found");
    assertThat(problem.getString("instance")).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//api/v1/posts", "/api/v1//posts", "/api/v1/../v1/posts", "/api/v1/posts/"})
  void a_path_is_normalised(String address) {
    assertThat(RawHttp.get(address).status()).isEqualTo(200);
  }

  private static void refused(String address, String detail) {
    RawHttp.Answer answer = RawHttp.get(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    JsonPath problem =
        assertProblem(answer.header("Content-Type"), answer.body(), 400, "invalid-parameter");
    assertThat(problem.getString("detail")).startsWith(detail);
    assertThat(RawHttp.get(address).body()).isEqualTo(answer.body());
  }
}
