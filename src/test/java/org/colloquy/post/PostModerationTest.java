package org.colloquy.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PostModerationTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;

  @BeforeEach
  void enrol() {
    ana = room.student();
    ben = room.student();
  }

  @Test
  void moderators_lock_pin_and_tag_and_students_tag_their_own() {
    String id = post(ana, "Moderated");
    String path = "/posts/" + id;
    assertProblem(patch(ana, path, Map.of("status", "locked")), 403, "forbidden");
    assertProblem(patch(ana, path, Map.of("pinned", true)), 403, "forbidden");
    assertProblem(patch(ben, path, Map.of("tags", List.of("x"))), 403, "forbidden");
    assertThat(patch(ana, path, Map.of("tags", List.of("Mine"))).<List<String>>path("tags"))
        .containsExactly("mine");
    for (String moderator : List.of(room.instructor(), room.admin())) {
      Response done =
          patch(moderator, path, Map.of("status", "locked", "pinned", true, "tags", List.of("a")));
      assertThat(done.<String>path("status")).isEqualTo("locked");
      assertThat(done.<Boolean>path("pinned")).isTrue();
      assertThat(done.<String>path("editedAt")).isNull();
      patch(moderator, path, Map.of("status", "open", "pinned", false)).then().statusCode(200);
    }
    Map<String, Object> none = new HashMap<>();
    none.put("tags", null);
    assertThat(patch(ana, path, none).<List<String>>path("tags")).isEmpty();
  }

  @Test
  void a_locked_post_takes_no_replies_until_it_is_opened() {
    String teacher = room.instructor();
    String id = post(ana, "Locked");
    String first = reply(ben, id, null, "in time");
    patch(teacher, "/posts/" + id, Map.of("status", "locked")).then().statusCode(200);
    for (String who : List.of(ana, ben, teacher)) {
      assertProblem(ClassRoom.tryReply(who, id, null, "late"), 409, "post-locked");
      assertProblem(ClassRoom.tryReply(who, id, first, "late"), 409, "post-locked");
    }
    assertThat(anonymous().get("/posts/{id}", id).<Integer>path("replyCount")).isEqualTo(1);
    patch(teacher, "/posts/" + id, Map.of("status", "open")).then().statusCode(200);
    reply(ben, id, null, "welcome again");
  }

  @Test
  void a_deleted_post_without_replies_is_gone_everywhere() {
    String id = post(ana, "Gone");
    as(ana)
        .header("If-Match", etag("/posts/" + id))
        .delete("/posts/{id}", id)
        .then()
        .statusCode(204);
    for (String path : List.of("", "/thread", "/replies", "/changes", "/revisions")) {
      assertProblem(anonymous().get("/posts/" + id + path), 404, "not-found");
    }
    assertProblem(as(ana).header("If-Match", "*").delete("/posts/{id}", id), 404, "not-found");
    assertProblem(ClassRoom.tryReply(ben, id, null, "hello"), 404, "not-found");
    assertThat(anonymous().get("/reply-counts?postId=" + id).<List<?>>path("items")).isEmpty();
    assertThat(anonymous().get("/posts?author=" + ana).<List<?>>path("items")).isEmpty();
  }

  @Test
  void a_deleted_post_with_replies_is_shown_without_its_words() {
    String id = post(ana, "Taken back");
    String kept = reply(ben, id, null, "still here");
    as(ana)
        .header("If-Match", etag("/posts/" + id))
        .delete("/posts/{id}", id)
        .then()
        .statusCode(204);
    JsonPath post = anonymous().get("/posts/{id}/thread", id).jsonPath();
    assertThat(post.getBoolean("post.deleted")).isTrue();
    for (String member : List.of("author", "title", "body", "bodyHtml")) {
      assertThat(post.<Object>get("post." + member)).isNull();
    }
    assertThat(post.getList("replies.body")).containsExactly("still here");
    assertThat(post.getInt("post.replyCount")).isEqualTo(1);
    assertThat(post.getInt("post.participantCount")).isEqualTo(1);
    assertProblem(anonymous().get("/posts/{id}/revisions", id), 404, "not-found");
    assertProblem(ClassRoom.tryReply(ben, id, null, "hello"), 409, "post-deleted");
    assertProblem(
        as(ana)
            .header("If-Match", "*")
            .contentType("application/json")
            .body("{}")
            .patch("/posts/{id}", id),
        409,
        "post-deleted");
    delete(ben, kept);
    assertProblem(anonymous().get("/posts/{id}", id), 404, "not-found");
  }
}
