package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.auth.Bearer.mint;
import static org.colloquy.auth.Bearer.statusOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OWASP API1:2023. What belongs to somebody else stays theirs, whoever knows its id. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Api1BrokenObjectLevelAuthorizationTest {

  @Inject ClassRoom room;

  private String owner;
  private String other;
  private String post;
  private String reply;

  @BeforeEach
  void words() {
    owner = room.student();
    other = room.student();
    post = post(owner, "Mine");
    reply = reply(owner, post, null, "mine too");
  }

  @Test
  void another_s_words_are_not_edited_whatever_the_rank() {
    for (String caller : new String[] {other, room.instructor(), room.admin()}) {
      patch(caller, "/posts/" + post, Map.of("title", "Theirs")).then().statusCode(403);
      patch(caller, "/posts/" + post, Map.of("body", "theirs")).then().statusCode(403);
      patch(caller, "/replies/" + reply, Map.of("body", "theirs")).then().statusCode(403);
    }
    assertUntouched();
  }

  @Test
  void another_s_words_are_not_deleted_whatever_the_rank() {
    for (String caller : new String[] {other, room.instructor(), room.admin()}) {
      delete(caller, "/posts/" + post).then().statusCode(403);
      delete(caller, "/replies/" + reply).then().statusCode(403);
    }
    assertUntouched();
  }

  @Test
  void another_s_post_is_not_tagged_locked_or_pinned_by_a_student() {
    patch(other, "/posts/" + post, Map.of("tags", new String[] {"theirs"})).then().statusCode(403);
    patch(other, "/posts/" + post, Map.of("status", "locked")).then().statusCode(403);
    patch(other, "/posts/" + post, Map.of("pinned", true)).then().statusCode(403);
    patch(other, "/posts/" + post, Map.of()).then().statusCode(403);
    assertUntouched();
  }

  @Test
  void another_s_archive_answers_as_one_of_nobody() {
    Response owners = as(other).get("/authors/{id}/archive", idOf(owner));
    Response nobodys = as(other).get("/authors/{id}/archive", UUID.randomUUID());

    assertThat(owners.statusCode()).isEqualTo(404);
    assertThat(withoutInstance(owners)).isEqualTo(withoutInstance(nobodys));
    as(owner).get("/authors/{id}/archive", idOf(owner)).then().statusCode(200);
  }

  @Test
  void another_s_tokens_are_not_listed_whether_there_is_such_a_person_or_not() {
    Response owners = as(other).queryParam("author", idOf(owner).toString()).get("/tokens");
    Response nobodys = as(other).queryParam("author", UUID.randomUUID().toString()).get("/tokens");

    assertThat(owners.statusCode()).isEqualTo(403);
    assertThat(owners.asString()).isEqualTo(nobodys.asString());
    as(room.instructor())
        .queryParam("author", idOf(owner).toString())
        .get("/tokens")
        .then()
        .statusCode(403);
  }

  @Test
  void another_s_token_is_not_revoked_or_rotated_and_answers_as_one_of_nobody() {
    JsonPath token = mint(owner, Map.of("name", "n"));
    String id = token.getString("id");

    Response revoked = as(other).delete("/tokens/{id}", id);
    Response nobodys = as(other).delete("/tokens/{id}", UUID.randomUUID());
    assertThat(revoked.statusCode()).isEqualTo(404);
    assertThat(withoutInstance(revoked)).isEqualTo(withoutInstance(nobodys));
    as(other).post("/tokens/{id}/rotate", id).then().statusCode(404);
    as(room.admin()).post("/tokens/{id}/rotate", id).then().statusCode(404);
    assertThat(statusOf(token.get("token"))).isEqualTo(200);
  }

  @Test
  void an_admin_revokes_another_s_token() {
    JsonPath token = mint(owner, Map.of("name", "n"));

    as(room.admin()).delete("/tokens/{id}", token.getString("id")).then().statusCode(204);

    Bearer.assertRefusedWithinASecond(token.get("token"));
  }

  private void assertUntouched() {
    JsonPath now = anonymous().get("/posts/{id}/thread", post).jsonPath();
    assertThat(now.getString("post.title")).isEqualTo("Mine");
    assertThat(now.getList("post.tags")).isEmpty();
    assertThat(now.getString("post.status")).isEqualTo("open");
    assertThat(now.getString("replies[0].body")).isEqualTo("mine too");
    assertThat(now.getLong("post.sequence")).isEqualTo(2);
  }

  private static Response delete(String caller, String path) {
    return as(caller).header("If-Match", etag(path)).delete(path);
  }

  private static String withoutInstance(Response problem) {
    return problem.asString().replaceFirst("\"instance\":\"[^\"]*\"", "");
  }
}
