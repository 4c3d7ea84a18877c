package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.reply.Batch.JSON;
import static org.colloquy.reply.Batch.LINES;
import static org.colloquy.reply.Batch.batch;
import static org.colloquy.reply.Batch.item;
import static org.colloquy.reply.Batch.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches, and items of batches, that are refused. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchFaultsTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private String ana;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    post = post(ana, "Many");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"body": " "}                              | 400 | validation      | /1/body
          {"body": 5}                                | 400 | validation      | /1/body
          {"body": "b", "id": "x"}                   | 400 | validation      | /1/id
          {"body": "b", "parentRef": "later"}        | 400 | validation      | /1/parentRef
          {"body": "b", "parentRef": ""}             | 400 | validation      | /1/parentRef
          {"body": "b", "ref": "first"}              | 400 | validation      | /1/ref
          {"body": "b", "parentRef": "first", "parentId": "01a0a171-16d7-75bc-8ea8-168ca805f6ac"} | 400 | validation | /1/parentRef
          {"body": "b", "parentId": "01a0a171-16d7-75bc-8ea8-168ca805f6ac"} | 422 | parent-mismatch | /1/parentId
          {"body": "b", "createdAt": "2026-09-14T16:05:00Z"} | 403 | forbidden | /1/createdAt
          {"body": "b", "parentId": "nonsense"}      | 400 | validation      | /1/parentId
          null                                       | 400 | validation      | /1
          [{"body": "b"}]                            | 400 | validation      | /1
          """)
  void an_item_at_fault_ends_an_atomic_batch_and_is_left_out_of_the_other(
      String item, int status, String code, String pointer) {
    String body =
        "[{\"ref\":\"first\",\"body\":\"Good\"},"
            + item
            + ",{\"ref\":\"later\",\"body\":\"Good\"}]";

    Response atomic = send(ana, JSON, JSON, "?mode=atomic", body);

    JsonPath problem = assertProblem(atomic, status, code);
    ContractConformance.served().check("createReplies", atomic);
    assertThat(problem.getString("errors[0].pointer")).isEqualTo(pointer);
    assertThat(replyCount()).isZero();
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("sequence")).isEqualTo(1);

    Response each = send(ana, JSON, JSON, "?mode=each", body);

    ContractConformance.served().check("createReplies", each);
    JsonPath results = each.jsonPath();
    assertThat(results.getInt("published")).isEqualTo(2);
    assertThat(results.getInt("failed")).isEqualTo(1);
    assertThat(results.getList("results.status")).containsExactly(201, status, 201);
    assertThat(results.getMap("results[1].problem")).isEqualTo(problem.getMap("$"));
    assertThat(results.getString("results[1].reply")).isNull();
    assertThat(replyCount()).isEqualTo(2);
  }

  @Test
  void what_answers_an_item_that_failed_fails_and_says_so() {
    Response answer =
        send(
            ana,
            JSON,
            JSON,
            "?mode=each",
            json(
                item("ref", "a", "body", " "),
                item("ref", "b", "parentRef", "a", "body", "b"),
                item("parentRef", "b", "body", "c"),
                item("body", "Good")));

    JsonPath body = answer.jsonPath();
    assertThat(body.getList("results.status")).containsExactly(400, 400, 400, 201);
    assertThat(body.getString("results[1].problem.errors[0].pointer")).isEqualTo("/1/parentRef");
    assertThat(body.getString("results[2].problem.errors[0].detail"))
        .isEqualTo("is an item that was not published");
  }

  @Test
  void a_fault_in_lines_is_told_with_its_line() {
    String lines = "\n{\"body\":\"One\"}\n\n{\"body\":\"\"}\n";

    JsonPath problem = assertProblem(send(ana, LINES, JSON, "", lines), 400, "validation");

    assertThat(problem.getString("errors[0].pointer")).isEqualTo("/1/body");
    assertThat(problem.getString("detail")).startsWith("Line 4: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"body\":\"a\"},{\"body\":\"b\"",
        "[{\"body\":\"a\"},{\"body\":\"b\",\"body\":\"c\"}]",
        "[{\"body\":\"a\"} {\"body\":\"b\"}]",
        "[{\"body\":\"a\"}]]"
      })
  void a_body_that_is_not_json_is_refused_whole(String body) {
    for (String mode : List.of("?mode=atomic", "?mode=each")) {
      assertProblem(send(ana, JSON, JSON, mode, body), 400, "malformed-json");
    }
    assertProblem(
        send(ana, LINES, JSON, "?mode=each", "{\"body\":\"a\"}\n{\"body\":"),
        400,
        "malformed-json");
    assertThat(replyCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"body\":\"a\"}", "5", "null", "[{\"body\":\"a\"}] 5"})
  void what_is_no_array_of_replies_is_refused(String body) {
    assertProblem(send(ana, JSON, JSON, "?mode=each", body), 400, "validation");
    assertThat(replyCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, LINES})
  void nothing_at_all_is_refused(String type) {
    Response answer = send(ana, type, JSON, "?mode=each", "");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
  }

  @Test
  void a_batch_that_is_too_long_is_refused() {
    String body = json(item("body", "x")) + " ".repeat(40 * 1024 * 1024);

    assertProblem(send(ana, JSON, JSON, "", body), 413, "payload-too-large");
  }

  @Test
  void a_post_that_takes_no_replies_takes_no_batch() {
    String locked = post(ana, "Locked");
    ClassRoom.patch(room.instructor(), "/posts/" + locked, Map.of("status", "locked"));
    String body = json(item("body", "x"));

    for (String mode : List.of("atomic", "each")) {
      assertProblem(batch(ana, locked, JSON, JSON, "?mode=" + mode, body), 409, "post-locked");
      String nowhere = UUID.randomUUID().toString();
      assertProblem(batch(ana, nowhere, JSON, JSON, "?mode=" + mode, body), 404, "not-found");
    }
    assertProblem(send(ana, JSON, JSON, "?mode=some", body), 400, "invalid-parameter");
  }

  private Response send(String author, String type, String accept, String query, String body) {
    return batch(author, post, type, accept, query, body);
  }

  private long replyCount() {
    return anonymous().get("/posts/{id}", post).<Integer>path("replyCount");
  }
}
