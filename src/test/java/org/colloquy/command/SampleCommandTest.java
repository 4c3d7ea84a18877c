package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.colloquy.command.Stub.Request;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

  private static final String SAMPLE = "{\"type\":\"author\"}\n";

  @TempDir Path directory;

  private final Stub server = new Stub();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_bundled_discussion_is_sent_as_an_import() {
    server
        .answers(202, "{\"id\":\"1\",\"status\":\"queued\"}")
        .answers(
            200,
            "{\"id\":\"1\",\"status\":\"completed\",\"counts\":{\"replies\":{\"added\":12,\"known\":0}}}");

    Outcome outcome = Typed.in(directory).to(server).sample(SAMPLE).run("sample", "load");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("replies           12         0");
    Request request = server.requests().get(0);
    assertThat(request.call()).isEqualTo("POST /api/v1/imports?format=colloquy");
    assertThat(request.type()).isEqualTo("application/x-ndjson");
    assertThat(request.body()).isEqualTo(SAMPLE);
  }

  @Test
  void a_build_without_the_sample_says_so() {
    Outcome outcome = Typed.in(directory).to(server).run("sample", "load");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("without the sample");
    assertThat(server.requests()).isEmpty();
  }
}
