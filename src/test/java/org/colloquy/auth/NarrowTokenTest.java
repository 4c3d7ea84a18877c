package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.assertRefusedWithinASecond;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.auth.Bearer.mint;
import static org.colloquy.auth.Bearer.statusOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Tokens that may less than their author, and those whose author may less than before. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NarrowTokenTest {

  @Inject ClassRoom room;

  @Test
  void a_demoted_admin_s_old_token_loses_its_scopes_within_a_second() {
    String admin = room.admin();
    String token = mint(admin, Map.of("name", "n")).get("token");
    bearing(token).get("/audit").then().statusCode(200);
    demote(admin);

    long begin = System.nanoTime();
    long sent;
    int status;
    do {
      sent = System.nanoTime() - begin;
      status = bearing(token).get("/audit").statusCode();
    } while (status == 200 && sent <= 1_000_000_000L);

    assertThat(status).isEqualTo(403);
    assertThat(statusOf(token)).isEqualTo(200);
  }

  @Test
  void a_demoted_admin_rotates_and_revokes_an_old_token_and_gets_the_scopes_that_are_left() {
    String admin = room.admin();
    JsonPath old = mint(admin, Map.of("name", "n"));
    JsonPath other = mint(admin, Map.of("name", "other"));
    demote(admin);

    JsonPath fresh =
        bearing(old.get("token"))
            .post("/tokens/{id}/rotate", old.getString("id"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(fresh.getList("scopes")).containsExactly("read", "write");
    bearing(fresh.get("token"))
        .delete("/tokens/{id}", other.getString("id"))
        .then()
        .statusCode(204);
  }

  @Test
  void a_token_does_not_stop_one_that_may_more() {
    String student = room.student();
    JsonPath wide = mint(student, Map.of("name", "wide"));
    JsonPath narrow = mint(student, Map.of("name", "narrow", "scopes", List.of("read")));

    bearing(narrow.get("token"))
        .delete("/tokens/{id}", wide.getString("id"))
        .then()
        .statusCode(403);
    bearing(narrow.get("token"))
        .post("/tokens/{id}/rotate", wide.getString("id"))
        .then()
        .statusCode(403);

    assertThat(statusOf(wide.get("token"))).isEqualTo(200);
    bearing(narrow.get("token"))
        .delete("/tokens/{id}", narrow.getString("id"))
        .then()
        .statusCode(204);
    assertRefusedWithinASecond(narrow.get("token"));
  }

  private void demote(String admin) {
    String path = "/authors/" + idOf(admin);
    String boss = room.admin();
    String tag = as(boss).get(path).header("ETag");
    as(boss)
        .header("If-Match", tag)
        .contentType("application/merge-patch+json")
        .body(Map.of("role", "student"))
        .patch(path)
        .then()
        .statusCode(200);
  }
}
