package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.CommandProcess;
import org.colloquy.CommandProcess.Outcome;
import org.colloquy.Needs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: that it can be stopped, and that it sees a terminal. */
@Timeout(180)
class StoppedCommandIT {

  private static final String RUNNING = "{\"id\":\"7\",\"status\":\"running\"}";

  @TempDir Path directory;

  private final Stub server = new Stub();
  private final CountDownLatch underWay = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void stop() {
    over.countDown();
    server.close();
  }

  private CommandProcess start(String... words) {
    return CommandProcess.colloquy(directory, environment(), words);
  }

  private Map<String, String> environment() {
    return Map.of("COLLOQUY_SERVER", server.address());
  }

  private void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_export_that_is_stopped_leaves_no_file() {
    server.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange
              .getResponseBody()
              .write("{\"type\":\"author\"}\n".repeat(10_000).getBytes(UTF_8));
          exchange.getResponseBody().flush();
          underWay.countDown();
          await(over);
        });
    CommandProcess export = start("export", "-o", "all.ndjson");
    await(underWay);
    assertThat(files()).singleElement().asString().startsWith("all.ndjson.").endsWith(".part");

    Outcome outcome = export.terminate().outcome();

    assertThat(outcome.exitCode()).isEqualTo(128 + 15);
    assertThat(outcome.err()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void an_import_that_is_no_longer_waited_for_says_where_it_goes_on() throws IOException {
    Files.writeString(directory.resolve("all.ndjson"), "{}\n");
    server
        .answers(202, RUNNING)
        .then(
            exchange -> {
              underWay.countDown();
              await(over);
            });
    CommandProcess waiting = start("import", "all.ndjson");
    await(underWay);

    Outcome outcome = waiting.terminate().outcome();

    assertThat(outcome.exitCode()).isEqualTo(128 + 15);
    assertThat(outcome.err().lines())
        .containsExactly(
            "",
            "The import goes on without this command: " + server.address() + "/api/v1/imports/7");
  }

  @Test
  void a_bar_is_drawn_on_a_terminal() throws IOException {
    Needs.program("script");
    Files.writeString(directory.resolve("all.ndjson"), "{}\n");
    server.answers(202, RUNNING).answers(200, "{\"id\":\"7\",\"status\":\"completed\"}");
    String command =
        Stream.concat(CommandProcess.jar().stream(), Stream.of("import", "all.ndjson"))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));

    Outcome outcome =
        CommandProcess.start(
                directory, environment(), List.of("script", "-qec", command, "/dev/null"))
            .outcome();

    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out()).contains("Sending", "100%", "Importing", "added");
  }
}
