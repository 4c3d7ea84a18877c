package org.colloquy.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.colloquy.command.Stub.Request;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyCommandTest {

  private static final String POST = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";
  private static final String REPLY = "01a0ac08-171a-7343-bc75-34658b60375b";
  private static final String CREATED = "{\"id\":\"" + REPLY + "\",\"depth\":1}";

  @TempDir Path directory;

  private final Stub server = new Stub();

  @AfterEach
  void stop() {
    server.close();
  }

  private Typed text(String text) {
    return Typed.in(directory).to(server).input(text.getBytes(UTF_8));
  }

  @Test
  void it_sends_what_it_reads_and_prints_the_new_id() throws IOException {
    server.answers(201, CREATED);

    Outcome outcome = text("Noon “is”\nnoon. 🐄\n").run("reply", POST, "-");

    assertThat(outcome)
        .isEqualTo(new Outcome(0, REPLY + System.lineSeparator(), "", outcome.pauses()));
    Request request = server.requests().get(0);
    assertThat(request.call()).isEqualTo("POST /api/v1/posts/" + POST + "/replies");
    assertThat(request.type()).isEqualTo("application/json");
    JsonNode sent = Json.read(request.body().getBytes(UTF_8));
    assertThat(sent).isEqualTo(Json.object().put("body", "Noon “is”\nnoon. 🐄\n"));
    assertThat(request.token()).isNull();
    assertThat(request.key()).hasSize(36);
  }

  @Test
  void it_answers_a_reply_with_the_words_of_a_file_and_hands_on_the_servers_json()
      throws IOException {
    Files.writeString(directory.resolve("words.md"), "So it is.");
    server.answers(201, CREATED);

    Outcome outcome =
        Typed.in(directory).to(server).run("reply", POST, "words.md", "--to", REPLY, "--json");

    assertThat(outcome.out()).isEqualToIgnoringNewLines(CREATED);
    assertThat(server.requests().get(0).body())
        .isEqualTo("{\"body\":\"So it is.\",\"parentId\":\"" + REPLY + "\"}");
  }

  @Test
  void a_lost_connection_a_busy_server_and_a_key_in_flight_are_tried_again_with_the_same_key() {
    server
        .hangsUp()
        .answers(503, Stub.problem("unavailable", 503, "Away."), "Retry-After", "7")
        .answers(409, Stub.problem("idempotency-key-in-flight", 409, "Being worked on."))
        .answers(
            429,
            Stub.problem("rate-limited", 429, "Slow."),
            "Retry-After",
            "Wed, 25 Nov 2026 12:00:31 GMT")
        .answers(201, CREATED);

    Outcome outcome = text("Again.").run("reply", POST, "-");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(server.requests()).hasSize(5);
    assertThat(server.requests().stream().distinct()).hasSize(1);
    assertThat(outcome.pauses()).hasSize(4);
    assertThat(outcome.pauses().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(outcome.pauses().get(1)).isEqualTo(Duration.ofSeconds(7));
    assertThat(outcome.pauses().get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(outcome.pauses().get(3)).isEqualTo(Duration.ofSeconds(31));
    assertThat(outcome.err()).contains("trying again in 7.0 s (3 of 5)");
  }

  @Test
  void two_commands_use_two_keys() {
    server.answers(201, CREATED).answers(201, CREATED);

    text("Twice.").run("reply", POST, "-");
    text("Twice.").run("reply", POST, "-");

    assertThat(server.requests().stream().map(Request::key).distinct()).hasSize(2);
  }

  @Test
  void it_gives_up_after_five_attempts() {
    for (int i = 0; i < 6; i++) {
      server.answers(503, Stub.problem("unavailable", 503, "Away."));
    }

    Outcome outcome = text("Well?").run("reply", POST, "-", "--quiet");

    assertThat(server.requests()).hasSize(5);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines("colloquy: Title of unavailable (503)  Away.");
  }

  @Test
  void nobody_waits_for_longer_than_two_minutes_without_being_asked() {
    server.answers(429, Stub.problem("rate-limited", 429, "Slow."), "Retry-After", "121");

    Outcome outcome = text("Well?").run("reply", POST, "-");

    assertThat(outcome.pauses()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_told_in_the_servers_words_and_not_tried_again() {
    server.answers(
        400,
        """
        {"type":"/problems/validation","title":"The body is not what it takes","status":400,
         "detail":"One member.","instance":"/x","errors":[{"pointer":"/body","detail":"must not be blank"}]}
        """);

    Outcome outcome = text(" ").run("reply", POST, "-");

    assertThat(server.requests()).hasSize(1);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "colloquy: The body is not what it takes (400)",
            "  One member.",
            "  /body: must not be blank");
  }

  @Test
  void with_json_the_refusal_is_the_problem_itself() {
    String problem = Stub.problem("post-locked", 409, "Locked.");
    server.answers(409, problem);

    Outcome outcome = text("Well?").run("--json", "reply", POST, "-");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).isEqualToIgnoringNewLines(problem);
  }

  @Test
  void an_answer_of_something_else_than_colloquy_is_told_as_that() {
    server.answers(301, "", "Location", "https://elsewhere.example/");
    server.answers(200, "<html>Sign in</html>");

    assertThat(text("Well?").run("reply", POST, "-").err())
        .contains("answered 301", "https://elsewhere.example/");
    Outcome page = text("Well?").run("reply", POST, "-");
    assertThat(page.exitCode()).isEqualTo(1);
    assertThat(page.err()).contains("may not be Colloquy");
  }

  @Test
  void words_that_make_no_sense_reach_no_server() {
    Outcome nonsense = text("x").run("reply", "nope", "-");
    assertThat(nonsense.exitCode()).isEqualTo(2);
    assertThat(nonsense.err()).contains("'nope' is not an id").doesNotContain("Exception");
    assertThat(text("x").run("reply", POST, "missing.md").err()).contains("missing.md");
    assertThat(text("x").run("reply", POST).exitCode()).isEqualTo(2);
    Outcome latin =
        Typed.in(directory).to(server).input("é".getBytes(ISO_8859_1)).run("reply", POST, "-");
    assertThat(latin.exitCode()).isEqualTo(2);
    assertThat(latin.err()).contains("not UTF-8");
    assertThat(server.requests()).isEmpty();
  }
}
