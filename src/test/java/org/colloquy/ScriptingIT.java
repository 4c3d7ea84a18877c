package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of docs/scripting.md do what it says, each in the shell that those before have left.
 */
class ScriptingIT {

  /** What stands between the outputs of two blocks. */
  private static final String MARK = "---- next block";

  /** Beginnings of the lines by which blocks are known whose operations do not exist yet. */
  private static final List<String> TO_COME =
      List.of(
          "cat >batch.json",
          "printf '%s\\n' 'Noon is a place.'",
          "curl -sS --fail-with-body -H \"$AUTH\" -o all.part",
          "JOB=",
          "curl -sSN",
          "jq -n '{url:");

  @TempDir Path directory;

  @BeforeEach
  void needs() {
    for (String program : List.of("bash", "curl", "jq", "openssl")) {
      Needs.program(program);
    }
  }

  @Test
  void each_script_prints_what_stands_beneath_it() throws IOException {
    try (ServerProcess server = ServerProcess.in(directory.toRealPath()).start()) {
      assertPrintsWhatItSays(server.port());
    }
  }

  private void assertPrintsWhatItSays(int port) throws IOException {
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    boolean runs = false;
    for (CodeBlock block : CodeBlock.of(Path.of("docs/scripting.md"))) {
      if (block.isShell()) {
        runs = TO_COME.stream().noneMatch(block.text()::startsWith);
      }
      if (!runs) {
        continue;
      }
      if (block.isShell()) {
        script.append(block.textFor(port)).append("echo '").append(MARK).append("'\n");
      } else {
        assertThat(block.isOutput()).as(block.text()).isTrue();
        expected.append(block.text()).append(MARK).append('\n');
      }
    }

    Outcome outcome = CodeBlock.run(directory.toRealPath(), script.toString());

    assertThat(outcome.out()).as(outcome.err()).isEqualTo(expected.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }
}
