package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** OWASP API3:2023. A body sets what its sender may set, and is refused if it holds more. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Api3BrokenObjectPropertyLevelAuthorizationTest {

  /** Members of answers that no client sets. */
  private static final Map<String, Object> SERVERS =
      Map.ofEntries(
          Map.entry("id", UUID.randomUUID()),
          Map.entry("author", Map.of("id", UUID.randomUUID())),
          Map.entry("authorId", UUID.randomUUID()),
          Map.entry("bodyHtml", "<script>"),
          Map.entry("replyCount", 7),
          Map.entry("descendantCount", 7),
          Map.entry("directReplyCount", 7),
          Map.entry("participantCount", 7),
          Map.entry("depth", 1),
          Map.entry("sequence", 1),
          Map.entry("lastActivityAt", "2020-01-01T00:00:00Z"),
          Map.entry("editedAt", "2020-01-01T00:00:00Z"),
          Map.entry("deleted", true));

  @Inject ClassRoom room;

  @Test
  void what_the_server_sets_is_refused_in_new_posts_and_replies() {
    String caller = room.admin();
    String post = post(caller, "Whole");
    SERVERS.forEach(
        (member, value) -> {
          assertRefused(
              send(caller, "/posts", with(Map.of("title", "t", "body", "b"), member, value)),
              member);
          assertRefused(
              send(caller, "/posts/" + post + "/replies", with(Map.of("body", "b"), member, value)),
              member);
        });
    for (String member : Set.of("hidden", "pinned", "status")) {
      assertRefused(
          send(caller, "/posts/" + post + "/replies", with(Map.of("body", "b"), member, true)),
          member);
      assertRefused(
          send(caller, "/posts", with(Map.of("title", "t", "body", "b"), member, true)), member);
    }
  }

  @Test
  void what_the_server_sets_is_refused_in_patches() {
    String caller = room.admin();
    String post = post(caller, "Whole");
    String reply = reply(caller, post, null, "whole");
    Map<String, Object> members = new HashMap<>(SERVERS);
    members.put("createdAt", "2020-01-01T00:00:00Z");
    members.put("postId", UUID.randomUUID());
    members.put("parentId", UUID.randomUUID());
    members.forEach(
        (member, value) -> {
          assertRefused(patch(caller, "/posts/" + post, Map.of(member, value)), member);
          assertRefused(patch(caller, "/replies/" + reply, Map.of(member, value)), member);
        });
  }

  @Test
  void times_are_set_by_those_alone_who_bring_discussions_in() {
    String student = room.student();
    String post = post(student, "Times");
    String early = "2020-01-01T00:00:00.000Z";
    Map<String, Object> reply = Map.of("body", "b", "createdAt", early);

    send(student, "/posts", Map.of("title", "t", "body", "b", "createdAt", early))
        .then()
        .statusCode(403);
    send(student, "/posts/" + post + "/replies", reply).then().statusCode(403);
    Response theirs = send(room.instructor(), "/posts/" + post + "/replies", reply);

    assertThat(theirs.jsonPath().getString("createdAt")).isEqualTo(early);
  }

  @Test
  void moderators_members_of_their_own_words_are_refused_to_students() {
    String student = room.student();
    String post = post(student, "Mine");
    String reply = reply(student, post, null, "mine");

    patch(student, "/posts/" + post, Map.of("pinned", true)).then().statusCode(403);
    patch(student, "/posts/" + post, Map.of("status", "locked")).then().statusCode(403);
    patch(student, "/replies/" + reply, Map.of("hidden", true)).then().statusCode(403);
    patch(student, "/replies/" + reply, Map.of("body", "edited", "hidden", true))
        .then()
        .statusCode(403);
    assertThat(as(student).get("/replies/" + reply).jsonPath().getString("body")).isEqualTo("mine");
  }

  @Test
  void nobody_but_an_admin_changes_a_role_their_own_included() {
    for (String caller : List.of(room.student(), room.instructor())) {
      String path = "/authors/" + idOf(caller);
      String tag = as(caller).get(path).header("ETag");

      as(caller)
          .header("If-Match", tag)
          .contentType("application/merge-patch+json")
          .body(Map.of("role", "admin"))
          .patch(path)
          .then()
          .statusCode(403);

      assertThat(as(caller).get(path).header("ETag")).isEqualTo(tag);
    }
  }

  @Test
  void what_the_server_sets_is_refused_of_authors_and_tokens_too() {
    String admin = room.admin();
    String path = "/authors/" + idOf(room.student());
    String tag = as(admin).get(path).header("ETag");
    for (String member : Set.of("id", "createdAt", "erased", "erasedAt", "version")) {
      Map<String, Object> author =
          Map.of("handle", "h", "displayName", "H", "role", "student", member, "x");
      assertRefused(send(admin, "/authors", author), member);
      assertRefused(
          as(admin)
              .header("If-Match", tag)
              .contentType("application/merge-patch+json")
              .body(Map.of(member, "x"))
              .patch(path),
          member);
    }
    for (String member : Set.of("id", "hash", "token", "createdAt", "lastUsedAt", "role")) {
      assertRefused(send(admin, "/tokens", Map.of("name", "n", member, "x")), member);
    }
  }

  private static void assertRefused(Response answer, String member) {
    assertThat(answer.statusCode()).as(member).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors.pointer"))
        .as(answer.asString())
        .containsExactly("/" + member);
  }

  private static Response send(String caller, String path, Map<String, ?> body) {
    return as(caller).contentType(ContentType.JSON).body(body).post(path);
  }

  private static Map<String, Object> with(Map<String, Object> whole, String member, Object value) {
    Map<String, Object> more = new HashMap<>(whole);
    more.put(member, value);
    return more;
  }
}
