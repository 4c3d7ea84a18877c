package org.colloquy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.authorization;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.RawHttp;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MalformedBodyTest {

  private static final String DEEP = "[".repeat(2000) + "]".repeat(2000);

  @Inject ClassRoom room;
  @Inject EntityManager entities;

  private String ana;
  private String before;

  @BeforeEach
  void count() {
    ana = room.student();
    before = rows();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"a\",\"body\":\"b\"",
        "{\"title\":\"a\",\"body\":\"b\",\"tags\":[\"x\",",
        "{\"title\":\"a\",\"body\":\"b\"} x",
        "{\"title\":\"a\",\"body\":\"b\"}{}",
        "{\"title\":\"a\",\"title\":\"c\",\"body\":\"b\"}",
        "{\"title\":\"\u00ff\",\"body\":\"b\"}",
        "{\"title\":\"a\",\"body\":\"b\",\"tags\":[\"\u00ff\"]}",
        "{\"\\ud800\":1}",
        "{\"title\":NaN}",
        "{'title':'a'}",
        "/* */{}",
        "title=a&body=b"
      })
  void a_body_that_is_not_json_in_utf_8_is_refused_as_malformed(String body) {
    refused(body, "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":", "{\"title\":\"a\",\"body\":\"b\",\"createdAt\":"})
  void a_body_nested_thousands_deep_is_refused(String start) {
    Response answer = post(start + DEEP + "}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertProblem(answer, 400, code(answer));
    assertThat(rows()).isEqualTo(before);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("", List.of("")),
        Arguments.of("null", List.of("")),
        Arguments.of("[]", List.of("")),
        Arguments.of("\"text\"", List.of("")),
        Arguments.of(DEEP, List.of("")),
        Arguments.of("{}", List.of("/body", "/title")),
        Arguments.of("{\"title\":1,\"body\":\"b\"}", List.of("/title")),
        Arguments.of("{\"title\":true,\"body\":\"b\"}", List.of("/title")),
        Arguments.of("{\"title\":" + DEEP + "}", List.of("/title")),
        Arguments.of("{\"title\":\" \\t\",\"body\":\"\\n\"}", List.of("/body", "/title")),
        Arguments.of("{\"title\":\"a\\u0000\",\"body\":\"b\"}", List.of("/title")),
        Arguments.of("{\"title\":\"a\",\"body\":\"\\ud83d\"}", List.of("/body")),
        Arguments.of("{\"title\":\"a\",\"body\":\"\\ude00 x\"}", List.of("/body")),
        Arguments.of("{\"title\":\"a\",\"body\":\"b\",\"tags\":\"x\"}", List.of("/tags")),
        Arguments.of("{\"title\":\"a\",\"body\":\"b\",\"tags\":[1]}", List.of("/tags/0")),
        Arguments.of("{\"title\":\"a\",\"body\":\"b\",\"tags\":[null]}", List.of("/tags/0")),
        Arguments.of(
            "{\"title\":\"a\",\"body\":\"b\",\"tags\":[\"x\",\"\\u0000\"]}", List.of("/tags/1")),
        Arguments.of("{\"a/b~c\":1}", List.of("/a~1b~0c")),
        Arguments.of("{\"\\u0000\":1}", List.of("/\0")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_body_of_the_wrong_shape_is_refused_with_pointers(String body, List<String> pointers) {
    JsonPath problem = refused(body, "validation");
    assertThat(problem.getList("errors.pointer")).isEqualTo(pointers);
  }

  @Test
  void what_is_too_long_is_refused_by_code_points_and_what_just_fits_is_kept() {
    String emoji = "\uD83D\uDE00";
    Map<String, Object> tooLong =
        Map.of(
            "title", emoji.repeat(301),
            "body", emoji.repeat(65_537),
            "tags", List.of("t".repeat(51)));
    Response refused = as(ana).contentType("application/json").body(tooLong).post("/posts");
    JsonPath problem = assertProblem(refused, 400, "validation");
    assertThat(problem.getList("errors.pointer")).containsExactly("/body", "/tags/0", "/title");

    Map<String, Object> fits = Map.of("title", emoji.repeat(300), "body", emoji.repeat(65_536));
    Response kept = as(ana).contentType("application/json").body(fits).post("/posts");
    assertThat(kept.statusCode()).isEqualTo(201);
    JsonPath post = anonymous().get("/posts/{id}", kept.<String>path("id")).jsonPath();
    assertThat(post.getString("title")).isEqualTo(fits.get("title"));
    assertThat(post.getString("body")).isEqualTo(fits.get("body"));
  }

  @Test
  void a_scope_that_is_null_is_refused() {
    Response answer =
        as(ana)
            .contentType("application/json")
            .body("{\"name\":\"a\",\"scopes\":[null]}")
            .post("/tokens");
    assertProblem(answer, 400, "validation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\u0000"})
  void a_blank_id_is_not_taken_for_none(String blank) {
    Response answer =
        as(ana)
            .contentType("application/json")
            .body("{\"name\":\"a\",\"author\":\"" + blank + "\"}")
            .post("/tokens");
    assertProblem(answer, 400, "validation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: foo\r\n",
        "Content-Type: */*\r\n",
        "Content-Type: \r\n",
        "Content-Type: application/*\r\n",
        "Content-Type: ;;\r\n",
        "Content-Type: a/b/c;;=\r\n",
        "Content-Type: application/merge-patch+json\r\n",
        "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"
      })
  void a_body_that_is_not_said_to_be_plain_json_is_refused(String headers) {
    String body = "{\"title\":\"a\",\"body\":\"b\"}";
    String head =
        "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization(ana);
    RawHttp.Answer answer =
        RawHttp.send(
            head + "\r\nContent-Length: " + body.length() + "\r\n" + headers,
            body.getBytes(ISO_8859_1));
    assertThat(answer.status()).isEqualTo(415);
    assertProblem(answer.header("Content-Type"), answer.body(), 415, "unsupported-media-type");
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/imports", "/api/v1/x/../imports"})
  void a_file_is_not_waited_for_before_its_sender_is_known(String path) throws IOException {
    String head = "POST " + path + "?format=colloquy HTTP/1.1\r\nHost: localhost\r\n";
    assertThat(askedFirst(head + "Content-Type: application/x-ndjson\r\n", 1000))
        .startsWith("HTTP/1.1 401 ");
  }

  @Test
  void a_body_as_long_as_only_those_of_batches_may_be_is_not_waited_for() throws IOException {
    String head = "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nAuthorization: ";
    String json = "\r\nContent-Type: application/json\r\n";
    assertThat(askedFirst(head + authorization(ana) + json, 3_000_000)).startsWith("HTTP/1.1 413 ");
  }

  /** What a client is told first that asks whether it may send its body, and sends none. */
  private static String askedFirst(String head, int length) throws IOException {
    String question = "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n";
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + question).getBytes(ISO_8859_1));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))
          .readLine();
    }
  }

  private JsonPath refused(String body, String code) {
    Response first = post(body);
    Response second = post(body);
    JsonPath problem = assertProblem(first, 400, code);
    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(rows()).isEqualTo(before);
    return problem;
  }

  /** Sends each character as one byte, so that a body need not be UTF-8. */
  private Response post(String body) {
    return as(ana).contentType("application/json").body(body.getBytes(ISO_8859_1)).post("/posts");
  }

  private static String code(Response answer) {
    return answer.jsonPath().getString("type").replace("/problems/", "");
  }

  private String rows() {
    return (String)
        entities
            .createNativeQuery(
                "SELECT concat((SELECT count(*) FROM post), ' ', (SELECT count(*) FROM reply))")
            .getSingleResult();
  }
}
