package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers who have a copy already, and show its entity tag. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CopiesTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;
  private String teacher;
  private String id;
  private String first;
  private String leaf;

  @BeforeEach
  void begin_a_thread() {
    ana = room.student();
    ben = room.student();
    teacher = room.instructor();
    id = post(ana, "Copies");
    first = reply(ben, id, null, "first");
    leaf = reply(ana, id, first, "leaf");
    reply(ben, id, first, "another");
  }

  private List<String> threadPaths() {
    return List.of(
        "/posts/" + id + "/thread",
        "/posts/" + id + "/thread?limit=1&sort=newest",
        "/posts/" + id + "/replies",
        "/posts/" + id + "/replies?view=flat&depth=1",
        "/posts/" + id + "/replies?author=" + ben,
        "/replies/" + first + "/replies",
        "/replies/" + first + "/context",
        "/posts/" + id + "/changes");
  }

  private List<String> paths() {
    return Stream.concat(threadPaths().stream(), Stream.of("/posts/" + id, "/replies/" + first))
        .toList();
  }

  @Test
  void a_copy_that_is_current_is_confirmed_without_reading_a_reply() {
    for (String path : paths()) {
      String tag = etag(path);
      for (String header :
          List.of(tag, "W/" + tag, "*", "\"other\", " + tag, "W/\"x\",W/" + tag + ",\"y\"")) {
        List<String> statements =
            SqlLog.during(
                () -> {
                  Response answer = anonymous().header("If-None-Match", header).get(path);
                  assertThat(answer.statusCode()).as("%s %s", path, header).isEqualTo(304);
                  assertThat(answer.header("ETag")).isEqualTo(tag);
                  assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
                  assertThat(answer.asByteArray()).isEmpty();
                });
        assertThat(statements).as(path).isNotEmpty().noneMatch(sql -> sql.contains("r.body"));
      }
    }
  }

  @Test
  void an_answer_is_given_again_without_reading_a_reply_until_somebody_writes() {
    for (String path : threadPaths().stream().filter(p -> !p.endsWith("/changes")).toList()) {
      List<byte[]> answers = new ArrayList<>();
      Runnable get = () -> answers.add(anonymous().get(path).asByteArray());
      String before = reply(ana, id, null, "before");
      List<String> read = SqlLog.during(get);
      List<String> again = SqlLog.during(get);
      String other = reply(ana, id, null, "meanwhile");
      List<String> after = SqlLog.during(get);
      for (String written : List.of(before, other)) {
        as(ana).header("If-Match", "*").delete("/replies/" + written).then().statusCode(204);
      }

      assertThat(read).as(path).anyMatch(sql -> sql.contains("r.body"));
      assertThat(again).as(path).hasSize(1).noneMatch(sql -> sql.contains("r.body"));
      assertThat(after).as(path).anyMatch(sql -> sql.contains("r.body"));
      assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }
  }

  @Test
  void any_other_copy_is_answered_in_full() {
    for (String path : paths()) {
      for (String header :
          List.of("\"other\"", "W/\"1\"", "\"\"", etag("/posts/" + post(ana, "B")))) {
        Response answer = anonymous().header("If-None-Match", header).get(path);
        assertThat(answer.statusCode()).as("%s %s", path, header).isEqualTo(200);
        assertThat(answer.asByteArray()).isNotEmpty();
      }
    }
  }

  @Test
  void no_copy_is_current_after_a_change() {
    assertChanges("create", () -> reply(teacher, id, leaf, "late"));
    String last = reply(ben, id, null, "to go");
    assertChanges("edit", () -> patch(ben, "/replies/" + last, body("better")));
    assertChanges("delete", () -> ClassRoom.delete(ben, last));
    assertChanges("edit post", () -> patch(ana, "/posts/" + id, body("other")));
    assertChanges("lock", () -> patch(teacher, "/posts/" + id, "{\"status\":\"locked\"}"));
    assertChanges("open", () -> patch(teacher, "/posts/" + id, "{\"status\":\"open\"}"));
    assertChanges("pin", () -> patch(teacher, "/posts/" + id, "{\"pinned\":true}"));
    assertChanges("unpin", () -> patch(teacher, "/posts/" + id, "{\"pinned\":false}"));
    String benId = as(ben).get("/authors/{ben}", ben).path("id");
    String admin = room.admin();
    assertChanges(
        "rename", () -> patch(admin, "/authors/" + benId, "{\"displayName\":\"Benedict\"}"));
    assertChanges("promote", () -> patch(admin, "/authors/" + benId, "{\"role\":\"instructor\"}"));
  }

  private void assertChanges(String what, Runnable change) {
    Map<String, String> before = new LinkedHashMap<>();
    paths().forEach(path -> before.put(path, etag(path)));
    change.run();
    before.forEach(
        (path, tag) -> {
          Response answer = anonymous().header("If-None-Match", tag).get(path);
          assertThat(answer.statusCode()).as("%s after %s", path, what).isEqualTo(200);
          assertThat(answer.header("ETag")).as("%s after %s", path, what).isNotEqualTo(tag);
        });
  }

  @Test
  void what_changes_nothing_leaves_copies_current() {
    Map<String, String> before = new LinkedHashMap<>();
    paths().forEach(path -> before.put(path, etag(path)));

    patch(ben, "/replies/" + first, body("first")).then().statusCode(200);
    patch(ana, "/posts/" + id, "{}").then().statusCode(200);
    reply(ben, post(ana, "Elsewhere"), null, "not here");

    before.forEach((path, tag) -> assertThat(etag(path)).as(path).isEqualTo(tag));
  }

  @Test
  void different_questions_to_one_address_have_different_tags() {
    String replies = "/posts/" + id + "/replies?";
    String context = "/replies/" + first + "/context?";
    String changes = "/posts/" + id + "/changes?";
    assertThat(
            Stream.of(
                    "view=tree", "view=flat", "limit=2", "depth=1", "sort=newest", "author=" + ben)
                .map(question -> etag(replies + question)))
        .doesNotHaveDuplicates();
    assertThat(
            Stream.of("before=10", "before=1", "after=1").map(question -> etag(context + question)))
        .doesNotHaveDuplicates();
    assertThat(Stream.of("after=0", "after=1", "limit=1").map(question -> etag(changes + question)))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_copy_of_a_caller_is_their_own() {
    Response answer = as(ana).header("If-None-Match", "*").get("/posts/{id}/thread", id);
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(answer.header("Vary")).contains("Authorization");
  }

  private static String body(String words) {
    return "{\"body\":\"" + words + "\"}";
  }
}
