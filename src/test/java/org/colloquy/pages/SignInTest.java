package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.colloquy.auth.SessionCookie;
import org.junit.jupiter.api.Test;

/** Signing in by a token, and out. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInTest {

  @Inject ClassRoom room;
  @Inject DataSource database;

  @Test
  void a_token_signs_a_browser_in_and_it_comes_back_to_where_it_was() {
    Response answer = Browser.signIn(Browser.token(room.student()), "/?tag=time");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/?tag=time");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void the_cookie_is_for_this_server_alone_and_for_no_script() {
    Cookie cookie =
        Browser.signIn(Browser.token(room.student()), "/").getDetailedCookie(SessionCookie.NAME);

    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofHours(12).toSeconds());
    // The tests' server is reached without TLS; SecureCookieTest has the other case.
    assertThat(cookie.isSecured()).isFalse();
  }

  @Test
  void the_session_is_a_token_of_its_own_among_its_owner_s() {
    String student = room.student();
    String token = Browser.token(student);
    String session = Browser.session(student);

    assertThat(session).startsWith("clq_").isNotEqualTo(token);
    Map<String, Object> listed =
        Bearer.bearing(token).get("/tokens").jsonPath().getMap("items.find { it.session }");
    assertThat(listed.get("name")).isEqualTo("Browser: Chrome, Linux");
    assertThat(listed.get("scopes")).isEqualTo(List.of("read", "write"));
    Instant created = Instant.parse((String) listed.get("createdAt"));
    assertThat(Instant.parse((String) listed.get("expiresAt")))
        .isEqualTo(created.plus(Duration.ofHours(12)));
  }

  @Test
  void the_api_knows_the_cookie_too_and_says_so_to_caches() {
    String student = room.student();
    Response me = Browser.as(student).accept(ContentType.JSON).get("/api/v1/authors/me");
    Response posts = Browser.as(student).accept(ContentType.JSON).get("/api/v1/posts");

    assertThat(me.jsonPath().getString("handle")).isEqualTo(student);
    assertThat(posts.header("Vary")).contains("Cookie").contains("Authorization");
    assertThat(posts.header("Cache-Control")).startsWith("private");
  }

  @Test
  void a_session_allows_no_more_than_the_token_it_was_opened_with() {
    String reading =
        Bearer.mint(room.instructor(), Map.of("name", "r", "scopes", List.of("read"))).get("token");
    String session = Browser.signIn(reading, "/").getCookie(SessionCookie.NAME);

    Response refused =
        Browser.with(session)
            .header("Origin", Browser.origin())
            .contentType(ContentType.JSON)
            .body(Map.of("title", "t", "body", "b"))
            .post("/api/v1/posts");
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void a_token_that_may_not_read_signs_nobody_in_and_is_told_why() {
    String writing =
        Bearer.mint(room.instructor(), Map.of("name", "w", "scopes", List.of("write")))
            .get("token");
    Response answer = Browser.signIn(writing, "/");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.asString()).contains("may not read");
    assertThat(answer.getCookies()).doesNotContainKey(SessionCookie.NAME);
  }

  @Test
  void bad_tokens_sign_nobody_in_and_are_not_repeated_on_the_page() {
    String good = Browser.token(room.student());
    char last = good.charAt(good.length() - 1);
    for (String bad :
        List.of(
            "",
            "x",
            "clq_<b>",
            good.substring(1),
            good.substring(0, good.length() - 1) + (last == 'a' ? 'b' : 'a'))) {
      Response answer = Browser.signIn(bad, "/");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.contentType()).startsWith("text/html");
      assertThat(answer.asString()).contains("Nobody has this token").doesNotContain("clq_<b>");
      assertThat(answer.getCookies()).doesNotContainKey(SessionCookie.NAME);
    }
  }

  @Test
  void a_revoked_token_signs_nobody_in() {
    String student = room.student();
    var minted = Bearer.mint(student, Map.of("name", "short"));
    ClassRoom.as(student).delete("/tokens/{id}", minted.getString("id")).then().statusCode(204);

    assertThat(Browser.signIn(minted.getString("token"), "/").statusCode()).isEqualTo(401);
  }

  @Test
  void signing_out_ends_the_session_here_and_for_whoever_kept_the_cookie() {
    String session = Browser.session(room.student());
    Response answer = Browser.send(Browser.with(session), "/sign-out", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.getDetailedCookie(SessionCookie.NAME).getMaxAge()).isZero();
    assertThat(Bearer.statusOf(session)).isEqualTo(401);
  }

  @Test
  void signing_out_with_a_token_in_the_cookie_that_is_no_session_leaves_the_token() {
    String token = Browser.token(room.student());
    Browser.send(Browser.with(token), "/sign-out", Map.of()).then().statusCode(303);

    assertThat(Bearer.statusOf(token)).isEqualTo(200);
  }

  @Test
  void an_expired_session_is_a_stranger_to_pages_and_nobody_to_the_api() throws Exception {
    String session = Browser.session(room.student());
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE token SET created_at = created_at - interval '13 hours', expires_at = expires_at - interval '13 hours' WHERE session AND hash = sha256(convert_to(?, 'UTF8'))")) {
      statement.setString(1, session);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    Response page = Browser.with(session).get("/sign-in");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.getDetailedCookie(SessionCookie.NAME).getMaxAge()).isZero();
    Browser.with(session).get("/api/v1/authors/me").then().statusCode(401);
    Browser.with(session).get("/api/v1/posts").then().statusCode(401);
  }

  @Test
  void garbage_in_the_cookie_is_a_stranger_too() {
    for (String garbage : List.of("x", "clq_", "clq_x", "Bearer")) {
      Browser.with(garbage).get("/sign-in").then().statusCode(200);
      Browser.with(garbage).get("/api/v1/posts").then().statusCode(401);
    }
    anonymous().cookie(SessionCookie.NAME, "").get("/posts").then().statusCode(200);
  }

  @Test
  void nobody_is_sent_to_another_server_after_signing_in() {
    String token = Browser.token(room.student());
    for (String elsewhere :
        List.of(
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example/",
            "\\\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            " //evil.example",
            "javascript:alert(1)",
            "http:/evil.example",
            "evil.example",
            "///evil.example",
            "",
            "/sign-out")) {
      assertThat(Browser.signIn(token, elsewhere).header("Location")).as(elsewhere).isEqualTo("/");
      assertThat(Browser.stranger().queryParam("back", elsewhere).get("/sign-in").asString())
          .doesNotContain("evil.example", "javascript:");
    }
  }

  @Test
  void who_is_signed_in_already_is_sent_on() {
    Response answer =
        Browser.as(room.student()).queryParam("back", "/?sort=newest").get("/sign-in");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/?sort=newest");
  }

  @Test
  void a_secret_made_under_a_key_is_given_again_to_the_same_session_alone() {
    String student = room.student();
    String session = Browser.session(student);
    Response first = mintOnce(session);
    Response again = mintOnce(session);
    Response other = mintOnce(Browser.session(student));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("token")).isEqualTo(first.jsonPath().getString("token"));
    assertThat(other.statusCode()).isEqualTo(422);
  }

  private static Response mintOnce(String session) {
    return Browser.with(session)
        .accept(ContentType.JSON)
        .header("Origin", Browser.origin())
        .header("Idempotency-Key", "the-same")
        .contentType(ContentType.JSON)
        .body(Map.of("name", "by cookie"))
        .post("/api/v1/tokens");
  }
}
