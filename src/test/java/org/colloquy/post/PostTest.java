package org.colloquy.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PostTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;

  @BeforeEach
  void enrol() {
    ana = room.student();
    ben = room.student();
  }

  @Test
  void a_new_post_is_answered_whole_with_its_address_and_tag() {
    Response created =
        create(ana, Map.of("title", "T", "body", "*b*", "tags", List.of(" Maps ", "maps", "Time")));
    assertThat(created.statusCode()).isEqualTo(201);
    JsonPath post = created.jsonPath();
    assertThat(created.header("Location")).endsWith("/api/v1/posts/" + post.getString("id"));
    assertThat(post.getString("id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}");
    assertThat(post.getString("author.handle")).isEqualTo(ana);
    assertThat(post.getString("bodyHtml")).isEqualTo("<p><em>b</em></p>\n");
    assertThat(post.getList("tags")).containsExactly("maps", "time");
    assertThat(post.getString("status")).isEqualTo("open");
    assertThat(post.getLong("sequence")).isEqualTo(1);
    assertThat(post.getInt("participantCount")).isEqualTo(1);
    assertThat(post.getString("createdAt"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    Response read = as(ben).get(created.header("Location").replaceFirst(".*/api/v1", ""));
    assertThat(read.jsonPath().<String, Object>getMap("$")).isEqualTo(post.getMap("$"));
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag")).matches("\"[^\"]+\"");
    assertThat(post.<String, Object>getMap("$"))
        .containsOnlyKeys(
            "id",
            "author",
            "title",
            "body",
            "bodyHtml",
            "tags",
            "status",
            "pinned",
            "replyCount",
            "participantCount",
            "lastActivityAt",
            "createdAt",
            "editedAt",
            "sequence",
            "deleted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "author",
        "bodyHtml",
        "status",
        "pinned",
        "replyCount",
        "participantCount",
        "lastActivityAt",
        "editedAt",
        "sequence",
        "deleted"
      })
  void what_a_client_may_not_set_is_refused(String member) {
    Map<String, Object> body = new HashMap<>(Map.of("title", "t", "body", "b"));
    body.put(member, null);
    JsonPath problem = assertProblem(create(ana, body), 400, "validation");
    assertThat(problem.getList("errors.pointer")).containsExactly("/" + member);
  }

  @Test
  void only_instructors_and_admins_say_when_a_post_was_written() {
    Map<String, Object> old =
        Map.of("title", "t", "body", "b", "createdAt", "2020-02-03T05:05:06.7899+01:00");
    assertProblem(create(ana, old), 403, "forbidden");
    for (String who : List.of(room.instructor(), room.admin())) {
      JsonPath post = create(who, old).jsonPath();
      assertThat(post.getString("createdAt")).isEqualTo("2020-02-03T04:05:06.789Z");
      assertThat(post.getString("lastActivityAt")).isEqualTo("2020-02-03T04:05:06.789Z");
    }
  }

  @Test
  void an_edit_keeps_what_was_said_before() {
    String id = post(ana, "First");
    Response edited = patch(ana, "/posts/" + id, Map.of("title", "Second"));
    assertThat(edited.statusCode()).isEqualTo(200);
    assertThat(edited.<String>path("body")).isEqualTo("Text of First");
    assertThat(edited.<Integer>path("sequence")).isEqualTo(2);
    assertThat(edited.<String>path("editedAt")).isNotNull();
    assertThat(edited.header("ETag")).isEqualTo(etag("/posts/" + id));
    JsonPath revisions = anonymous().get("/posts/{id}/revisions", id).jsonPath();
    assertThat(revisions.getList("items.title")).containsExactly("First", "Second");
    assertThat(revisions.getList("items.revision")).containsExactly(1, 2);
    assertThat(revisions.getString("items[0].writtenAt")).isEqualTo(edited.path("createdAt"));
    assertThat(revisions.getString("items[1].writtenAt")).isEqualTo(edited.path("editedAt"));
  }

  @Test
  void a_patch_that_changes_nothing_changes_nothing() {
    String id = post(ana, "Same");
    String tag = etag("/posts/" + id);
    for (Map<String, Object> patch :
        List.of(Map.<String, Object>of(), Map.<String, Object>of("title", "Same"))) {
      Response answer = patch(ana, "/posts/" + id, patch);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.header("ETag")).isEqualTo(tag);
      assertThat(answer.<String>path("editedAt")).isNull();
    }
    assertThat(anonymous().get("/posts/{id}/revisions", id).<List<?>>path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "\"x\"",
        "{\"title\":null}",
        "{\"body\":\" \"}",
        "{\"status\":\"shut\"}",
        "{\"pinned\":null}",
        "{\"pinned\":\"yes\"}",
        "{\"id\":null}",
        "{\"createdAt\":null}",
        "{\"tags\":{}}",
        "{\"title\":\"\\u0000\"}",
        "{\"body\":\"\\ud800\"}",
        "{\"replyCount\":0}"
      })
  void a_patch_that_is_not_valid_is_refused(String patch) {
    String id = post(ana, "Kept");
    assertProblem(patch(ana, "/posts/" + id, patch), 400, "validation");
    assertThat(anonymous().get("/posts/{id}", id).<Integer>path("sequence")).isEqualTo(1);
  }

  @Test
  void a_change_needs_the_tag_of_what_was_seen() {
    String id = post(ana, "Old");
    String seen = etag("/posts/" + id);
    reply(ben, id, null, "A reply does not make an edit of the post stale");
    assertProblem(
        as(ana).contentType("application/json").body("{}").patch("/posts/{id}", id),
        428,
        "precondition-required");
    assertProblem(as(ana).delete("/posts/{id}", id), 428, "precondition-required");
    assertThat(patchAs(ana, id, seen, "New").statusCode()).isEqualTo(200);
    for (String stale : List.of(seen, "\"1\"", "\"x\"", "x", "W/\"2.2.2\"")) {
      assertProblem(patchAs(ana, id, stale, "Newer"), 412, "precondition-failed");
      assertProblem(
          as(ana).header("If-Match", stale).delete("/posts/{id}", id), 412, "precondition-failed");
    }
    assertThat(patchAs(ana, id, "*", "Newest").statusCode()).isEqualTo(200);
    assertThat(anonymous().get("/posts/{id}", id).<String>path("title")).isEqualTo("Newest");
  }

  @Test
  void words_are_changed_by_their_author_alone() {
    String id = post(ana, "Mine");
    for (String other : List.of(ben, room.instructor(), room.admin())) {
      assertProblem(patch(other, "/posts/" + id, Map.of("title", "Theirs")), 403, "forbidden");
      assertProblem(as(other).header("If-Match", "*").delete("/posts/{id}", id), 403, "forbidden");
    }
    assertThat(anonymous().get("/posts/{id}", id).<String>path("title")).isEqualTo("Mine");
  }

  private static Response patchAs(String author, String id, String ifMatch, String title) {
    return as(author)
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json")
        .body(Map.of("title", title))
        .patch("/posts/{id}", id);
  }

  private static Response create(String author, Map<String, Object> post) {
    return as(author).contentType("application/json").body(post).post("/posts");
  }
}
