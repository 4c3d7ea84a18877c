package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.ClassRoom.tryReply;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReplyTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    ben = room.student();
    post = post(ana, "A question");
  }

  @Test
  void a_new_reply_is_answered_whole_with_its_address_and_tag() {
    String first = reply(ben, post, null, "first");
    Response created = tryReply(ana, post, first, "~~no~~ yes");
    assertThat(created.statusCode()).isEqualTo(201);
    JsonPath reply = created.jsonPath();
    String path = "/replies/" + reply.getString("id");
    assertThat(created.header("Location")).endsWith("/api/v1" + path);
    assertThat(created.header("ETag")).isEqualTo(etag(ana, path));
    assertThat(anonymous().get(path).jsonPath().<String, Object>getMap("$"))
        .isEqualTo(reply.getMap("$"));
    assertThat(reply.getString("postId")).isEqualTo(post);
    assertThat(reply.getString("parentId")).isEqualTo(first);
    assertThat(reply.getString("author.handle")).isEqualTo(ana);
    assertThat(reply.getString("bodyHtml")).isEqualTo("<p><del>no</del> yes</p>\n");
    assertThat(reply.getInt("depth")).isEqualTo(2);
    assertThat(reply.getLong("sequence")).isEqualTo(3);
    assertThat(reply.<String, Object>getMap("$"))
        .containsOnlyKeys(
            "id",
            "postId",
            "parentId",
            "author",
            "body",
            "bodyHtml",
            "depth",
            "directReplyCount",
            "descendantCount",
            "createdAt",
            "editedAt",
            "sequence",
            "deleted",
            "hidden");
    assertThat(anonymous().get("/replies/{id}", first).<Integer>path("directReplyCount"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "postId",
        "author",
        "bodyHtml",
        "depth",
        "directReplyCount",
        "descendantCount",
        "sequence",
        "editedAt",
        "deleted"
      })
  void what_a_client_may_not_set_is_refused(String member) {
    Map<String, Object> body = new HashMap<>(Map.of("body", "b"));
    body.put(member, 1);
    Response refused =
        as(ana).contentType("application/json").body(body).post("/posts/{id}/replies", post);
    assertThat(assertProblem(refused, 400, "validation").getList("errors.pointer"))
        .containsExactly("/" + member);
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("sequence")).isEqualTo(1);
  }

  @Test
  void only_moderators_say_when_a_reply_was_written_and_old_ones_do_not_turn_activity_back() {
    Map<String, Object> old = Map.of("body", "b", "createdAt", "2020-01-02T03:04:05Z");
    assertProblem(
        as(ben).contentType("application/json").body(old).post("/posts/{id}/replies", post),
        403,
        "forbidden");
    String activity = anonymous().get("/posts/{id}", post).path("lastActivityAt");
    Response taken =
        as(room.instructor())
            .contentType("application/json")
            .body(old)
            .post("/posts/{id}/replies", post);
    assertThat(taken.<String>path("createdAt")).isEqualTo("2020-01-02T03:04:05.000Z");
    assertThat(anonymous().get("/posts/{id}", post).<String>path("lastActivityAt"))
        .isEqualTo(activity);
  }

  @Test
  void the_parent_must_be_a_reply_of_the_post_that_is_not_deleted() {
    String elsewhere = reply(ben, post(ben, "Another"), null, "elsewhere");
    String nobody = "0199476d-4a20-7c5e-8f00-3b1a5d9e7c11";
    for (String parent : List.of(elsewhere, nobody, post)) {
      assertProblem(tryReply(ana, post, parent, "lost"), 422, "parent-mismatch");
    }
    String leaf = reply(ben, post, null, "leaf");
    String branch = reply(ben, post, null, "branch");
    reply(ana, post, branch, "twig");
    delete(ben, leaf);
    delete(ben, branch);
    assertProblem(tryReply(ana, post, leaf, "late"), 409, "parent-deleted");
    assertProblem(tryReply(ana, post, branch, "late"), 409, "parent-deleted");
    assertProblem(tryReply(ana, nobody, null, "lost"), 404, "not-found");
    assertProblem(tryReply(ana, post, "abc", "lost"), 400, "validation");
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("replyCount")).isEqualTo(1);
  }

  @Test
  void an_edit_keeps_what_was_said_before_and_tells_when() {
    String id = reply(ben, post, null, "first");
    Response edited = patch(ben, "/replies/" + id, Map.of("body", "**second**"));
    assertThat(edited.statusCode()).isEqualTo(200);
    assertThat(edited.<String>path("bodyHtml")).isEqualTo("<p><strong>second</strong></p>\n");
    assertThat(edited.<Integer>path("sequence")).isEqualTo(3);
    assertThat(edited.header("ETag")).isEqualTo(etag(ben, "/replies/" + id));
    JsonPath revisions = anonymous().get("/replies/{id}/revisions", id).jsonPath();
    assertThat(revisions.getList("items.body")).containsExactly("first", "**second**");
    assertThat(revisions.getString("items[0].writtenAt")).isEqualTo(edited.path("createdAt"));
    assertThat(revisions.getString("items[1].writtenAt")).isEqualTo(edited.path("editedAt"));
    assertThat(revisions.getString("items[1].bodyHtml")).isEqualTo(edited.path("bodyHtml"));
  }

  @Test
  void a_patch_that_changes_nothing_changes_nothing() {
    String id = reply(ben, post, null, "same");
    Response patched = patch(ben, "/replies/" + id, Map.of("body", "same"));
    assertThat(patched.statusCode()).isEqualTo(200);
    assertThat(patched.<String>path("editedAt")).isNull();
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("sequence")).isEqualTo(2);
    assertThat(anonymous().get("/replies/{id}/revisions", id).<List<?>>path("items")).hasSize(1);
  }

  @Test
  void a_change_needs_the_tag_of_what_was_seen_and_replies_beneath_do_not_make_it_stale() {
    String id = reply(ben, post, null, "old");
    String path = "/replies/" + id;
    String seen = etag(path);
    reply(ana, post, id, "beneath");
    assertThat(etag(path)).isNotEqualTo(seen);
    assertProblem(
        as(ben).contentType("application/json").body("{\"body\":\"x\"}").patch(path),
        428,
        "precondition-required");
    assertProblem(as(ben).delete(path), 428, "precondition-required");
    assertThat(edit(ben, path, seen, "new").statusCode()).isEqualTo(200);
    for (String stale : List.of(seen, "\"1\"", "x", "\"99\"")) {
      assertProblem(edit(ben, path, stale, "newer"), 412, "precondition-failed");
      assertProblem(as(ben).header("If-Match", stale).delete(path), 412, "precondition-failed");
    }
    assertThat(edit(ben, path, "\"x\", " + etag(path), "newer").statusCode()).isEqualTo(200);
    assertThat(edit(ben, path, "*", "newest").statusCode()).isEqualTo(200);
    assertThat(anonymous().get(path).<String>path("body")).isEqualTo("newest");
  }

  @Test
  void words_are_changed_by_their_author_alone() {
    String path = "/replies/" + reply(ben, post, null, "mine");
    for (String other : List.of(ana, room.instructor(), room.admin())) {
      assertProblem(edit(other, path, "*", "theirs"), 403, "forbidden");
      assertProblem(as(other).header("If-Match", "*").delete(path), 403, "forbidden");
    }
    assertProblem(anonymous().header("If-Match", "*").delete(path), 401, "unauthenticated");
    assertThat(anonymous().get(path).<String>path("body")).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{\"body\":null}",
        "{\"body\":\"\"}",
        "{\"body\":\"\\u0000\"}",
        "{\"parentId\":null}",
        "{\"createdAt\":null}"
      })
  void a_patch_that_is_not_valid_is_refused(String patch) {
    String id = reply(ben, post, null, "kept");
    assertProblem(patch(ben, "/replies/" + id, patch), 400, "validation");
    assertThat(anonymous().get("/replies/{id}", id).<String>path("body")).isEqualTo("kept");
  }

  private static Response edit(String author, String path, String ifMatch, String body) {
    return as(author)
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json")
        .body(Map.of("body", body))
        .patch(path);
  }
}
