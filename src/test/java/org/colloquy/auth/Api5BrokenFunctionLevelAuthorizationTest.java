package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * OWASP API5:2023. What is for moderators and admins is refused to others, however its address is
 * written. (The role matrix goes over every operation; here are the acts themselves.)
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Api5BrokenFunctionLevelAuthorizationTest {

  @Inject ClassRoom room;
  @Inject Database database;

  @Test
  void administration_is_refused_to_all_but_admins_and_does_nothing() {
    String victim = room.student();
    String id = idOf(victim).toString();
    for (String caller : List.of(room.student(), room.instructor())) {
      String handle = "made-by-" + caller;
      as(caller).get("/audit").then().statusCode(403);
      as(caller)
          .contentType("text/csv")
          .body("handle,displayName,role\n" + handle + ",M,admin\n")
          .post("/roster")
          .then()
          .statusCode(403);
      as(caller)
          .contentType("application/json")
          .body(Map.of("handle", handle, "displayName", "M", "role", "admin"))
          .post("/authors")
          .then()
          .statusCode(403);
      as(caller).post("/authors/{id}/invitations", id).then().statusCode(403);
      as(caller)
          .contentType("application/json")
          .body(Map.of("words", "remove"))
          .post("/authors/{id}/erase", id)
          .then()
          .statusCode(403);
      assertThat(database.number("SELECT count(*) FROM author WHERE handle = ?", handle)).isZero();
    }
    assertThat(as(victim).get("/authors/me").jsonPath().getBoolean("erased")).isFalse();
  }

  @Test
  void moderation_is_refused_to_students_and_writes_no_audit() {
    String post = post(room.student(), "Moderate");
    String reply = reply(room.student(), post, null, "me");
    String student = room.student();

    patch(student, "/replies/" + reply, Map.of("hidden", true)).then().statusCode(403);
    patch(student, "/posts/" + post, Map.of("status", "locked")).then().statusCode(403);
    patch(student, "/posts/" + post, Map.of("pinned", true)).then().statusCode(403);

    assertThat(database.number("SELECT count(*) FROM audit WHERE actor_id = ?", idOf(student)))
        .isZero();
    assertThat(anonymous().get("/replies/" + reply).jsonPath().getString("body")).isEqualTo("me");
  }

  @Test
  void another_way_to_write_an_address_never_widens_access() {
    String student = room.student();
    String read =
        Bearer.mint(room.admin(), Map.of("name", "n", "scopes", List.of("read"))).get("token");
    for (String audit :
        List.of(
            "/api/v1/audit",
            "/api/v1/audit;a=b",
            "/api;/v1/audit",
            "/api/v1;x/audit;",
            "//api/v1/audit",
            "/api//v1///audit",
            "/api/v1/audit/",
            "/api/v1%2Faudit",
            "/api/v1/audit%3Bx",
            "/api/v1/%61udit",
            "/API/V1/AUDIT",
            "/api/v1/Audit",
            "/api/v1/posts/../audit",
            "/api/v1/posts/%2e%2e/audit",
            "/api/v1/./audit",
            "/api/v1/posts/..;/audit",
            "/api/v1/audit.json",
            "/api/v1/audit%00",
            "/api/v1%5Caudit")) {
      for (RequestSpecification caller : List.of(anonymous(), as(student), bearing(read))) {
        int status = caller.basePath("").urlEncodingEnabled(false).get(audit).statusCode();
        assertThat(status).as(audit).isIn(400, 401, 403, 404, 405);
      }
    }
  }

  @Test
  void another_method_never_widens_access() {
    String student = room.student();
    for (String method : List.of("HEAD", "OPTIONS", "PUT", "TRACE", "get", "PROPFIND")) {
      assertThat(as(student).request(method, "/audit").getBody().asString())
          .as(method)
          .doesNotContain("actor");
    }
    as(student).header("X-HTTP-Method-Override", "DELETE").post("/posts").then().statusCode(415);
    as(student).head("/audit").then().statusCode(403);
  }
}
