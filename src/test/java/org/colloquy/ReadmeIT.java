package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.CommandProcess.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's questions get the answers that it prints. */
class ReadmeIT {

  /** A command, and what the README says that it prints. */
  private record Example(CodeBlock command, String answer) {}

  @Test
  void its_questions_are_answered_as_it_says(@TempDir Path temporary) throws IOException {
    Needs.program("bash");
    Needs.program("curl");
    Needs.program("jq");
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    try (ServerProcess server =
        ServerProcess.in(temporary.toRealPath()).with("colloquy.sample.load", "true").start()) {
      for (Example example : examples) {
        Outcome outcome = CodeBlock.run(temporary, example.command().textFor(server.port()));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().strip())
            .as(example.command().text())
            .isEqualTo(example.answer().strip());
      }
    }
  }

  /** Each block that is a question, with the block after it. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    CodeBlock question = null;
    for (CodeBlock block : CodeBlock.of(Path.of("README.md"))) {
      if (question != null) {
        assertThat(block.isOutput()).as("after " + question.text()).isTrue();
        examples.add(new Example(question, block.text()));
        question = null;
      } else if (block.isShell() && block.text().startsWith("curl ")) {
        question = block;
      }
    }
    return examples;
  }
}
