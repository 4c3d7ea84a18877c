package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/live.md shows works, in shell and in JavaScript. */
class LiveDocsIT {

  /** A program begins with the name of its file. */
  private static final Pattern FILE = Pattern.compile("// (\\S+\\.mjs)\n");

  @TempDir Path temporary;

  @Test
  void each_block_prints_what_stands_beneath_it() throws IOException {
    for (String program : List.of("bash", "curl", "jq", "node")) {
      Needs.program(program);
    }
    Path directory = temporary.toRealPath();
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    try (ServerProcess server = ServerProcess.in(directory).start()) {
      for (CodeBlock block : CodeBlock.of(Path.of("docs/live.md"))) {
        if (block.isShell()) {
          script.append(block.textFor(server.port()));
        } else if (block.isOutput()) {
          expected.append(block.text());
        } else {
          Matcher file = FILE.matcher(block.text());
          assertThat(file.lookingAt()).as(block.text()).isTrue();
          Files.writeString(directory.resolve(file.group(1)), block.text());
        }
      }

      Outcome outcome = CodeBlock.run(directory, script.toString());

      assertThat(outcome.out()).as(outcome.err()).isEqualTo(expected.toString());
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
  }
}
