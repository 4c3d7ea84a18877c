package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
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
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collections;
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

/** Many replies at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchTest {

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

  private long replyCount() {
    return anonymous().get("/posts/{id}", post).<Integer>path("replyCount");
  }
}
