package org.colloquy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.authorization;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.colloquy.ClassRoom;
import org.colloquy.RawHttp;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RequestTest {

  private static final String POST = "/posts/0199476d-4a20-7c5e-8f00-3b1a5d9e7c11";

  @Inject ClassRoom room;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT|/posts|GET, HEAD, OPTIONS, POST",
        "DELETE|/posts|GET, HEAD, OPTIONS, POST",
        "FOO|/posts|GET, HEAD, OPTIONS, POST",
        "POST|" + POST + "|DELETE, GET, HEAD, OPTIONS, PATCH",
        "PUT|" + POST + "/thread|GET, HEAD, OPTIONS",
        "PATCH|" + POST + "/replies|GET, HEAD, OPTIONS, POST"
      })
  void a_method_that_is_not_for_the_resource_is_told_which_are(
      String method, String path, String allowed) {
    Response answer = anonymous().request(method, path);
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(methods(answer)).containsExactly(allowed.split(", ", -1));

    Response options = anonymous().options(path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(methods(options)).containsExactly(allowed.split(", ", -1));
  }

  @Test
  void options_of_nothing_is_not_found() {
    assertProblem(anonymous().options("/nothing"), 404, "not-found");
  }

  @Test
  void head_answers_as_get_does_without_a_body() {
    Response head = anonymous().head("/posts?limit=1");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.asString()).isEmpty();
    assertThat(head.header("Link")).isEqualTo(anonymous().get("/posts?limit=1").header("Link"));
    assertThat(anonymous().head("/posts/abc").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "image/*", "foo", ";;;"})
  void an_answer_in_another_media_type_is_refused(String accept) {
    assertProblem(anonymous().header("Accept", accept).get("/posts"), 406, "not-acceptable");
  }

  @Test
  void a_body_over_the_limit_is_refused_whether_its_length_is_said_or_not() {
    byte[] body = ("{\"title\":\"a\",\"body\":\"" + "x".repeat(2_200_000) + "\"}").getBytes(UTF_8);
    String head =
        "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: "
            + authorization(room.student())
            + "\r\n";
    assertRefused(
        RawHttp.send(head + "Content-Length: " + body.length + "\r\n", body),
        413,
        "payload-too-large");
    assertRefused(
        RawHttp.send(head + "Transfer-Encoding: chunked\r\n", RawHttp.chunked(body)),
        413,
        "payload-too-large");
  }

  @Test
  void a_body_in_chunks_that_just_fits_is_taken() {
    byte[] body = ("{\"title\":\"a\",\"body\":\"b\"" + " ".repeat(2_000_000) + "}").getBytes(UTF_8);
    RawHttp.Answer answer =
        RawHttp.send(
            "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nAuthorization: "
                + authorization(room.student())
                + "\r\n",
            RawHttp.chunked(body));
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void an_address_and_headers_over_their_limits_are_refused() {
    assertRefused(RawHttp.get("/api/v1/posts?q=" + "a".repeat(8_200)), 414, "uri-too-long");
    assertRefused(
        RawHttp.send(
            "GET /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                + "a".repeat(16_400)
                + "\r\n",
            new byte[0]),
        431,
        "headers-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.0\r\n", "HTTP/1.1\r\n", "HTTP/1.1\r\nHost: a b{}\r\n"})
  void a_request_without_a_host_is_refused(String rest) {
    RawHttp.Answer answer = RawHttp.send("GET /api/v1/posts " + rest, new byte[0]);
    assertRefused(answer, 400, "invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "a-b_c.D:/+=9"})
  void a_sane_request_id_is_kept(String id) {
    assertThat(answered(id, "/api/v1/posts")).isEqualTo(id);
    assertThat(answered(id, "/api/v1/nothing")).isEqualTo(id);
    assertThat(answered(id, "/nothing")).isEqualTo(id);
    assertThat(answered(id, "/q/health/live")).isEqualTo(id);
  }

  @Test
  void a_request_id_that_is_not_sane_is_replaced() {
    for (String id : new String[] {"a b", "<x>", "a\tb", "a".repeat(129), "\u00e9"}) {
      assertThat(answered(id, "/api/v1/posts")).isNotEqualTo(id).matches("[0-9a-f-]{36}");
    }
    String one = anonymous().get("/posts").header("X-Request-Id");
    assertThat(anonymous().get("/posts").header("X-Request-Id")).isNotEqualTo(one);
  }

  @Test
  void who_does_not_say_who_they_are_may_not_write() {
    Response answer =
        anonymous()
            .contentType("application/json")
            .body("{\"title\":\"a\",\"body\":\"b\"}")
            .post("/posts");
    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertProblem(
        anonymous().header("Authorization", "Bearer clq_nobody").get("/authors/me"),
        401,
        "unauthenticated");
    assertProblem(anonymous().delete(POST), 401, "unauthenticated");
  }

  @Test
  void health_and_metrics_are_served() {
    assertThat(RestAssured.get("/q/health/live").jsonPath().getString("status")).isEqualTo("UP");
    assertThat(RestAssured.get("/q/health/ready").jsonPath().getString("status")).isEqualTo("UP");
    assertThat(RestAssured.get("/q/health/ready").asString()).containsIgnoringCase("database");
    assertThat(RestAssured.get("/q/health/live").asString()).doesNotContainIgnoringCase("database");
    Response metrics = RestAssured.get("/q/metrics");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.asString()).contains("http_server_requests_seconds_count");
  }

  private static String answered(String id, String path) {
    return RestAssured.given().header("X-Request-Id", id).get(path).header("X-Request-Id");
  }

  private static String[] methods(Response answer) {
    String[] methods = answer.header("Allow").split(",\\s*", -1);
    Arrays.sort(methods);
    return methods;
  }

  private static void assertRefused(RawHttp.Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertProblem(answer.header("Content-Type"), answer.body(), status, code);
  }

  /**
   * The mark that keeps an answer from being compressed is taken from it before it is on its way.
   * Two threads took it away afterwards, and now and then lost the answer.
   */
  @Test
  void metrics_are_compressed_for_those_who_ask() {
    String head = "GET /q/metrics HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n";
    for (int i = 0; i < 20; i++) {
      RawHttp.Answer answer = RawHttp.send(head, new byte[0]);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }
  }
}
