package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final String LINES =
      "{\"type\":\"author\"}\n{\"type\":\"post\",\"title\":\"Zoë\"}\n";

  @TempDir Path directory;

  private final Stub server = new Stub();

  @AfterEach
  void stop() {
    server.close();
  }

  private Typed typed() {
    return Typed.in(directory).to(server);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void without_a_file_it_is_printed_as_it_comes() {
    server.answers(200, LINES).answers(200, LINES);

    assertThat(typed().run("export")).isEqualTo(new Outcome(0, LINES, "", List.of()));
    assertThat(typed().run("export", "-o", "-").out()).isEqualTo(LINES);
    assertThat(server.requests().get(0).call()).isEqualTo("GET /api/v1/exports");
  }

  @Test
  void a_file_is_written_whole_for_its_owner_alone_in_the_place_of_an_older_one()
      throws IOException {
    Path file = Files.writeString(directory.resolve("all.ndjson"), "older and longer ".repeat(99));
    server.answers(200, LINES);

    Outcome outcome = typed().run("export", "-o", "all.ndjson");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(file).hasContent(LINES);
    assertThat(files()).containsExactly("all.ndjson");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void one_that_breaks_off_is_begun_anew() throws IOException {
    server
        .breaksOff("{\"type\":\"author\",\"much\":\"more\"}\n{\"ty")
        .hangsUp()
        .answers(200, LINES);

    Outcome outcome = typed().run("export", "-o", "all.ndjson");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(directory.resolve("all.ndjson")).hasContent(LINES);
    assertThat(outcome.err()).contains("trying again");
  }

  @Test
  void one_that_never_comes_to_its_end_leaves_what_was_there_and_nothing_else() throws IOException {
    Path file = Files.writeString(directory.resolve("all.ndjson"), "older");
    for (int i = 0; i < Patience.ATTEMPTS; i++) {
      server.breaksOff("{\"type\":\"author\"}\n");
    }

    Outcome outcome = typed().run("export", "-o", "all.ndjson");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(file).hasContent("older");
    assertThat(files()).containsExactly("all.ndjson");
  }

  @Test
  void what_was_printed_is_not_printed_twice() {
    server.breaksOff("{\"type\":\"author\"}\n").answers(200, LINES);

    Outcome outcome = typed().run("export");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEqualTo("{\"type\":\"author\"}\n");
    assertThat(outcome.err()).contains("not the whole export");
  }

  @Test
  void a_refusal_makes_no_file() throws IOException {
    server.answers(403, Stub.problem("forbidden", 403, "Admins only."));

    Outcome outcome = typed().run("export", "-o", "all.ndjson");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("Admins only.");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_link_stays_one_and_a_directory_is_no_place() throws IOException {
    Path real = Files.createDirectory(directory.resolve("backup")).resolve("all.ndjson");
    Files.writeString(real, "older");
    Files.createSymbolicLink(directory.resolve("latest"), real);
    server.answers(200, LINES);

    assertThat(typed().run("export", "-o", "latest").exitCode()).isZero();
    assertThat(directory.resolve("latest")).isSymbolicLink();
    assertThat(real).hasContent(LINES);

    assertThat(typed().run("export", "-o", "backup").exitCode()).isEqualTo(2);
    assertThat(typed().run("export", "-o", "no/such/place").exitCode()).isEqualTo(2);
    assertThat(server.requests()).hasSize(1);
  }
}
