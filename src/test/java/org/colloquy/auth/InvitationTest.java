package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvitationTest {

  @Inject ClassRoom room;
  @Inject Database database;

  @Test
  void an_invitation_is_traded_for_a_token_once() {
    String student = room.student();
    String code = invite(student);

    JsonPath token = redeem(code).then().statusCode(201).extract().jsonPath();

    assertThat(bearing(token.get("token")).get("/authors/me").jsonPath().getString("handle"))
        .isEqualTo(student);
    assertThat(token.getList("scopes")).containsExactly("read", "write");
    redeem(code).then().statusCode(409);
  }

  @Test
  void of_several_who_trade_an_invitation_at_once_one_gets_the_token() throws Exception {
    String code = invite(room.student());
    int several = 6;
    CyclicBarrier together = new CyclicBarrier(several);
    ExecutorService threads = Executors.newFixedThreadPool(several);
    Callable<Integer> attempt =
        () -> {
          together.await();
          return redeem(code).statusCode();
        };
    List<Integer> answers = new ArrayList<>();
    try {
      for (Future<Integer> answer :
          threads.invokeAll(java.util.Collections.nCopies(several, attempt))) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void an_invitation_that_is_too_old_or_that_nobody_made_is_none() {
    String student = room.student();
    String code = invite(student);
    database.change("UPDATE invitation SET expires_at = now() WHERE author_id = ?", idOf(student));

    redeem(code).then().statusCode(404);
    redeem(Secret.generate(Secret.INVITATION)).then().statusCode(404);
    redeem(code.substring(1)).then().statusCode(404);
  }

  @Test
  void an_invitation_is_no_token_and_a_token_no_invitation() {
    String student = room.student();
    String code = invite(student);

    bearing(code).get("/authors/me").then().statusCode(401);
    redeem(Bearer.mint(student, Map.of("name", "n")).getString("token")).then().statusCode(404);
    redeem(code).then().statusCode(201);
  }

  @Test
  void no_cache_keeps_a_secret_and_the_database_no_code() {
    String student = room.student();
    String code = invite(student);

    Response redeemed = redeem(code);

    assertThat(redeemed.header("Cache-Control")).isEqualTo("no-store");
    assertThat(
            database.number(
                "SELECT count(*) FROM invitation WHERE hash = ?", (Object) Secret.hash(code)))
        .isEqualTo(1);
    assertThat(
            database.number(
                "SELECT count(*) FROM invitation i WHERE position(convert_to(?, 'UTF8') in i.hash) > 0",
                code))
        .isZero();
  }

  private String invite(String handle) {
    return as(room.admin())
        .post("/authors/{id}/invitations", idOf(handle))
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  private static Response redeem(String code) {
    return anonymous()
        .contentType(ContentType.JSON)
        .body(Map.of("code", code))
        .post("/invitations/redeem");
  }
}
