package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many replies at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchTest {

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject EntityManagerFactory factory;

  private String ana;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    post = post(ana, "Many");
  }

  @Test
  void items_may_answer_the_post_a_reply_and_each_other() {
    String there = reply(ana, post, null, "There already");
    Response answer =
        send(
            ana,
            JSON,
            JSON,
            "",
            json(
                item("ref", "a", "body", "Answers the *post*"),
                item("ref", "b", "parentRef", "a", "body", "Answers a"),
                item("parentRef", "b", "body", "Answers b"),
                item("parentId", there, "body", "Answers what was there")));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    ContractConformance.served().check("createReplies", answer);
    JsonPath body = answer.jsonPath();
    assertThat(body.getInt("published")).isEqualTo(4);
    assertThat(body.getInt("failed")).isZero();
    assertThat(body.getList("results.index")).containsExactly(0, 1, 2, 3);
    assertThat(body.getList("results.ref")).containsExactly("a", "b", null, null);
    assertThat(body.getList("results.status")).containsOnly(201);
    assertThat(body.getList("results.reply.depth")).containsExactly(1, 2, 3, 2);
    assertThat(body.getList("results.reply.sequence")).containsExactly(3, 4, 5, 6);
    assertThat(body.getList("results.reply.descendantCount")).containsExactly(2, 1, 0, 0);
    assertThat(body.getList("results.reply.parentId"))
        .containsExactly(
            null,
            body.getString("results[0].reply.id"),
            body.getString("results[1].reply.id"),
            there);
    for (int i = 0; i < 4; i++) {
      String id = body.getString("results[" + i + "].reply.id");
      assertThat(anonymous().get("/replies/{id}", id).jsonPath().<String, Object>getMap("$"))
          .isEqualTo(body.getMap("results[" + i + "].reply"));
    }
    JsonPath after = anonymous().get("/posts/{id}", post).jsonPath();
    assertThat(after.getInt("replyCount")).isEqualTo(5);
    assertThat(after.getInt("sequence")).isEqualTo(6);
  }

  @Test
  void lines_come_in_and_go_out() {
    String lines =
        """
        {"ref": "a", "body": "One"}

        {"parentRef": "a", "body": "Two"}
        """;
    Response asLines = send(ana, LINES, LINES, "", lines);
    Response asJson = send(ana, LINES, JSON, "", lines);
    Response fromArray = send(ana, JSON, LINES, "", json(item("body", "Three")));

    assertThat(asLines.contentType()).startsWith(LINES);
    List<JsonPath> results = asLines.asString().lines().map(JsonPath::from).toList();
    assertThat(asLines.asString()).endsWith("\n");
    assertThat(results).extracting(r -> r.getString("reply.body")).containsExactly("One", "Two");
    assertThat(asJson.contentType()).startsWith(JSON);
    assertThat(asJson.jsonPath().getList("results.reply.body")).containsExactly("One", "Two");
    ContractConformance.served().check("createReplies", fromArray);
    assertThat(send(ana, JSON, "*/*", "", json(item("body", "Four"))).contentType())
        .startsWith(JSON);
    assertThat(
            send(ana, JSON, LINES + ";q=0.5, " + JSON, "", json(item("body", "5"))).contentType())
        .startsWith(JSON);
    assertProblem(
        send(ana, JSON, "text/html", "", json(item("body", "Six"))), 406, "not-acceptable");
    assertThat(replyCount()).isEqualTo(7);
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
  void five_hundred_are_taken_and_one_more_is_not() {
    List<Map<String, String>> many = new ArrayList<>(Collections.nCopies(500, item("body", "x")));
    assertThat(send(ana, JSON, JSON, "", json(many)).jsonPath().getInt("published")).isEqualTo(500);
    many.add(item("body", "x"));

    assertProblem(send(ana, JSON, JSON, "?mode=each", json(many)), 400, "validation");

    assertThat(replyCount()).isEqualTo(500);
  }

  @Test
  void five_hundred_of_the_longest_fit_and_are_answered_also_under_a_key() {
    Map<String, String> longest = item("body", "x".repeat(65_536));
    String body = json(Collections.nCopies(500, longest));
    String key = UUID.randomUUID().toString();

    Response first = keyed(key, body);
    Response again = keyed(key, body);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(replyCount()).isEqualTo(500);
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

  @Test
  void a_moderator_may_say_when_replies_were_written_and_deleted_parents_are_none() {
    String teacher = room.instructor();
    String gone = reply(ana, post, null, "Gone");
    ClassRoom.delete(ana, gone);
    Response answer =
        batch(
            teacher,
            post,
            JSON,
            JSON,
            "?mode=each",
            json(
                item("body", "Then", "createdAt", "2026-09-14T16:05:00Z"),
                item("body", "To nothing", "parentId", gone)));

    assertThat(answer.jsonPath().getString("results[0].reply.createdAt"))
        .isEqualTo("2026-09-14T16:05:00.000Z");
    assertThat(answer.jsonPath().getString("results[1].problem.type"))
        .isEqualTo("/problems/parent-deleted");
  }

  @Test
  void the_statements_are_as_many_for_many_as_for_few() {
    List<String> parents =
        IntStream.range(0, 200).mapToObj(n -> reply(ana, post, null, "P" + n)).toList();
    long few = statementsOf(parents.subList(0, 2));
    long many = statementsOf(parents);

    // The rows themselves are sent in chunks of a hundred.
    assertThat(many - few).isLessThanOrEqualTo(2);
    assertThat(few).isPositive();
  }

  private long statementsOf(List<String> parents) {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    String body =
        json(parents.stream().map(parent -> item("parentId", parent, "body", "Under")).toList());
    long before = statistics.getPrepareStatementCount();
    assertThat(send(ana, JSON, JSON, "", body).statusCode()).isEqualTo(200);
    return statistics.getPrepareStatementCount() - before;
  }

  private Response keyed(String key, String body) {
    return as(ana)
        .header("Idempotency-Key", key)
        .contentType(JSON)
        .body(body)
        .post("/posts/{id}/replies/batch", post);
  }

  private Response send(String author, String type, String accept, String query, String body) {
    return batch(author, post, type, accept, query, body);
  }

  private static Response batch(
      String author, String post, String type, String accept, String query, String body) {
    return as(author)
        .contentType(type)
        .accept(accept)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/posts/" + post + "/replies/batch" + query);
  }

  private long replyCount() {
    return anonymous().get("/posts/{id}", post).<Integer>path("replyCount");
  }

  private static Map<String, String> item(String... members) {
    Map<String, String> item = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      item.put(members[i], members[i + 1]);
    }
    return item;
  }

  private static String json(Object... items) {
    return json(List.of(items));
  }

  private static String json(List<?> items) {
    try {
      return MAPPER.writeValueAsString(items);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
