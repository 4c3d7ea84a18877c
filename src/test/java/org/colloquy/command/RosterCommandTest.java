package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.colloquy.command.Stub.Request;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCommandTest {

  private static final String CSV =
      "handle,displayName,role,groups\nzoe-lindqvist,Zoë Lindqvist,student,\n";

  @TempDir Path directory;

  private final Stub server = new Stub();

  @BeforeEach
  void roster() throws IOException {
    Files.writeString(directory.resolve("class.csv"), CSV);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_file_is_sent_as_it_is_and_each_row_is_told_of() {
    server.answers(
        200,
        """
        {"items":[{"id":"1","handle":"zoe-lindqvist","outcome":"created","invitation":"clqi_code"},
                  {"id":"2","handle":"ana-reyes","outcome":"unchanged","invitation":null}]}""");

    Outcome outcome = Typed.in(directory).to(server).run("roster", "load", "class.csv", "--invite");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines())
        .containsExactly(
            "zoe-lindqvist        created   clqi_code", "ana-reyes            unchanged");
    assertThat(outcome.err().lines()).containsExactly("2 authors: 1 created, 1 unchanged");
    Request request = server.requests().get(0);
    assertThat(request.call()).isEqualTo("POST /api/v1/roster?invite=true");
    assertThat(request.type()).isEqualTo("text/csv");
    assertThat(request.body()).isEqualTo(CSV);
  }

  @Test
  void nobody_is_invited_unless_that_is_asked_for() {
    server.hangsUp().answers(200, "{\"items\":[]}");

    Typed.in(directory).to(server).run("roster", "load", "class.csv");

    assertThat(server.requests().stream().distinct())
        .singleElement()
        .satisfies(request -> assertThat(request.path()).endsWith("/roster?invite=false"));
  }

  @Test
  void a_fault_is_pointed_to() {
    server.answers(
        400,
        """
        {"type":"/problems/validation","title":"No","status":400,"detail":"A row.","instance":"/",
         "errors":[{"pointer":"/0/role","detail":"is no role"}]}""");

    Outcome outcome = Typed.in(directory).to(server).run("roster", "load", "class.csv");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("/0/role: is no role");
  }

  @Test
  void a_file_that_is_not_there_is_wrong_usage() {
    Outcome outcome = Typed.in(directory).to(server).run("roster", "load", "missing.csv");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("missing.csv");
    assertThat(server.requests()).isEmpty();
  }
}
