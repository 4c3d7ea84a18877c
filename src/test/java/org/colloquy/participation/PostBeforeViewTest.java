package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has not written sees no reply of others, by whatever door. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PostBeforeViewTest {

  @Inject ClassRoom room;

  private String teacher;
  private String writer;
  private String silent;
  private String post;
  private String reply;
  private String deeper;
  private String copy;
  private String word;

  @BeforeEach
  void thread() {
    teacher = room.instructor();
    writer = room.student();
    silent = room.student();
    word = "xylophonist" + writer.replace("-", "");
    post = post(teacher, "Write first");
    reply = reply(writer, post, null, "I am a " + word);
    deeper = reply(teacher, post, reply, "So am I");
    copy = etag(silent, "/posts/" + post + "/thread");
    require(true);
  }

  private void require(boolean postBeforeView) {
    as(teacher)
        .contentType("application/json")
        .body(Map.of("minPosts", 1, "postBeforeView", postBeforeView))
        .put("/posts/{id}/requirements", post)
        .then()
        .statusCode(200);
  }

  private List<String> doors() {
    return List.of(
        "/posts/" + post + "/thread",
        "/posts/" + post + "/replies",
        "/posts/" + post + "/replies?view=flat&author=" + writer,
        "/posts/" + post + "/changes",
        "/posts/" + post + "/feed.atom",
        "/replies/" + reply,
        "/replies/" + reply + "/replies",
        "/replies/" + reply + "/context",
        "/replies/" + reply + "/revisions",
        "/replies/" + deeper + "/context");
  }

  @Test
  void every_door_to_replies_is_closed_to_who_has_not_written() {
    for (String door : doors()) {
      assertProblem(as(silent).get(door), 403, "post-before-view");
      assertProblem(anonymous().get(door), 403, "post-before-view");
      // A copy that is current, or any, confirms nothing.
      assertProblem(as(silent).header("If-None-Match", "*").get(door), 403, "post-before-view");
      assertProblem(as(silent).header("If-None-Match", copy).get(door), 403, "post-before-view");
    }
  }

  @Test
  void who_has_written_and_who_moderates_see_everything() {
    for (String door : doors()) {
      assertThat(as(writer).get(door).statusCode()).as(door).isEqualTo(200);
      assertThat(as(teacher).get(door).statusCode()).as(door).isEqualTo(200);
    }
  }

  @Test
  void counts_are_those_of_a_thread_without_replies() {
    JsonPath seen = as(silent).get("/posts/{id}", post).jsonPath();
    JsonPath counts = as(silent).get("/reply-counts?postId={id}", post).jsonPath();
    List<Integer> listed =
        as(silent).get("/posts?author=" + teacher).jsonPath().getList("items.replyCount");

    assertThat(seen.getInt("replyCount")).isZero();
    assertThat(seen.getInt("participantCount")).isEqualTo(1);
    assertThat(seen.getString("lastActivityAt")).isEqualTo(seen.getString("createdAt"));
    assertThat(counts.getInt("items[0].replyCount")).isZero();
    assertThat(counts.getString("items[0].lastActivityAt")).isEqualTo(seen.getString("createdAt"));
    assertThat(listed).containsOnly(0);
    assertThat(as(writer).get("/posts/{id}", post).jsonPath().getInt("replyCount")).isEqualTo(2);
  }

  @Test
  void a_search_finds_nothing_by_words_of_replies() {
    assertThat(found(silent)).isEmpty();
    assertThat(found(writer)).containsExactly(post);
  }

  private List<String> found(String reader) {
    return as(reader).queryParam("q", word).get("/posts").jsonPath().getList("items.id");
  }

  @Test
  void writing_opens_the_doors_and_taking_it_back_closes_them() {
    String own = reply(silent, post, null, "Here I am");
    for (String door : doors()) {
      assertThat(as(silent).get(door).statusCode()).as(door).isEqualTo(200);
    }

    ClassRoom.delete(silent, own);

    assertProblem(as(silent).get("/posts/" + post + "/thread"), 403, "post-before-view");
  }

  @Test
  void a_copy_of_the_post_from_before_is_not_confirmed_after() {
    String withheld = etag(silent, "/posts/" + post);
    String seen = etag(writer, "/posts/" + post);

    assertThat(withheld).isNotEqualTo(seen);
    require(false);
    assertThat(as(silent).header("If-None-Match", withheld).get("/posts/{id}", post).statusCode())
        .isEqualTo(200);
  }

  @Test
  void posts_are_paged_by_activity_although_it_is_not_shown() {
    String later = post(teacher, "Later");
    JsonPath first = as(silent).get("/posts?sort=active&limit=1&author=" + teacher).jsonPath();
    JsonPath second =
        as(silent)
            .queryParam("cursor", first.getString("nextCursor"))
            .get("/posts?sort=active&limit=1&author=" + teacher)
            .jsonPath();

    assertThat(List.of(first.getString("items[0].id"), second.getString("items[0].id")))
        .containsExactlyInAnyOrder(post, later);
  }
}
