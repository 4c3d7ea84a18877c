package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.colloquy.command.Stub.Request;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

  private static final String MINTED =
      """
      {"token":"clq_secret","id":"01a0","scopes":["read","write"],"expiresAt":"2026-12-25T12:00:00.000Z"}\
      """;

  @TempDir Path directory;

  private final Stub server = new Stub();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_secret_alone_is_printed_and_the_rest_is_a_note() {
    server.answers(201, MINTED);

    Outcome outcome = Typed.in(directory).to(server).run("token", "create");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines()).containsExactly("clq_secret");
    assertThat(outcome.err().lines())
        .containsExactly("It allows read, write, until 2026-12-25T12:00:00.000Z.");
    Request request = server.requests().get(0);
    assertThat(request.call()).isEqualTo("POST /api/v1/tokens");
    assertThat(request.body()).isEqualTo("{\"name\":\"command line\"}");
  }

  @Test
  void all_that_can_be_said_of_it_is_sent_with_the_id_of_a_handle() {
    server.answers(
        200, "{\"id\":\"01a05bfb-7000-72fd-9dbb-66ed51946bd3\",\"handle\":\"ana reyes\"}");
    server.answers(201, MINTED);

    Outcome outcome =
        Typed.in(directory)
            .to(server)
            .run(
                "token",
                "create",
                "--name",
                "Ana’s script",
                "--scopes",
                "read,write",
                "--author",
                "ana reyes",
                "--expires-in",
                "30",
                "--json",
                "-q");

    assertThat(outcome.out()).isEqualToIgnoringNewLines(MINTED);
    assertThat(outcome.err()).isEmpty();
    assertThat(server.requests().get(0).call()).isEqualTo("GET /api/v1/authors/ana%20reyes");
    assertThat(server.requests().get(1).body())
        .isEqualTo(
            """
            {"name":"Ana’s script","scopes":["read","write"],"expiresAt":"2026-12-25T12:00:00Z",\
            "author":"01a05bfb-7000-72fd-9dbb-66ed51946bd3"}""");
  }

  @Test
  void an_author_whom_nobody_knows_makes_no_token() {
    server.answers(404, Stub.problem("not-found", 404, "Nothing is at this address."));

    Outcome outcome = Typed.in(directory).to(server).run("token", "create", "--author", "who");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("Nothing is at this address.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void days_that_are_none_are_wrong_usage() {
    assertThat(
            Typed.in(directory).to(server).run("token", "create", "--expires-in", "0").exitCode())
        .isEqualTo(2);
    assertThat(
            Typed.in(directory)
                .to(server)
                .run("token", "create", "--expires-in", "soon")
                .exitCode())
        .isEqualTo(2);
    assertThat(server.requests()).isEmpty();
  }
}
