package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.reply.Moderation.change;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.remove;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ArchiveTest {

  /** Where the archive shows what a table holds on a person. */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("post.author_id", "posts"),
          Map.entry("reply.author_id", "replies"),
          Map.entry("author_identity.author_id", "subjects"),
          Map.entry("token.author_id", "tokens"),
          Map.entry("invitation.author_id", "invitations"),
          Map.entry("webhook.author_id", "webhooks"),
          Map.entry("audit.actor_id", "audit"),
          Map.entry("import_job.author_id", "imports"),
          Map.entry("import_source.author_id", "origins"),
          Map.entry("read_mark.author_id", "reads"),
          Map.entry("mention.author_id", "mentions"));

  /** Tables that hold nothing on a person but what others hold already, and why. */
  private static final Map<String, String> DERIVED =
      Map.of(
          "post_participant.author_id", "counts the person's posts and replies, which are shown",
          "contribution.author_id",
              "when the posts and replies above were what, and their words counted",
          "idempotency_key.author_id",
              "answers that the person had already, sealed so that the server can't read them");

  private static final String COLUMNS =
      """
      SELECT table_name || '.' || column_name FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name IN ('author_id', 'actor_id')
      """;

  @Inject ClassRoom room;
  @Inject Database database;

  @Test
  void every_table_that_names_a_person_is_in_the_archive() {
    String person = someoneWhoDidEverything();
    UUID id = idOf(person);
    JsonPath archive = as(person).get("/authors/{id}/archive", id).jsonPath();
    List<String> columns = database.texts(COLUMNS);

    assertThat(columns).containsAll(SHOWN.keySet());
    for (String column : columns) {
      if (!DERIVED.containsKey(column)) {
        assertThat(SHOWN)
            .as("the archive's member for a column that names a person")
            .containsKey(column);
        String table = column.substring(0, column.indexOf('.'));
        long rows =
            database.number("SELECT count(*) FROM " + table + " WHERE " + column + " = ?", id);
        assertThat(rows).as(column).isPositive();
        assertThat(archive.getList(SHOWN.get(column))).as(column).hasSize((int) rows);
      }
    }
  }

  @Test
  void the_archive_has_hidden_words_and_earlier_versions_and_no_deleted_words() {
    String person = room.student();
    String post = post(room.student(), "Somebody's");
    String hidden = reply(person, post, null, "first version");
    change(person, "/replies/" + hidden, Map.of("body", "second version")).then().statusCode(200);
    hide(room.instructor(), hidden);
    String gone = reply(person, post, null, "gone words");
    remove(person, gone);

    String archive = as(person).get("/authors/{id}/archive", idOf(person)).asString();

    assertThat(archive).contains("first version", "second version").doesNotContain("gone words");
    assertThat(JsonPath.from(archive).getList("replies.hidden")).containsExactly(true, false);
    assertThat(JsonPath.from(archive).getList("replies.deleted")).containsExactly(false, true);
  }

  @Test
  void the_archive_shows_no_secret_and_is_no_cache_s_business() {
    String person = someoneWhoDidEverything();

    var answer = as(person).get("/authors/{id}/archive", idOf(person));

    assertThat(answer.asString()).doesNotContain("clq_", "clqi_", "whsec_", "hash");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void an_archive_is_for_the_person_and_for_admins() {
    String person = room.student();
    UUID id = idOf(person);

    as(person).get("/authors/{id}/archive", id).then().statusCode(200);
    as(room.admin()).get("/authors/{id}/archive", id).then().statusCode(200);
    as(room.student()).get("/authors/{id}/archive", id).then().statusCode(404);
    as(room.instructor()).get("/authors/{id}/archive", id).then().statusCode(404);
    ClassRoom.anonymous().get("/authors/{id}/archive", id).then().statusCode(401);
    as(room.admin()).get("/authors/{id}/archive", UUID.randomUUID()).then().statusCode(404);
  }

  private String someoneWhoDidEverything() {
    String person = room.admin();
    String post = post(person, "Mine");
    String reply = reply(person, post, null, "mine");
    hide(person, reply);
    as(person).contentType("application/json").body("{}").put("/posts/{id}/read", post);
    reply(room.student(), post, null, "What does @" + person + " say?");
    Bearer.mint(person, Map.of("name", "one more"));
    as(person).post("/authors/{id}/invitations", idOf(person)).then().statusCode(201);
    // Told of pings alone, it is never called.
    Map<String, Object> webhook =
        Map.of("url", "https://hooks.example/" + person, "events", List.of("ping"));
    as(person)
        .contentType("application/json")
        .body(webhook)
        .post("/webhooks")
        .then()
        .statusCode(201);
    database.change(
        "INSERT INTO author_identity (issuer, subject, author_id) VALUES ('https://issuer.example', ?, ?)",
        person,
        idOf(person));
    as(person)
        .contentType("application/xml")
        .body("<nothing/>")
        .post("/imports?format=disqus")
        .then()
        .statusCode(202);
    database.change(
        "INSERT INTO import_source (source, kind, source_id, author_id) VALUES ('disqus:a', 'author', ?, ?)",
        person,
        idOf(person));
    return person;
  }
}
