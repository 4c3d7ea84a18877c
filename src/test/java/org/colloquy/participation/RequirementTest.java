package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RequirementTest {

  @Inject ClassRoom room;

  private String teacher;
  private String ana;
  private String ben;
  private String post;

  @BeforeEach
  void discussion() {
    teacher = room.instructor();
    ana = room.student();
    ben = room.student();
    post = post(teacher, "Week 2");
  }

  private Response ask(Object requirements) {
    return as(teacher)
        .contentType("application/json")
        .body(requirements)
        .put("/posts/{id}/requirements", post);
  }

  private JsonPath status(String student) {
    return as(teacher)
        .get("/posts/{id}/requirements/status?author={a}", post, student)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void a_post_asks_nothing_until_it_is_told_what() {
    assertThat(as(ana).get("/posts/{id}/requirements", post).jsonPath().getInt("minReplies"))
        .isZero();

    ask(Map.of("minReplies", 2, "excludeSelf", true)).then().statusCode(200);

    JsonPath asked = as(ana).get("/posts/{id}/requirements", post).jsonPath();
    assertThat(asked.getInt("minReplies")).isEqualTo(2);
    assertThat(asked.getBoolean("excludeSelf")).isTrue();
    assertThat(asked.getString("initialDue")).isNull();
  }

  @Test
  void who_has_done_it_is_told_from_who_has_not() {
    ask(
        Map.of(
            "minPosts",
            1,
            "minReplies",
            1,
            "distinctPeers",
            1,
            "excludeSelf",
            true,
            "minWords",
            3));
    String first = reply(ana, post, null, "Three good words");
    reply(ben, post, null, "Three other words");
    reply(ben, post, first, "Too short");

    JsonPath before = status(ben);
    assertThat(before.getString("items[0].status")).isEqualTo("missing");
    assertThat(before.getList("items[0].missing", String.class))
        .containsExactly("1 more reply of at least 3 words", "1 more other student to reply to");
    String answer = reply(ben, post, first, "That is long enough");

    JsonPath after = status(ben);
    assertThat(after.getString("items[0].status")).isEqualTo("met");
    assertThat(after.getString("items[0].metAt"))
        .isEqualTo(as(ben).get("/replies/{id}", answer).jsonPath().getString("createdAt"));
    assertThat(status(ana).getString("items[0].status")).isEqualTo("missing");
    assertThat(after.getInt("requirements.minWords")).isEqualTo(3);
  }

  @Test
  void a_contribution_counts_from_when_an_edit_gave_it_the_words() {
    ask(Map.of("minPosts", 1, "minWords", 3));
    String short_ = reply(ana, post, null, "Short");
    assertThat(status(ana).getString("items[0].status")).isEqualTo("missing");

    patch(ana, "/replies/" + short_, "{\"body\":\"Long enough now\"}");

    JsonPath status = status(ana);
    String created = as(ana).get("/replies/{id}", short_).jsonPath().getString("createdAt");
    assertThat(status.getString("items[0].status")).isEqualTo("met");
    assertThat(status.getString("items[0].metAt")).isGreaterThan(created);
  }

  @Test
  void what_comes_after_its_due_time_is_late() {
    ask(Map.of("minPosts", 1, "initialDue", "2026-01-01T00:00:00Z"));
    reply(ana, post, null, "Late");

    assertThat(status(ana).getString("items[0].status")).isEqualTo("late");
  }

  @Test
  void gradebooks_take_the_points_as_files() {
    ask(Map.of("minPosts", 1));
    reply(ana, post, null, "Here");
    String canvas = gradebook("canvas");
    String moodle = gradebook("moodle");

    assertThat(canvas.lines())
        .startsWith("Student,ID,SIS User ID,SIS Login ID,Section,Week 2", "Points Possible,,,,,10")
        .contains("Test " + ana + ",,," + ana + ",section-a,10")
        .contains("Test " + ben + ",,," + ben + ",section-a,0");
    assertThat(moodle.lines())
        .startsWith("username,Week 2,feedback")
        .contains(ana + ",10,")
        .contains(ben + ",0,1 more contribution at the top of the thread");
  }

  private String gradebook(String of) {
    return as(teacher)
        .queryParams("points", 10, "assignment", "Week 2", "gradebook", of)
        .get("/posts/{id}/requirements/status", post)
        .asString();
  }

  @Test
  void statuses_come_as_tables_too() {
    ask(Map.of("minPosts", 1));
    String path = "/posts/" + post + "/requirements/status?format=";

    assertThat(as(teacher).get(path + "csv").asString())
        .startsWith("author,displayName,groups,status,metAt,initialPosts,")
        .contains(ana + ",Test " + ana + ",section-a,missing,,0,");
    assertThat(as(teacher).get(path + "ndjson").asString()).contains("\"status\":\"missing\"");
    assertThat(as(teacher).get(path + "xlsx").asByteArray()).startsWith('P', 'K');
  }

  @Test
  void only_instructors_ask_and_students_see_their_own_status_alone() {
    assertProblem(
        as(ana).contentType("application/json").body("{}").put("/posts/{id}/requirements", post),
        403,
        "forbidden");
    assertProblem(as(ana).get("/posts/{id}/requirements/status", post), 403, "forbidden");
    assertProblem(
        as(ana).get("/posts/{id}/requirements/status?author={b}", post, ben), 403, "forbidden");
    assertThat(
            as(ana)
                .get("/posts/{id}/requirements/status?author={a}", post, ana)
                .jsonPath()
                .getList("items"))
        .hasSize(1);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertProblem(ask(Map.of("minReplies", -1)), 400, "validation");
    assertProblem(ask(Map.of("minReply", 1)), 400, "validation");
    assertProblem(
        ask(Map.of("initialDue", "2026-02-01T00:00:00Z", "repliesDue", "2026-01-01T00:00:00Z")),
        400,
        "validation");
    assertProblem(
        as(teacher).get("/posts/01a0a0aa-0000-7000-8000-000000000000/requirements"),
        404,
        "not-found");
  }
}
