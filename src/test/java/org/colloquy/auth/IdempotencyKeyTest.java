package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an Idempotency-Key does for whoever sends it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IdempotencyKeyTest {

  private static final String FIRST = "{\"body\":\"Said *once*. \uD83D\uDC04\"}";

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject KeptAnswers answers;

  private String ana;
  private String post;
  private String key;

  @BeforeEach
  void begin() {
    ana = room.student();
    post = post(ana, "Keyed");
    key = UUID.randomUUID().toString();
  }

  @Test
  void a_repeat_does_nothing_and_is_answered_as_the_first_was_byte_by_byte() {
    Response first = send(ana, post, key, FIRST);
    Response again = send(ana, post, key, FIRST);

    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
    }
    assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    assertThat(replies()).isEqualTo(1);
    ContractConformance.served().check("createReply", first);
    ContractConformance.served().check("createReply", again);
  }

  @Test
  void an_answer_under_a_key_is_what_it_would_be_without() {
    Response with = send(ana, post, key, FIRST);
    Response without = ClassRoom.tryReply(ana, post, null, "Without");

    assertThat(with.headers().asList().stream().map(h -> h.getName()).toList())
        .containsExactlyInAnyOrderElementsOf(
            without.headers().asList().stream().map(h -> h.getName()).toList());
    assertThat(with.contentType()).isEqualTo(without.contentType());
    String path = "/replies/" + with.path("id");
    assertThat(anonymous().get(path).asByteArray()).isEqualTo(with.asByteArray());
    assertThat(with.header("Location")).endsWith("/api/v1" + path);
  }

  @Test
  void a_repeat_is_answered_as_the_first_was_also_when_the_world_has_moved_on() {
    Response first = send(ana, post, key, FIRST);
    String reply = first.path("id");
    patch(ana, "/replies/" + reply, Map.of("body", "Other words")).then().statusCode(200);
    patch(room.instructor(), "/posts/" + post, Map.of("status", "locked")).then().statusCode(200);

    assertThat(send(ana, post, key, FIRST).asByteArray()).isEqualTo(first.asByteArray());
    ClassRoom.delete(ana, reply);
    assertThat(send(ana, post, key, FIRST).asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void an_operation_that_answers_nothing_says_that_it_was_done_before() {
    String admin = room.admin();
    UUID gone = idOf(room.student());
    Response first = erase(admin, gone);
    Response again = erase(admin, gone);

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(again.statusCode()).isEqualTo(204);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void of_twenty_at_once_one_does_the_work() throws Exception {
    List<Response> responses = atOnce(20, () -> send(ana, post, key, FIRST));

    Response later = send(ana, post, key, FIRST);
    assertThat(replies()).isEqualTo(1);
    assertThat(responses)
        .filteredOn(r -> r.statusCode() == 201 && r.header("Idempotency-Replayed") == null)
        .hasSize(1);
    for (Response response : responses) {
      if (response.statusCode() == 201) {
        assertThat(response.asByteArray()).isEqualTo(later.asByteArray());
      } else {
        assertProblem(response, 409, "idempotency-key-in-flight");
        assertThat(response.header("Retry-After")).isEqualTo("1");
      }
    }
  }

  @Test
  void a_key_whose_time_is_over_is_free_and_its_row_is_removed() {
    Response first = send(ana, post, key, FIRST);
    database.change("UPDATE idempotency_key SET expires_at = now() WHERE author_id = ?", idOf(ana));

    Response second = send(ana, post, key, FIRST);

    assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
    assertThat(send(ana, post, key, FIRST).asByteArray()).isEqualTo(second.asByteArray());
    assertThat(kept()).isEqualTo(1);
    answers.sweep();
    assertThat(kept()).isEqualTo(1);
    database.change("UPDATE idempotency_key SET expires_at = now() WHERE author_id = ?", idOf(ana));
    answers.sweep();
    assertThat(kept()).isZero();
  }

  @Test
  void an_answer_is_kept_for_two_days() {
    send(ana, post, key, FIRST).then().statusCode(201);

    assertThat(
            database.texts(
                "SELECT expires_at - created_at FROM idempotency_key WHERE author_id = ?",
                idOf(ana)))
        .containsExactly("2 days");
  }

  @Test
  void a_repeat_counts_as_a_write() {
    long before = left(send(ana, post, key, FIRST));

    assertThat(left(send(ana, post, key, FIRST))).isLessThanOrEqualTo(before);
    assertThat(send(ana, post, key, FIRST).header("RateLimit")).startsWith("\"writes\"");
  }

  private static long left(Response answer) {
    return Long.parseLong(answer.header("RateLimit").replaceAll(".*r=(\\d+).*", "$1"));
  }

  private List<Response> atOnce(int count, Callable<Response> request) throws Exception {
    CyclicBarrier together = new CyclicBarrier(count);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    Callable<Response> attempt =
        () -> {
          together.await();
          return request.call();
        };
    List<Response> responses = new ArrayList<>();
    try {
      for (Future<Response> response : threads.invokeAll(Collections.nCopies(count, attempt))) {
        responses.add(response.get());
      }
    } finally {
      threads.shutdown();
    }
    return responses;
  }

  private Response erase(String admin, UUID author) {
    return as(admin)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(Map.of("words", "keep"))
        .post("/authors/{id}/erase", author);
  }

  private long replies() {
    return database.number("SELECT count(*) FROM reply WHERE post_id = ?", UUID.fromString(post));
  }

  private long kept() {
    return database.number("SELECT count(*) FROM idempotency_key WHERE author_id = ?", idOf(ana));
  }

  private static Response send(String author, String post, String key, String body) {
    return as(author)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/posts/{id}/replies", post);
  }
}
