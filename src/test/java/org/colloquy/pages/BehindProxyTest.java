package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.auth.MembersBehindProxy;
import org.colloquy.auth.SessionCookie;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server for members alone, which a proxy puts on the web by TLS under another name. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(MembersBehindProxy.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BehindProxyTest {

  @Inject ClassRoom room;

  @Test
  void the_cookie_never_leaves_tls() {
    Cookie cookie = signIn(Browser.token(room.student())).getDetailedCookie(SessionCookie.NAME);

    assertThat(cookie.isSecured()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
  }

  @Test
  void the_name_that_the_proxy_gives_the_server_is_its_own() {
    String session = signIn(Browser.token(room.student())).getCookie(SessionCookie.NAME);
    for (Map.Entry<String, Integer> origin :
        Map.of(
                "https://course.example",
                201,
                "https://course.example:443",
                201,
                "http://course.example",
                403,
                Browser.origin(),
                403)
            .entrySet()) {
      Response answer =
          forwarded(Browser.with(session))
              .header("Origin", origin.getKey())
              .contentType(ContentType.JSON)
              .body(Map.of("title", origin.getKey(), "body", "b"))
              .post("/api/v1/posts");
      assertThat(answer.statusCode()).as(origin.getKey()).isEqualTo(origin.getValue());
    }
  }

  @Test
  void strangers_read_nothing_and_are_sent_to_sign_in() {
    String post = ClassRoom.post(room.student(), "For members");
    for (String path : new String[] {"/", "/posts/" + post}) {
      Response answer = forwarded(Browser.stranger()).get(path);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.header("Location")).startsWith("/sign-in?back=%2F");
      assertThat(answer.asString()).doesNotContain("For members");
    }
    assertThat(Browser.stranger().accept("*/*").get("/").statusCode()).isEqualTo(401);
  }

  @Test
  void members_read_and_search_engines_are_kept_out() {
    String student = room.student();
    String session = signIn(Browser.token(student)).getCookie(SessionCookie.NAME);
    String post = ClassRoom.post(student, "For members");
    Response page = forwarded(Browser.with(session)).get("/posts/" + post);

    assertThat(page.asString()).contains("content=\"noindex\"", "https://course.example/posts/");
    assertThat(Browser.stranger().get("/robots.txt").asString()).contains("Disallow: /\n");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void sign_ins_that_fail_are_counted_as_bad_bearer_tokens_are() {
    String good = Browser.token(room.student());
    String unknown = Browser.token(room.student());
    ClassRoom.anonymous()
        .header("Authorization", "Bearer " + unknown)
        .get("/tokens")
        .then()
        .statusCode(200);
    String bad = revoked();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(bad).statusCode()).isEqualTo(401);
    }
    Response limited = signIn(bad);

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.header("Retry-After")).isNotBlank();
    assertThat(limited.contentType()).startsWith("text/html");
    assertThat(signIn(good).statusCode()).isEqualTo(429);
    assertThat(signIn(unknown).statusCode()).isEqualTo(303);
  }

  private String revoked() {
    String student = room.student();
    var minted =
        ClassRoom.as(student)
            .contentType(ContentType.JSON)
            .body(Map.of("name", "short"))
            .post("/tokens")
            .jsonPath();
    ClassRoom.as(student).delete("/tokens/{id}", minted.getString("id")).then().statusCode(204);
    return minted.getString("token");
  }

  private static Response signIn(String token) {
    return forwarded(Browser.stranger())
        .header("Origin", "https://course.example")
        .contentType("application/x-www-form-urlencoded")
        .formParam("token", token)
        .post("/sign-in");
  }

  private static RequestSpecification forwarded(RequestSpecification browser) {
    return browser
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "course.example")
        .header("X-Forwarded-Port", "443");
  }
}
