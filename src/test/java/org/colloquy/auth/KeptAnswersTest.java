package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the database keeps of answers: all of it or nothing, and nothing that it could tell. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeptAnswersTest {

  private static final String COLUMNS =
      """
      SELECT c.table_name || '.' || c.column_name
      FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
        AND c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'tsvector', 'bytea')
      """;

  @Inject ClassRoom room;
  @Inject Database database;

  private final String key = "key-" + UUID.randomUUID();

  @Test
  void words_that_were_deleted_are_in_no_table() {
    String ana = room.student();
    String post = post(ana, "To be forgotten");
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    Response first = send(as(ana), Map.of("body", word), "/posts/" + post + "/replies");
    assertThat(tracesOf(word))
        .containsExactlyInAnyOrder("reply.body", "reply.body_html", "reply.search");
    assertThat(kept(ana)).isEqualTo(1);

    ClassRoom.delete(ana, first.path("id"));

    assertThat(tracesOf(word)).isEmpty();
    assertThat(tracesOf(key)).isEmpty();
    assertThat(kept(ana)).isEqualTo(1);
    Response again = send(as(ana), Map.of("body", word), "/posts/" + post + "/replies");
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void a_secret_is_given_again_to_the_same_bearer_and_to_nobody_else() {
    String ana = room.student();
    Map<String, Object> wish = Map.of("name", "script");
    String other = Bearer.mint(ana, Map.of("name", "another")).getString("token");

    Response first = send(as(ana), wish, "/tokens");
    String secret = first.path("token");

    assertThat(first.statusCode()).isEqualTo(201);
    Response again = send(as(ana), wish, "/tokens");
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Cache-Control")).isEqualTo("no-store");
    Response stranger = send(bearing(other), wish, "/tokens");
    assertProblem(stranger, 422, "idempotency-key-reused");
    assertThat(stranger.jsonPath().getString("detail")).contains("same bearer token");
    assertThat(stranger.header("Idempotency-Replayed")).isNull();
    assertThat(tracesOf(secret)).isEmpty();
    bearing(secret).get("/authors/me").then().statusCode(200);
  }

  @Test
  void what_no_body_asks_for_is_done_once_as_well() {
    String ana = room.student();
    String admin = room.admin();
    String token = Bearer.mint(ana, Map.of("name", "to be replaced")).getString("id");

    Response rotated = send(as(ana), null, "/tokens/" + token + "/rotate");
    Response invited = send(as(admin), null, "/authors/" + idOf(ana) + "/invitations");

    assertThat(rotated.statusCode()).isEqualTo(201);
    assertThat(invited.statusCode()).isEqualTo(201);
    assertThat(send(as(ana), null, "/tokens/" + token + "/rotate").asByteArray())
        .isEqualTo(rotated.asByteArray());
    assertThat(send(as(admin), null, "/authors/" + idOf(ana) + "/invitations").asByteArray())
        .isEqualTo(invited.asByteArray());
    assertThat(database.number("SELECT count(*) FROM invitation WHERE author_id = ?", idOf(ana)))
        .isEqualTo(1);
  }

  @Test
  void an_invitation_whose_answer_was_lost_is_traded_again_under_its_key() {
    String ana = room.student();
    String code =
        as(room.admin()).post("/authors/{id}/invitations", idOf(ana)).then().extract().path("code");
    Map<String, Object> body = Map.of("code", code);

    Response first = send(anonymous(), body, "/invitations/redeem");
    Response again = send(anonymous(), body, "/invitations/redeem");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(tracesOf(first.path("token"))).isEmpty();
    assertProblem(
        anonymous().contentType(ContentType.JSON).body(body).post("/invitations/redeem"),
        409,
        "invitation-used");
  }

  @Test
  void a_commit_that_fails_leaves_neither_the_work_nor_the_key() {
    String ana = room.student();
    String post = post(ana, "Failing");
    database.change(
        """
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'refused at the commit'; END $$;
        CREATE CONSTRAINT TRIGGER refuse_at_commit AFTER INSERT ON reply
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
        """);
    Response failed;
    try {
      failed = send(as(ana), Map.of("body", "b"), "/posts/" + post + "/replies");
    } finally {
      database.change("DROP TRIGGER refuse_at_commit ON reply; DROP FUNCTION refuse()");
    }

    assertProblem(failed, 500, "internal");
    assertThat(kept(ana)).isZero();
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("replyCount")).isZero();
    Response done = send(as(ana), Map.of("body", "b"), "/posts/" + post + "/replies");
    assertThat(done.statusCode()).isEqualTo(201);
    assertThat(done.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void an_erased_author_leaves_no_answers() {
    String ana = room.student();
    UUID id = idOf(ana);
    send(as(ana), Map.of("title", "t", "body", "b"), "/posts").then().statusCode(201);
    assertThat(kept(ana)).isEqualTo(1);

    as(room.admin())
        .contentType(ContentType.JSON)
        .body(Map.of("words", "keep"))
        .post("/authors/{id}/erase", id)
        .then()
        .statusCode(204);

    assertThat(database.number("SELECT count(*) FROM idempotency_key WHERE author_id = ?", id))
        .isZero();
  }

  private Response send(RequestSpecification caller, Map<String, ?> body, String path) {
    caller.header("Idempotency-Key", key);
    return body == null
        ? caller.post(path)
        : caller.contentType(ContentType.JSON).body(body).post(path);
  }

  private long kept(String handle) {
    return database.number(
        "SELECT count(*) FROM idempotency_key k JOIN author a ON a.id = k.author_id WHERE a.handle = ?",
        handle);
  }

  /** The columns that hold a text anywhere, as characters or as their bytes. */
  private List<String> tracesOf(String text) {
    List<String> columns = database.texts(COLUMNS);
    assertThat(columns).contains("idempotency_key.answer", "idempotency_key.request", "reply.body");
    return columns.stream()
        .filter(
            column -> {
              String table = column.substring(0, column.indexOf('.'));
              return database.number(
                      "SELECT count(*) FROM %1$s WHERE position(? in %2$s::text) > 0 OR position(encode(convert_to(?, 'UTF8'), 'hex') in %2$s::text) > 0"
                          .formatted(table, column),
                      text,
                      text)
                  > 0;
            })
        .toList();
  }
}
