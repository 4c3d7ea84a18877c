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

  @Test
  void each_script_prints_the_same_if_the_first_answer_to_every_post_gets_lost()
      throws IOException {
    try (ServerProcess server = ServerProcess.in(directory.toRealPath()).start();
        CutAnswers way = new CutAnswers(server)) {
      assertPrintsWhatItSays(way.port());
      assertThat(way.lost()).isGreaterThanOrEqualTo(4);
      // Those of the page, however often they were sent.
      assertThat(server.json("/api/v1/posts").getList("items.title"))
          .containsExactly("Whose noon?");
    }
  }

  private void assertPrintsWhatItSays(int port) throws IOException {
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (CodeBlock block : CodeBlock.of(Path.of("docs/scripting.md"))) {
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
