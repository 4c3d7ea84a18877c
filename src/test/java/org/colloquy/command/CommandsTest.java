package org.colloquy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquy.command.Typed.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What all commands have in common. */
class CommandsTest {

  @TempDir static Path directory;

  /** Each command by its words, those that only group others included. */
  static Stream<List<String>> every_command() {
    List<List<String>> found = new ArrayList<>();
    add(Commands.of(Surroundings.ofProcess()), List.of(), found);
    return found.stream().filter(words -> !words.equals(List.of("help")));
  }

  private static void add(CommandLine command, List<String> words, List<List<String>> found) {
    found.add(words);
    command
        .getSubcommands()
        .forEach(
            (name, sub) ->
                add(sub, Stream.concat(words.stream(), Stream.of(name)).toList(), found));
  }

  @Test
  void the_commands_are_these() {
    assertThat(every_command().map(words -> String.join(" ", words)))
        .containsExactlyInAnyOrder(
            "",
            "import",
            "export",
            "token",
            "token create",
            "roster",
            "roster load",
            "sample",
            "sample load",
            "reply",
            "completion");
  }

  @ParameterizedTest
  @MethodSource("every_command")
  void each_explains_itself_in_lines_that_fit(List<String> words) {
    List<String> asked = new ArrayList<>(words);
    asked.add("--help");
    Outcome outcome = Typed.in(directory).run(asked.toArray(String[]::new));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines())
        .anyMatch(line -> line.startsWith(("Usage: colloquy " + String.join(" ", words)).strip()))
        .anyMatch(line -> line.contains("COLLOQUY_SERVER"))
        .anyMatch(line -> line.contains("3   the server can't be reached"))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void help_of_a_command_is_its_help() {
    assertThat(Typed.in(directory).run("help", "import").out())
        .isEqualTo(Typed.in(directory).run("import", "--help").out())
        .contains("wordpress, disqus, colloquy", "--[no-]wait");
  }

  @Test
  void it_says_its_version() {
    Outcome outcome = Typed.in(directory).run("--version");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("Colloquy ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "imprt",
        "token",
        "token make",
        "--json",
        "import",
        "import a b",
        "import a --format html",
        "export --bogus",
        "completion fish",
        "sample load it",
        "roster load"
      })
  void words_that_make_no_sense_end_with_2_and_a_hint_and_no_result(String words) {
    Outcome outcome = Typed.in(directory).run(words.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("colloquy: ")
        .contains("See: colloquy")
        .satisfies(said -> assertThat(said.lines().count()).isBetween(2L, 3L));
  }
}
