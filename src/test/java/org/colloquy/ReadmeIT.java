package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's questions get the answers that it prints. */
class ReadmeIT {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  /** A command, and what the README says that it prints. */
  private record Example(String command, String answer) {}

  @Test
  void its_questions_are_answered_as_it_says(@TempDir Path temporary)
      throws IOException, InterruptedException {
    Needs.program("bash");
    Needs.program("curl");
    Needs.program("jq");
    List<Example> examples = examples(Files.readString(Path.of("README.md")));
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    try (ServerProcess server =
        ServerProcess.in(temporary.toRealPath()).with("colloquy.sample.load", "true").start()) {
      for (Example example : examples) {
        String command = example.command().replace("localhost:8080", "localhost:" + server.port());
        assertThat(printed(command)).as(command).isEqualTo(example.answer().strip());
      }
    }
  }

  /** Each block that is a question, with the block after it. */
  private static List<Example> examples(String readme) {
    List<Example> examples = new ArrayList<>();
    String question = null;
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      if (question != null) {
        assertThat(block.group(1)).as("after " + question).isIn("json", "text");
        examples.add(new Example(question, block.group(2)));
        question = null;
      } else if (block.group(1).equals("sh") && block.group(2).startsWith("curl ")) {
        question = block.group(2);
      }
    }
    return examples;
  }

  private static String printed(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(command).isZero();
    return output.strip();
  }
}
