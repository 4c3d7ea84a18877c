package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.mint;
import static org.colloquy.auth.Bearer.statusOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** OWASP API2:2023. Nobody is taken for somebody. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class Api2BrokenAuthenticationTest {

  @Inject ClassRoom room;
  @Inject Database database;

  @Test
  void a_token_that_nobody_has_is_refused_where_the_anonymous_may_read_too() {
    String unknown = Secret.generate(Secret.TOKEN);

    for (String path : new String[] {"/posts", "/authors/me"}) {
      Response answer = bearing(unknown).get(path);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
    anonymous().get("/posts").then().statusCode(200);
  }

  @Test
  void a_typing_error_is_refused_without_asking_the_database() {
    String counted =
        "SELECT coalesce(string_agg(id || available || ' ' || at, ','), '') FROM rate_limit WHERE id LIKE 'failed %'";
    bearing(Secret.generate(Secret.TOKEN)).get("/authors/me").then().statusCode(401);
    String before = database.texts(counted).get(0);
    assertThat(before).isNotEmpty();

    String token = Secret.generate(Secret.TOKEN);
    String typed =
        token.substring(0, 10) + (token.charAt(10) == 'a' ? 'b' : 'a') + token.substring(11);
    assertThat(statusOf(typed)).isEqualTo(401);
    // Every look that finds nothing is counted, and this one was not.
    assertThat(database.texts(counted)).containsExactly(before);

    assertThat(statusOf(token)).isEqualTo(401);
    assertThat(database.texts(counted)).doesNotContain(before);
  }

  @Test
  void other_schemes_are_refused() {
    String token = mint(room.student(), Map.of("name", "n")).get("token");
    String basic =
        Base64.getEncoder()
            .encodeToString((":" + token).getBytes(java.nio.charset.StandardCharsets.UTF_8));

    for (String header :
        List.of(
            "Basic " + basic,
            "Token " + token,
            token,
            "Bearer",
            "Bearer ",
            "Bearer x" + token,
            "Digest a=b")) {
      anonymous().header("Authorization", header).get("/authors/me").then().statusCode(401);
      anonymous().header("Authorization", header).get("/posts").then().statusCode(401);
    }
    anonymous()
        .header("Authorization", "bearer " + token)
        .get("/authors/me")
        .then()
        .statusCode(200);
  }

  @Test
  void a_token_counts_in_the_header_alone() {
    String token = mint(room.student(), Map.of("name", "n")).get("token");

    for (String name : List.of("access_token", "token", "authorization")) {
      anonymous().queryParam(name, token).get("/authors/me").then().statusCode(401);
      anonymous().cookie(name, token).get("/authors/me").then().statusCode(401);
      anonymous().header("X-" + name, token).get("/authors/me").then().statusCode(401);
      assertThat(anonymous().formParam(name, token).post("/posts").statusCode()).isIn(401, 415);
    }
  }

  @Test
  void a_token_s_row_in_a_stolen_database_lets_nobody_in() {
    String token = mint(room.student(), Map.of("name", "n")).get("token");
    byte[] kept = Secret.hash(token);
    assertThat(database.number("SELECT count(*) FROM token WHERE hash = ?", (Object) kept))
        .isEqualTo(1);
    assertThat(database.texts("SELECT t::text FROM token t").toString())
        .doesNotContain(token, token.substring(4));

    String hex = HexFormat.of().formatHex(kept);
    String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
    for (String stolen : List.of(hex, "clq_" + hex, base64, "clq_" + base64, "\\x" + hex)) {
      assertThat(statusOf(stolen)).isEqualTo(401);
    }
  }

  @Test
  void tokens_are_in_no_log_no_url_and_no_error() {
    String student = room.student();
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    Handler handler = new Capturing(lines);
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.FINE);
    StringBuilder answers = new StringBuilder();
    String token;
    String unknown = Secret.generate(Secret.TOKEN);
    try {
      Response minted = Bearer.tryMint(as(student), Map.of("name", "n"));
      token = minted.path("token");
      answers.append(minted.header("Location"));
      for (String secret : List.of(token, unknown, token + "x")) {
        answers.append(bearing(secret).get("/replies/nonsense").asString());
        answers.append(
            bearing(secret).contentType("application/json").body("{").post("/posts").asString());
        answers.append(bearing(secret).get("/authors/me").getHeaders());
      }
    } finally {
      root.setLevel(level);
      root.removeHandler(handler);
    }

    assertThat(lines).as("the log is captured").isNotEmpty();
    assertThat(String.join("\n", lines)).doesNotContain(token.substring(4), unknown.substring(4));
    assertThat(answers.toString()).doesNotContain(token.substring(4), unknown.substring(4));
  }

  /** Keeps what is logged, exceptions and parameters included. */
  private static final class Capturing extends Handler {
    private final Queue<String> lines;

    Capturing(Queue<String> lines) {
      this.lines = lines;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getLoggerName().startsWith("org.apache.http")) {
        // The client of this very test.
        return;
      }
      lines.add(
          line.getMessage() + java.util.Arrays.toString(line.getParameters()) + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
