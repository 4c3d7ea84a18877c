package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** What tests say as the bearer of one token or another. */
public final class Bearer {

  private static final long A_SECOND = 1_000_000_000L;

  private Bearer() {}

  /** A request with a token. */
  public static RequestSpecification bearing(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  /** Asks for a token with an author's own one, whatever comes of it. */
  public static Response tryMint(RequestSpecification caller, Map<String, ?> wish) {
    return caller.contentType(ContentType.JSON).body(wish).post("/tokens");
  }

  /** A new token of an author's, made with the one that allows all that their role does. */
  public static JsonPath mint(String handle, Map<String, ?> wish) {
    return tryMint(as(handle), wish).then().statusCode(201).extract().jsonPath();
  }

  /** Who the caller is, as the server has it. */
  public static int statusOf(String token) {
    return bearing(token).get("/authors/me").statusCode();
  }

  /** An author's id. */
  public static UUID idOf(String handle) {
    return UUID.fromString(as(handle).get("/authors/me").then().extract().path("id"));
  }

  /**
   * Asks again and again until a token is refused. A request that was sent more than a second after
   * now and is still let in fails the test.
   */
  public static void assertRefusedWithinASecond(String token) {
    long begin = System.nanoTime();
    long sent;
    int status;
    do {
      sent = System.nanoTime() - begin;
      status = statusOf(token);
    } while (status == 200 && sent <= A_SECOND);
    assertThat(status).isEqualTo(401);
  }
}
