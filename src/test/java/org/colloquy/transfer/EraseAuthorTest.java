package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.assertRefusedWithinASecond;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.reply.Moderation.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EraseAuthorTest {

  private static final String COLUMNS =
      """
      SELECT c.table_name || '.' || c.column_name
      FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
        AND (c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'tsvector', 'bytea'))
      """;

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;
  private Somebody somebody;
  private UUID id;
  private String handle;
  private String post;
  private String reply;

  @BeforeEach
  void person() {
    admin = room.admin();
    somebody = Somebody.make(room, database, admin);
    id = somebody.id;
    handle = somebody.handle;
    post = somebody.post;
    reply = somebody.reply;
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep", "remove"})
  void no_trace_of_the_person_is_left_in_any_table(String words) {
    List<String> columns = database.texts(COLUMNS);
    assertThat(columns)
        .contains(
            "author.handle",
            "author.groups",
            "reply.body",
            "token.name",
            "webhook.url",
            "author_identity.subject");
    assertThat(tracesIn(columns))
        .contains(
            "author.handle",
            "author.display_name",
            "author.groups",
            "token.name",
            "webhook.url",
            "author_identity.subject",
            "import_source.source_id");

    erase(words).then().statusCode(204);

    assertThat(tracesIn(columns)).isEmpty();
    for (String table :
        List.of(
            "token",
            "invitation",
            "author_identity",
            "webhook",
            "import_source",
            "read_mark",
            "mention")) {
      assertThat(database.number("SELECT count(*) FROM " + table + " WHERE author_id = ?", id))
          .as(table)
          .isZero();
    }
    assertRefusedWithinASecond(somebody.token);
  }

  @Test
  void words_that_are_kept_stand_under_no_name() {
    String before = anonymous().get("/posts/{id}/thread", post).header("ETag");

    erase("keep").then().statusCode(204);

    Response thread = anonymous().header("If-None-Match", before).get("/posts/{id}/thread", post);
    assertThat(thread.statusCode()).isEqualTo(200);
    JsonPath body = thread.jsonPath();
    assertThat(body.getString("replies[0].body")).isEqualTo("edited words");
    assertThat(body.getString("replies[0].author.displayName")).isEqualTo("Erased author");
    assertThat(body.getString("replies[0].replies[0].id")).isEqualTo(somebody.answer);
    assertThat(body.getInt("post.replyCount")).isEqualTo(2);
    assertThat(body.getInt("post.participantCount")).isEqualTo(2);
    assertThat(anonymous().get("/posts/{id}", somebody.own).jsonPath().getString("title"))
        .isEqualTo("Their own");
    assertThat(anonymous().get("/replies/{id}/revisions", reply).jsonPath().getList("items.body"))
        .containsExactly("first words", "edited words");
  }

  @Test
  void words_that_are_removed_leave_the_thread_whole() {
    String before = anonymous().get("/posts/{id}/thread", post).header("ETag");

    erase("remove").then().statusCode(204);

    Response thread = anonymous().header("If-None-Match", before).get("/posts/{id}/thread", post);
    JsonPath body = thread.jsonPath();
    assertThat(thread.asString()).doesNotContain("edited words", "hidden words");
    assertThat(body.getBoolean("replies[0].deleted")).isTrue();
    assertThat(body.getString("replies[0].author")).isNull();
    assertThat(body.getString("replies[0].replies[0].id")).isEqualTo(somebody.answer);
    assertThat(body.getInt("replies[0].replies[0].descendantCount")).isZero();
    assertThat(body.getInt("post.replyCount")).isEqualTo(1);
    assertThat(body.getInt("post.participantCount")).isEqualTo(1);
    JsonPath ownPost = anonymous().get("/posts/{id}/thread", somebody.own).jsonPath();
    assertThat(ownPost.getBoolean("post.deleted")).isTrue();
    assertThat(ownPost.getString("post.title")).isNull();
    assertThat(ownPost.getInt("post.replyCount")).isEqualTo(1);
    assertThat(ownPost.getInt("post.participantCount")).isEqualTo(1);
    assertThat(
            database.number(
                "SELECT count(*) FROM reply_revision WHERE reply_id = ?", UUID.fromString(reply)))
        .isZero();
    for (String column : List.of("post.body", "post.title", "reply.body")) {
      String table = column.substring(0, column.indexOf('.'));
      assertThat(
              database.number(
                  "SELECT count(*) FROM "
                      + table
                      + " WHERE author_id = ? AND "
                      + column
                      + " IS NOT NULL",
                  id))
          .as(column)
          .isZero();
    }
  }

  @Test
  void an_erased_author_is_on_the_roster_no_more_and_is_not_erased_twice() {
    erase("keep").then().statusCode(204);

    erase("keep").then().statusCode(404);
    erase("remove").then().statusCode(404);
    as(admin).get("/authors/" + handle).then().statusCode(404);
    assertThat(as(admin).get("/authors?limit=1000").asString()).doesNotContain(id.toString());
    JsonPath row = as(admin).get("/authors/" + id).jsonPath();
    assertThat(row.getBoolean("erased")).isTrue();
    assertThat(row.getList("groups")).isEmpty();
    as(admin).post("/authors/{id}/invitations", id).then().statusCode(404);
    as(admin)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "n", "author", id))
        .post("/tokens")
        .then()
        .statusCode(404);
    change(admin, "/authors/" + id, Map.of("displayName", "Back")).then().statusCode(404);
    assertThat(database.texts("SELECT action FROM audit WHERE subject = ? ORDER BY at, id", id))
        .endsWith("author-erased");
  }

  @Test
  void somebody_else_may_have_the_handle_then() {
    erase("keep").then().statusCode(204);

    Map<String, Object> author =
        Map.of("handle", handle, "displayName", "Another", "role", "student");
    String another =
        as(admin)
            .contentType(ContentType.JSON)
            .body(author)
            .post("/authors")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(another).isNotEqualTo(id.toString());
    assertThat(anonymous().get("/replies/" + reply).jsonPath().getString("author.id"))
        .isEqualTo(id.toString());
  }

  @Test
  void what_is_not_said_is_not_guessed() {
    for (String body : List.of("{}", "{\"words\":null}", "{\"words\":\"burn\"}")) {
      as(admin)
          .contentType(ContentType.JSON)
          .body(body)
          .post("/authors/{id}/erase", id)
          .then()
          .statusCode(400);
    }
    bearing(somebody.token).get("/authors/me").then().statusCode(200);
  }

  private Response erase(String words) {
    return as(admin)
        .contentType(ContentType.JSON)
        .body(Map.of("words", words))
        .post("/authors/{id}/erase", id);
  }

  /** The columns that hold the mark anywhere. */
  private List<String> tracesIn(List<String> columns) {
    List<String> traces = new ArrayList<>();
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      String sql =
          "SELECT count(*) FROM " + table + " WHERE position(? in lower(" + column + "::text)) > 0";
      if (database.number(sql, somebody.mark) > 0) {
        traces.add(column);
      }
    }
    return traces;
  }
}
