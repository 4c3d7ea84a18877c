package org.colloquy.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** What posts and replies said before, and that it goes with them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RevisionsTest {

  @Inject ClassRoom room;

  @Test
  void a_post_keeps_its_versions_until_it_is_deleted() {
    String ana = room.student();
    String id = post(ana, "First");
    patch(ana, "/posts/" + id, "{\"title\":\"Second\"}").then().statusCode(200);
    patch(ana, "/posts/" + id, "{\"body\":\"third\"}").then().statusCode(200);
    reply(room.student(), id, null, "stays");

    JsonPath revisions = anonymous().get("/posts/{id}/revisions", id).jsonPath();
    assertThat(revisions.getList("items.revision", Integer.class)).containsExactly(1, 2, 3);
    assertThat(revisions.getList("items.title")).containsExactly("First", "Second", "Second");
    assertThat(revisions.getList("items.body"))
        .containsExactly("Text of First", "Text of First", "third");

    as(ana).header("If-Match", "*").delete("/posts/{id}", id).then().statusCode(204);
    anonymous().get("/posts/{id}/revisions", id).then().statusCode(404);
    JsonPath left = anonymous().get("/posts/{id}", id).jsonPath();
    assertThat(left.getBoolean("deleted")).isTrue();
    assertThat(left.getString("title")).isNull();
    assertThat(left.getString("body")).isNull();
    assertThat(left.getString("author")).isNull();
    assertThat(left.getInt("participantCount")).isEqualTo(1);
  }

  @Test
  void a_deleted_post_is_gone_with_its_last_reply() {
    String ana = room.student();
    String ben = room.student();
    String id = post(ana, "To go");
    String last = reply(ben, id, null, "still here");
    as(ana).header("If-Match", "*").delete("/posts/{id}", id).then().statusCode(204);
    anonymous().get("/posts/{id}/thread", id).then().statusCode(200);

    ClassRoom.delete(ben, last);

    for (String path : new String[] {"", "/thread", "/replies", "/changes"}) {
      anonymous().get("/posts/" + id + path).then().statusCode(404);
    }
    assertThat(
            anonymous().queryParam("postId", id).get("/reply-counts").jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void a_reply_keeps_its_versions_until_it_is_deleted() {
    String ana = room.student();
    String id = reply(ana, post(ana, "Replies"), null, "one");
    patch(ana, "/replies/" + id, "{\"body\":\"two\"}").then().statusCode(200);
    patch(ana, "/replies/" + id, "{\"body\":\"two\"}").then().statusCode(200);
    patch(ana, "/replies/" + id, "{\"body\":\"three\"}").then().statusCode(200);

    JsonPath revisions = anonymous().get("/replies/{id}/revisions", id).jsonPath();
    assertThat(revisions.getList("items.revision", Integer.class)).containsExactly(1, 2, 3);
    assertThat(revisions.getList("items.body")).containsExactly("one", "two", "three");
    assertThat(revisions.getList("items.bodyHtml"))
        .containsExactly("<p>one</p>\n", "<p>two</p>\n", "<p>three</p>\n");

    ClassRoom.delete(ana, id);
    anonymous().get("/replies/{id}/revisions", id).then().statusCode(404);
  }
}
