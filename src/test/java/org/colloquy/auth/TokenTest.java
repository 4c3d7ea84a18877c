package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.auth.Bearer.assertRefusedWithinASecond;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.auth.Bearer.mint;
import static org.colloquy.auth.Bearer.statusOf;
import static org.colloquy.auth.Bearer.tryMint;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokenTest {

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject KnownTokens known;
  @Inject Clock clock;

  @Test
  void a_token_may_do_what_its_scopes_say_and_no_more() {
    String instructor = room.instructor();
    String post = post(instructor, "Scopes");
    String token =
        mint(instructor, Map.of("name", "n", "scopes", List.of("read", "write"))).get("token");

    bearing(token)
        .contentType(ContentType.JSON)
        .body(Map.of("body", "written"))
        .post("/posts/{id}/replies", post)
        .then()
        .statusCode(201);
    bearing(token)
        .header("If-Match", etag("/posts/" + post))
        .contentType(ContentType.JSON)
        .body(Map.of("pinned", true))
        .patch("/posts/{id}", post)
        .then()
        .statusCode(403);
  }

  @Test
  void a_token_without_scopes_named_has_its_author_s() {
    JsonPath student = mint(room.student(), Map.of("name", "n"));
    JsonPath instructor = mint(room.instructor(), Map.of("name", "n"));

    assertThat(student.getList("scopes")).containsExactly("read", "write");
    assertThat(instructor.getList("scopes"))
        .containsExactly("read", "write", "moderate", "participation");
  }

  @Test
  void a_token_mints_none_that_may_more() {
    String admin = room.admin();
    String student = room.student();
    String read = mint(admin, Map.of("name", "n", "scopes", List.of("read"))).get("token");
    String someScopes =
        mint(admin, Map.of("name", "n", "scopes", List.of("read", "admin"))).get("token");

    assertThat(tryMint(bearing(read), Map.of("name", "n")).jsonPath().getList("scopes"))
        .containsExactly("read");
    tryMint(bearing(read), Map.of("name", "n", "scopes", List.of("write"))).then().statusCode(403);
    tryMint(as(student), Map.of("name", "n", "scopes", List.of("moderate"))).then().statusCode(403);
    tryMint(
            bearing(someScopes),
            Map.of("name", "n", "author", idOf(student), "scopes", List.of("write")))
        .then()
        .statusCode(403);
    tryMint(
            bearing(someScopes),
            Map.of("name", "n", "author", idOf(student), "scopes", List.of("admin")))
        .then()
        .statusCode(403);
  }

  @Test
  void only_admins_make_tokens_for_others() {
    String student = room.student();

    tryMint(as(room.instructor()), Map.of("name", "n", "author", idOf(student)))
        .then()
        .statusCode(403);
    JsonPath made =
        tryMint(as(room.admin()), Map.of("name", "n", "author", idOf(student))).jsonPath();

    bearing(made.get("token")).get("/authors/me").then().statusCode(200);
    assertThat(bearing(made.get("token")).get("/authors/me").jsonPath().getString("handle"))
        .isEqualTo(student);
    assertThat(
            database.texts(
                "SELECT action FROM audit WHERE subject = ?", UUID.fromString(made.get("id"))))
        .containsExactly("token-created");
  }

  @Test
  void a_token_lasts_ninety_days_unless_said_otherwise_and_a_year_at_most() {
    String student = room.student();
    JsonPath plain = mint(student, Map.of("name", "n"));

    Duration life =
        Duration.between(
            Instant.parse(plain.get("createdAt")), Instant.parse(plain.get("expiresAt")));
    assertThat(life).isEqualTo(Duration.ofDays(90));
    tryMint(
            as(student),
            Map.of("name", "n", "expiresAt", clock.instant().minusSeconds(1).toString()))
        .then()
        .statusCode(400);
    tryMint(
            as(student),
            Map.of("name", "n", "expiresAt", clock.instant().plus(Duration.ofDays(370)).toString()))
        .then()
        .statusCode(400);
  }

  @Test
  void a_token_stops_at_its_time() {
    JsonPath token = mint(room.student(), Map.of("name", "n"));
    UUID id = UUID.fromString(token.get("id"));
    assertThat(statusOf(token.get("token"))).isEqualTo(200);

    database.change("UPDATE token SET expires_at = now() WHERE id = ?", id);

    assertRefusedWithinASecond(token.get("token"));
  }

  @Test
  void a_token_that_an_instance_remembers_stops_at_its_time_all_the_same() {
    JsonPath token = mint(room.student(), Map.of("name", "n"));
    Instant soon = clock.instant().plusMillis(400);
    database.change(
        "UPDATE token SET expires_at = CAST(? AS timestamptz) WHERE id = ?",
        soon.toString(),
        UUID.fromString(token.get("id")));
    boolean in;
    Instant sent;
    do {
      sent = clock.instant();
      in = statusOf(token.get("token")) == 200;
      assertThat(in && !sent.isBefore(soon)).isFalse();
    } while (in || sent.isBefore(soon));

    assertThat(statusOf(token.get("token"))).isEqualTo(401);
  }

  @Test
  void a_revoked_token_stops_within_a_second() {
    String student = room.student();
    JsonPath token = mint(student, Map.of("name", "n"));
    assertThat(statusOf(token.get("token"))).isEqualTo(200);

    as(student).delete("/tokens/{id}", token.getString("id")).then().statusCode(204);

    assertRefusedWithinASecond(token.get("token"));
    as(student).delete("/tokens/{id}", token.getString("id")).then().statusCode(404);
  }

  @Test
  void a_token_that_is_revoked_without_any_instance_being_told_stops_within_a_second() {
    JsonPath token = mint(room.student(), Map.of("name", "n"));
    assertThat(statusOf(token.get("token"))).isEqualTo(200);

    database.change(
        "UPDATE token SET revoked_at = now() WHERE id = ?", UUID.fromString(token.get("id")));

    assertRefusedWithinASecond(token.get("token"));
  }

  @Test
  void rotating_gives_another_secret_with_the_same_scopes_and_stops_the_old_one() {
    String student = room.student();
    JsonPath old = mint(student, Map.of("name", "n", "scopes", List.of("read")));

    JsonPath fresh =
        as(student)
            .post("/tokens/{id}/rotate", old.getString("id"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(fresh.getString("token")).isNotEqualTo(old.getString("token"));
    assertThat(fresh.getList("scopes")).containsExactly("read");
    assertThat(statusOf(fresh.get("token"))).isEqualTo(200);
    assertRefusedWithinASecond(old.get("token"));
    bearing(fresh.get("token"))
        .post("/tokens/{id}/rotate", old.getString("id"))
        .then()
        .statusCode(404);
  }

  @Test
  void the_last_use_is_written_now_and_then_and_by_no_request() {
    JsonPath token = mint(room.student(), Map.of("name", "n"));
    UUID id = UUID.fromString(token.get("id"));
    assertThat(statusOf(token.get("token"))).isEqualTo(200);
    String used = "SELECT last_used_at::text FROM token WHERE id = ?";
    assertThat(database.texts(used, id)).containsOnlyNulls();

    try {
      known.writeUse();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }

    assertThat(database.texts(used, id)).doesNotContainNull();
  }

  @Test
  void a_list_of_tokens_shows_no_secret() {
    String student = room.student();
    String secret = mint(student, Map.of("name", "mine")).get("token");

    String list = as(student).get("/tokens").then().statusCode(200).extract().asString();

    assertThat(list).contains("mine").doesNotContain("clq_", secret.substring(4, 36));
    assertThat(JsonPath.from(list).getMap("items[0]"))
        .containsOnlyKeys(
            "id", "author", "name", "session", "scopes", "createdAt", "expiresAt", "lastUsedAt");
  }
}
