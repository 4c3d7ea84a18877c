package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.junit.jupiter.api.Test;

/** What a page of another site can make the browser of somebody who is signed in send. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OtherOriginTest {

  @Inject ClassRoom room;

  /** Null is no header at all. */
  private static List<String> others() {
    return Arrays.asList(
        null,
        "null",
        "",
        "https://evil.example",
        Browser.origin().replace("http:", "https:"),
        Browser.origin() + "0",
        Browser.origin() + ".evil.example",
        "http://localhost:1",
        "not an origin");
  }

  @Test
  void nothing_is_written_by_cookie_for_another_origin() {
    String session = Browser.session(room.student());
    for (String origin : others()) {
      Response post =
          from(origin, Browser.with(session))
              .accept(ContentType.JSON)
              .contentType(ContentType.JSON)
              .body(Map.of("title", "Not mine", "body", "b"))
              .post("/api/v1/posts");
      assertThat(post.statusCode()).as("%s", origin).isEqualTo(403);
      assertThat(post.contentType()).startsWith("application/problem+json");
    }
  }

  @Test
  void every_method_that_may_change_something_is_held_to_it() {
    String session = Browser.session(room.student());
    String path = "/api/v1/posts/0199476d-4a20-7c5e-8f00-3b1a5d9e7c11";
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Response answer =
          Browser.with(session)
              .accept(ContentType.JSON)
              .contentType(ContentType.JSON)
              .header("If-Match", "\"1\"")
              .body("{}")
              .request(method, path);
      assertThat(answer.statusCode()).as(method).isIn(403, 405);
    }
  }

  @Test
  void this_server_s_own_pages_write() {
    Response post =
        from(Browser.origin(), Browser.as(room.student()))
            .contentType(ContentType.JSON)
            .body(Map.of("title", "Mine", "body", "b"))
            .post("/api/v1/posts");
    assertThat(post.statusCode()).isEqualTo(201);
  }

  @Test
  void a_bearer_token_needs_no_origin_whatever_cookie_comes_along() {
    String student = room.student();
    Response post =
        Browser.with("clq_garbage")
            .header("Authorization", "Bearer " + Browser.token(student))
            .contentType(ContentType.JSON)
            .body(Map.of("title", "By a script", "body", "b"))
            .post("/api/v1/posts");
    assertThat(post.statusCode()).isEqualTo(201);
  }

  @Test
  void no_form_is_taken_from_another_origin_also_from_strangers() {
    String token = Browser.token(room.student());
    for (String origin : others()) {
      for (String path : List.of("/sign-in", "/sign-out")) {
        Response answer =
            from(origin, Browser.stranger())
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post(path);
        assertThat(answer.statusCode()).as("%s from %s", path, origin).isEqualTo(403);
        assertThat(answer.getCookies()).isEmpty();
      }
    }
  }

  @Test
  void nobody_is_signed_out_by_another_site() {
    String session = Browser.session(room.student());
    from("https://evil.example", Browser.with(session))
        .contentType("application/x-www-form-urlencoded")
        .post("/sign-out")
        .then()
        .statusCode(403);

    assertThat(Bearer.statusOf(session)).isEqualTo(200);
  }

  @Test
  void a_proxy_that_is_not_trusted_does_not_say_what_this_server_is_called() {
    Response post =
        Browser.as(room.student())
            .header("Origin", "https://evil.example")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "evil.example")
            .contentType(ContentType.JSON)
            .body(Map.of("title", "t", "body", "b"))
            .post("/api/v1/posts");
    assertThat(post.statusCode()).isEqualTo(403);
  }

  private static RequestSpecification from(String origin, RequestSpecification browser) {
    return origin == null ? browser : browser.header("Origin", origin);
  }
}
