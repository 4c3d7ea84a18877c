package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.CoursePage.ORIGIN;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A course page on another origin calls the API once its origin is configured, and no other does.
 */
@QuarkusTest
@TestProfile(CoursePage.class)
@WithTestResource(TestDatabase.class)
class CorsTest {

  @Inject ClassRoom room;

  @Test
  void the_configured_origin_may_ask_and_read_what_the_answer_says_beside_its_body() {
    Response answer = as(room.student()).header("Origin", ORIGIN).get("/posts?limit=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Link", "Idempotency-Replayed");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
  }

  @Test
  void its_changes_are_announced_and_allowed() {
    Response answer =
        anonymous()
            .header("Origin", ORIGIN)
            .header("Access-Control-Request-Method", "PATCH")
            .header(
                "Access-Control-Request-Headers",
                "authorization,content-type,if-match,idempotency-key")
            .options("/replies/01a0a171-16d7-75bc-8ea8-168ca805f6ac");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .containsIgnoringCase("if-match")
        .containsIgnoringCase("idempotency-key");
  }

  @Test
  void another_origin_is_not_let_in() {
    Response answer = anonymous().header("Origin", "https://elsewhere.example").get("/posts");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }
}
