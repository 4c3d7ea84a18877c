package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.colloquy.text.Markdown;
import org.colloquy.text.Payloads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words come back as they were written, in every answer that has them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TextTest {

  private static final int LONGEST = 65_536;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject ClassRoom room;

  private String ana;
  private String id;

  @BeforeEach
  void begin_a_thread() {
    ana = room.student();
    id = post(ana, "Words");
  }

  static Stream<String> texts() {
    return Stream.of(
        "🦉 👩🏽‍🏫 🏳️‍🌈 🇵🇪 1️⃣",
        "e\u0301 is not é, nor is a\u0323\u0307 a\u0307\u0323",
        "Z\u0351\u036b\u0343a\u0336\u0321l\u0322\u0334g\u0335o\u0321",
        "مرحبا بالعالم, שלום עולם \u202Eabc\u202C \u2067x\u2069 \u200F",
        "zero\u200Bwidth\u200C\u200Djoiner\uFEFF, soft\u00ADhyphen, \u2060word",
        "\uFEFFa mark at the beginning",
        "one\r\ntwo\r\n\r\nthree\rfour\nfive\r\n",
        "  \t spaces before and after \t ",
        "\u0001\u0008\u000B\u001B\u007F\u0085\u2028\u2029",
        "\uFFFD\uFFFE\uFFFF\uDBFF\uDFFF\uE000",
        "\\ \\n \\u0041 \" ' / % %00 &amp; &#x41; ${x} {{x}} :id ? ?1 '; DROP TABLE reply; --",
        "日本語の文章。中文，한국어. ไทย हिन्दी",
        "ﬁ Ǆ ß İ ı ſ Ω",
        "x".repeat(LONGEST),
        "🦉".repeat(LONGEST),
        "é\r\n".repeat(LONGEST / 3));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_survives_exactly(String body) {
    assertSurvives(body);
  }

  @Test
  void random_text_survives_exactly() {
    Property.check(15, random -> assertSurvives("x" + randomText(random, random.nextInt(2000))));
  }

  @Test
  void the_most_different_words_that_fit_survive_and_can_be_kept_for_search() {
    // Letters of four bytes, in compounds and plurals: the search index keeps four forms of each.
    StringBuilder words = new StringBuilder();
    Random random = new Random(1);
    while (words.codePointCount(0, words.length()) < LONGEST - 210) {
      for (int part = 0; part < 2; part++) {
        for (int i = 0; i < 100; i++) {
          words.appendCodePoint(0x10428 + random.nextInt(40));
        }
        words.append(part == 0 ? "-" : "s ");
      }
    }
    assertSurvives(words.toString());
  }

  @Test
  void payloads_stay_in_the_body_and_come_out_harmless_in_html() {
    for (String payload : Payloads.ALL) {
      assertSurvives(payload);
    }
  }

  @Test
  void one_character_too_many_is_refused() {
    for (String body : List.of("x".repeat(LONGEST + 1), "🦉".repeat(LONGEST + 1))) {
      send(as(ana), body).then().statusCode(400);
    }
    assertThat(json("/posts/" + id).get("replyCount").asInt()).isZero();
  }

  /**
   * Created, read alone, in the thread, in its context, in the changes, after an edit, as a post.
   */
  private void assertSurvives(String body) {
    JsonNode created = json(send(as(ana), body), 201);
    String reply = created.get("id").asText();
    assertIs(created, body);
    assertIs(json("/replies/" + reply), body);
    assertIs(json("/posts/" + id + "/thread?sort=newest&limit=1").at("/replies/0"), body);
    assertIs(json("/replies/" + reply + "/context?before=0&after=0").get("reply"), body);
    long before = created.get("sequence").asLong() - 1;
    assertIs(json("/posts/" + id + "/changes?after=" + before).at("/items/0/reply"), body);

    Response edited =
        jsonBody(as(ana).header("If-Match", "*"), Map.of("body", body + "!"))
            .patch("/replies/{id}", reply);
    if (body.codePointCount(0, body.length()) == LONGEST) {
      assertThat(edited.statusCode()).isEqualTo(400);
    } else {
      assertIs(json(edited, 200), body + "!");
      assertThat(json("/replies/" + reply + "/revisions").at("/items/0/body").asText())
          .isEqualTo(body);
    }
    assertIs(json(jsonBody(as(ana), Map.of("title", "T", "body", body)).post("/posts"), 201), body);
  }

  private static void assertIs(JsonNode view, String body) {
    assertThat(view.get("body").asText().equals(body)).as("body of %.200s", view).isTrue();
    assertThat(view.get("bodyHtml").asText()).isEqualTo(Markdown.toHtml(body));
  }

  private Response send(RequestSpecification request, String body) {
    return jsonBody(request, Map.of("body", body)).post("/posts/{id}/replies", id);
  }

  private static RequestSpecification jsonBody(RequestSpecification request, Object body) {
    return request.contentType("application/json").body(bytes(body));
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String path) {
    return json(anonymous().get(path), 200);
  }

  private static JsonNode json(Response response, int status) {
    assertThat(response.statusCode()).as("%.500s", response.asString()).isEqualTo(status);
    try {
      return JSON.readTree(response.asByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Any code points that Unicode allows in text, but NUL. */
  private static String randomText(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (length > 0) {
      int c = 1 + random.nextInt(random.nextBoolean() ? 0x2FF : Character.MAX_CODE_POINT);
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.appendCodePoint(c);
        length--;
      }
    }
    return text.toString();
  }
}
