package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchTest {

  @Inject ClassRoom room;

  private String ana;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    post =
        write(
            "Walking the city",
            "She was mapping every narrow street. Die Straße heißt Größe; улица узкая.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "city",
        "CITY",
        "walked",
        "walks",
        "maps",
        "streets",
        "the city",
        "straße",
        "GRÖSSE OR größe",
        "узкая",
        "narrow street",
        "\"narrow street\"",
        "\"mapping every narrow\"",
        "city -village",
        "village or city"
      })
  void words_of_titles_and_bodies_are_found(String q) {
    assertThat(found(q)).containsExactly(post);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "village",
        "city village",
        "\"street narrow\"",
        "city -street",
        "city -streets -narrow",
        "ит",
        "'",
        "\"",
        "&",
        "!(",
        "a:b:*",
        "\\",
        "-",
        "%",
        "%_"
      })
  void other_words_are_not_found(String q) {
    assertThat(found(q)).isEmpty();
  }

  @Test
  void words_of_replies_are_found_until_they_are_edited_or_deleted() {
    String reply = reply(ana, post, null, "What of the harbours?");
    reply(ana, post, reply, "Beneath");
    assertThat(found("harbour")).containsExactly(post);
    patch(ana, "/replies/" + reply, Map.of("body", "What of the bridges?")).then().statusCode(200);
    assertThat(found("harbour")).isEmpty();
    assertThat(found("bridge")).containsExactly(post);
    delete(ana, reply);
    assertThat(found("bridge")).isEmpty();
  }

  @Test
  void words_of_a_post_are_found_until_they_are_edited_or_deleted() {
    patch(ana, "/posts/" + post, Map.of("title", "Sailing")).then().statusCode(200);
    assertThat(found("walking")).isEmpty();
    assertThat(found("sailed")).containsExactly(post);
    reply(ana, post, null, "An oar");
    as(ana)
        .header("If-Match", etag("/posts/" + post))
        .delete("/posts/{id}", post)
        .then()
        .statusCode(204);
    assertThat(found("sailed")).isEmpty();
    assertThat(found("oar")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200, 200", "201, 400"})
  void a_search_has_at_most_200_characters(int length, int status) {
    assertThat(anonymous().queryParam("q", "x".repeat(length)).get("/posts").statusCode())
        .isEqualTo(status);
  }

  @Test
  void a_blank_search_is_refused() {
    assertProblem(anonymous().queryParam("q", " \t").get("/posts"), 400, "invalid-parameter");
  }

  private List<String> found(String q) {
    return anonymous()
        .queryParam("q", q)
        .queryParam("author", ana)
        .get("/posts")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private String write(String title, String body) {
    return as(ana)
        .contentType("application/json")
        .body(Map.of("title", title, "body", body))
        .post("/posts")
        .path("id");
  }
}
