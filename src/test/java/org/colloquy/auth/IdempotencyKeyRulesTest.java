package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.RawHttp;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key stands for, and what is not done under it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IdempotencyKeyRulesTest {

  private static final String FIRST = "{\"body\":\"Said *once*. \uD83D\uDC04\"}";

  @Inject ClassRoom room;
  @Inject Database database;

  private String ana;
  private String post;
  private String key;

  @BeforeEach
  void begin() {
    ana = room.student();
    post = post(ana, "Keyed");
    key = UUID.randomUUID().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"body\":\"Other\"}", "{\"body\":\"Said *once*. \uD83D\uDC04\" }", "{}"})
  void another_body_under_the_key_is_refused_and_does_nothing(String body) {
    send(ana, post, key, FIRST).then().statusCode(201);

    Response other = send(ana, post, key, body);

    assertProblem(other, 422, "idempotency-key-reused");
    ContractConformance.served().check("createReply", other);
    assertThat(replies()).isEqualTo(1);
    send(ana, post, key, FIRST).then().statusCode(201);
  }

  @Test
  void another_query_under_the_key_is_another_request() {
    String admin = room.admin();
    String csv = "handle,displayName,role\nq" + admin + ",Q,student\n";

    roster(admin, "false", csv).then().statusCode(200);

    assertProblem(roster(admin, "true", csv), 422, "idempotency-key-reused");
    assertThat(roster(admin, "false", csv).header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_is_its_callers_and_its_paths() {
    String other = post(ana, "Another");
    send(ana, post, key, FIRST).then().statusCode(201);

    for (Response elsewhere :
        List.of(send(ana, other, key, FIRST), send(room.student(), post, key, FIRST))) {
      assertThat(elsewhere.statusCode()).isEqualTo(201);
      assertThat(elsewhere.header("Idempotency-Replayed")).isNull();
    }
    assertThat(replies()).isEqualTo(2);
  }

  @Test
  void what_was_refused_did_nothing_and_leaves_its_key_free() {
    patch(room.instructor(), "/posts/" + post, Map.of("status", "locked")).then().statusCode(200);
    assertProblem(send(ana, post, key, FIRST), 409, "post-locked");
    assertProblem(send(ana, post, key, "{\"body\":\" \"}"), 400, "validation");
    patch(room.instructor(), "/posts/" + post, Map.of("status", "open")).then().statusCode(200);

    Response done = send(ana, post, key, FIRST);

    assertThat(done.statusCode()).isEqualTo(201);
    assertThat(done.header("Idempotency-Replayed")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tab\there", "Schl\u00FCssel", "256"})
  void a_key_of_other_than_visible_ascii_is_refused(String bad) {
    String head =
        """
        POST /api/v1/posts/%s/replies HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Content-Type: application/json\r
        Content-Length: 14\r
        Idempotency-Key: %s\r
        """;
    String sent = bad.equals("256") ? "k".repeat(256) : bad;

    RawHttp.Answer answer =
        RawHttp.send(
            head.formatted(post, ClassRoom.authorization(ana), sent),
            "{\"body\":\"one\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/invalid-parameter", "Idempotency-Key");
    assertThat(replies()).isZero();
  }

  @Test
  void the_longest_key_is_taken_and_two_keys_are_not() {
    send(ana, post, "~".repeat(255), FIRST).then().statusCode(201);

    Response two =
        as(ana)
            .header("Idempotency-Key", key, "another")
            .contentType(ContentType.JSON)
            .body(FIRST)
            .post("/posts/{id}/replies", post);

    assertProblem(two, 400, "invalid-parameter");
  }

  @Test
  void reads_and_changes_take_no_notice_of_a_key() {
    for (int i = 0; i < 2; i++) {
      Response read = as(ana).header("Idempotency-Key", key).get("/posts/{id}", post);
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.header("Idempotency-Replayed")).isNull();
    }
    as(ana).header("Idempotency-Key", "two words").get("/posts").then().statusCode(200);
  }

  @Test
  void who_may_not_do_it_is_told_so_whatever_was_done_under_the_key() {
    String code = Bearer.mint(ana, Map.of("name", "n", "scopes", List.of("read"))).get("token");
    send(ana, post, key, FIRST).then().statusCode(201);

    Bearer.bearing(code)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(FIRST)
        .post("/posts/{id}/replies", post)
        .then()
        .statusCode(403);
  }

  private Response roster(String admin, String invite, String csv) {
    return as(admin)
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/roster?invite=" + invite);
  }

  private long replies() {
    return database.number("SELECT count(*) FROM reply WHERE post_id = ?", UUID.fromString(post));
  }

  private static Response send(String author, String post, String key, String body) {
    return as(author)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/posts/{id}/replies", post);
  }
}
