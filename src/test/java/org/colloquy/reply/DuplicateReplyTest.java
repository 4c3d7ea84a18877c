package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.ClassRoom.tryReply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.LowBounds;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent twice without a key is published once, within the time that production has. */
@QuarkusTest
@TestProfile(LowBounds.class)
@WithTestResource(TestDatabase.class)
class DuplicateReplyTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private String ana;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    post = post(ana, "Said once");
  }

  @Test
  void the_same_words_in_the_same_place_are_refused_and_nothing_changes() {
    reply(ana, post, null, "Yes.");

    Response again = tryReply(ana, post, null, "Yes.");

    assertProblem(again, 409, "duplicate-reply");
    ContractConformance.served().check("createReply", again);
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("replyCount")).isEqualTo(1);
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("sequence")).isEqualTo(2);
  }

  @Test
  void other_words_another_place_another_author_and_another_post_are_taken() {
    String first = reply(ana, post, null, "Yes.");

    reply(ana, post, null, "Yes!");
    reply(ana, post, null, "Yes. ");
    String beneath = reply(ana, post, first, "Yes.");
    reply(ana, post, beneath, "Yes.");
    reply(room.student(), post, null, "Yes.");
    reply(ana, post(ana, "Another"), null, "Yes.");

    assertProblem(tryReply(ana, post, first, "Yes."), 409, "duplicate-reply");
  }

  @Test
  void what_was_deleted_may_be_said_again_and_what_is_hidden_not() {
    String first = reply(ana, post, null, "Yes.");
    delete(ana, first);
    String second = reply(ana, post, null, "Yes.");

    Moderation.hide(room.instructor(), second);

    assertProblem(tryReply(ana, post, null, "Yes."), 409, "duplicate-reply");
  }

  @Test
  void what_was_said_a_minute_ago_may_be_said_again() {
    String first = reply(ana, post, null, "Yes.");
    earlier(first, 40);
    assertProblem(tryReply(ana, post, null, "Yes."), 409, "duplicate-reply");
    earlier(first, 20);

    reply(ana, post, null, "Yes.");
  }

  @Test
  void a_time_that_the_caller_gives_is_what_is_compared() {
    String teacher = room.instructor();
    Instant then = Instant.parse("2026-09-14T16:05:00Z");
    assertThat(at(teacher, then, "").statusCode()).isEqualTo(201);

    assertProblem(at(teacher, then.plusSeconds(59), ""), 409, "duplicate-reply");
    assertProblem(at(teacher, then.minusSeconds(59), ""), 409, "duplicate-reply");
    assertThat(at(teacher, then.plusSeconds(60), "").statusCode()).isEqualTo(201);
    assertThat(tryReply(teacher, post, null, "Yes.").statusCode()).isEqualTo(201);
  }

  @Test
  void with_keys_of_their_own_the_same_words_are_taken_twice() {
    String teacher = room.instructor();
    Instant then = Instant.parse("2026-09-14T16:05:00Z");

    assertThat(at(teacher, then, "one").statusCode()).isEqualTo(201);
    assertThat(at(teacher, then, "two").statusCode()).isEqualTo(201);
  }

  @Test
  void a_batch_may_say_the_same_twice() {
    Response batch =
        as(ana)
            .contentType(ContentType.JSON)
            .body(List.of(Map.of("body", "Yes."), Map.of("body", "Yes.")))
            .post("/posts/{id}/replies/batch", post);

    assertThat(batch.jsonPath().getInt("published")).isEqualTo(2);
  }

  @Test
  void of_many_at_once_one_is_published() throws Exception {
    int many = 12;
    ExecutorService threads = Executors.newFixedThreadPool(many);
    Callable<Integer> attempt = () -> tryReply(ana, post, null, "At once.").statusCode();
    List<Integer> answers = new ArrayList<>();
    try {
      for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(many, attempt))) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("replyCount")).isEqualTo(1);
  }

  private Response at(String author, Instant time, String key) {
    var request = as(author).contentType(ContentType.JSON);
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return request
        .body(Map.of("body", "Yes.", "createdAt", time.toString()))
        .post("/posts/{id}/replies", post);
  }

  private void earlier(String reply, int seconds) {
    int changed =
        database.change(
            "UPDATE reply SET created_at = created_at - make_interval(secs => ?) WHERE id = ?",
            seconds,
            UUID.fromString(reply));
    assertThat(changed).isEqualTo(1);
  }
}
