package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.colloquy.Needs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  @TempDir Path directory;

  @BeforeEach
  void script() throws IOException {
    Files.writeString(
        directory.resolve("completion"), Typed.in(directory).run("completion", "bash").out());
  }

  private List<String> bash(String script) throws IOException, InterruptedException {
    Needs.program("bash");
    Process bash =
        new ProcessBuilder("bash", "-uo", "pipefail", "-c", "source ./completion\n" + script)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }

  /** What bash offers behind some words, of which the last is not finished. */
  private List<String> offered(String... words) throws IOException, InterruptedException {
    return bash(
        """
        COMP_WORDS=(%s)
        COMP_CWORD=%d
        COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}
        _complete_colloquy 2>/dev/null # compopt complains of not being asked by bash itself
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted("colloquy '" + String.join("' '", words) + "'", words.length));
  }

  @Test
  void bash_knows_it_as_the_completion_of_the_command() throws Exception {
    assertThat(bash("complete -p colloquy"))
        .singleElement()
        .asString()
        .contains("-F _complete_colloquy")
        .endsWith(" colloquy");
  }

  @Test
  void bash_offers_commands_options_and_values() throws Exception {
    assertThat(offered("im")).containsExactly("import");
    assertThat(offered("token", "")).contains("create");
    assertThat(offered("import", "--for")).contains("--format");
    assertThat(offered("import", "--format", "d")).contains("disqus").doesNotContain("wordpress");
    assertThat(offered("token", "create", "--scopes", "m")).contains("moderate");
    assertThat(offered("completion", "")).contains("bash", "zsh");
  }

  @Test
  void zsh_gets_a_script_that_it_can_read() throws Exception {
    Needs.program("zsh");
    Files.writeString(
        directory.resolve("completion"), Typed.in(directory).run("completion", "zsh").out());
    Process zsh =
        new ProcessBuilder(
                "zsh", "-f", "-c", "autoload -U compinit && compinit -u && source ./completion")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(zsh.getInputStream().readAllBytes(), UTF_8);
    assertThat(zsh.waitFor()).as(printed).isZero();
    assertThat(printed).isEmpty();
  }
}
