package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** OWASP API8:2023. The server is closed as it comes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Api8SecurityMisconfigurationTest {

  @Inject ClassRoom room;

  @Test
  void every_answer_tells_browsers_to_be_careful_and_sets_no_cookie() {
    for (Response answer : answers()) {
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      // A page says to its own server, and to nobody else, where its forms and links were.
      boolean isPage = answer.contentType().startsWith("text/html");
      assertThat(answer.header("Referrer-Policy"))
          .isEqualTo(isPage ? "same-origin" : "no-referrer");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-site");
      assertThat(answer.header("Set-Cookie")).isNull();
      assertThat(answer.header("Server")).isNull();
      assertThat(answer.header("X-Powered-By")).isNull();
    }
  }

  @Test
  void no_page_of_another_origin_may_read_an_answer() {
    String student = room.student();
    for (String origin : List.of("https://evil.example", "null")) {
      Response read = as(student).header("Origin", origin).get("/posts");
      Response preflight =
          anonymous()
              .header("Origin", origin)
              .header("Access-Control-Request-Method", "POST")
              .header("Access-Control-Request-Headers", "authorization")
              .options("/posts");
      for (Response answer : List.of(read, preflight)) {
        assertThat(answer.getHeaders().asList())
            .noneMatch(
                header ->
                    header
                        .getName()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("access-control-"));
      }
    }
  }

  @Test
  void errors_tell_nothing_of_the_server_s_insides() {
    String admin = room.admin();
    List<Response> errors =
        List.of(
            anonymous().get("/nothing"),
            anonymous().get("/posts/nonsense"),
            anonymous().get("/posts?limit=x"),
            anonymous().get("/posts?cursor=x"),
            anonymous().queryParam("q", "\0").get("/posts"),
            as(admin).contentType("application/json").body("{\"title\":[{}]}").post("/posts"),
            as(admin).contentType("application/json").body("[1,2").post("/posts"),
            as(admin)
                .contentType("application/json")
                .body(Map.of("handle", admin, "displayName", "A", "role", "admin"))
                .post("/authors"),
            as(admin).contentType("text/csv").body("\"a\"b,").post("/roster"),
            as(admin).delete("/posts"));
    for (Response error : errors) {
      assertThat(error.statusCode()).isBetween(400, 499);
      assertThat(error.contentType()).startsWith("application/problem+json");
      assertThat(error.asString())
          .doesNotContain(
              "org.",
              "java.",
              "io.quarkus",
              "Exception",
              "\\tat ",
              "SELECT",
              "INSERT",
              "PSQL",
              "jackson");
    }
  }

  private List<Response> answers() {
    String student = room.student();
    return List.of(
        anonymous().get("/posts"),
        anonymous().get("/authors/me"),
        as(student).get("/authors/me"),
        as(student).get("/audit"),
        as(student).post("/nothing"),
        Bearer.tryMint(as(student), Map.of("name", "n")),
        anonymous().basePath("").get("/openapi"),
        anonymous().basePath("").get("/problems"));
  }
}
