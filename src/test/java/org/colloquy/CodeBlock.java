package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.CommandProcess.Outcome;

/** A fenced block of a page of the documentation. */
record CodeBlock(String language, String text) {

  /** What stands between the outputs of two blocks. */
  private static final String MARK = "---- next block";

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  /** The blocks of a page, in its order. */
  static List<CodeBlock> of(Path page) {
    try {
      List<CodeBlock> blocks = new ArrayList<>();
      Matcher block = FENCED.matcher(Files.readString(page));
      while (block.find()) {
        blocks.add(new CodeBlock(block.group(1), block.group(2)));
      }
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isShell() {
    return language.equals("sh");
  }

  /** Whether it shows what the block before it prints. */
  boolean isOutput() {
    return language.equals("json") || language.equals("text");
  }

  /** The text, for a server on another port. */
  String textFor(int port) {
    return text.replace("localhost:8080", "localhost:" + port);
  }

  /** Runs a script, which ends with the first command that fails. */
  static Outcome run(Path directory, String script) {
    return CommandProcess.start(
            directory, Map.of(), List.of("bash", "-euo", "pipefail", "-c", script))
        .outcome();
  }

  /**
   * Runs the scripts of a page, each in the shell that those before have left, and compares what
   * each prints with the block beneath it.
   */
  static void assertPrints(Path page, Path directory, int port) {
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (CodeBlock block : of(page)) {
      if (block.isShell()) {
        script.append(block.textFor(port)).append("echo '").append(MARK).append("'\n");
      } else {
        assertThat(block.isOutput()).as(block.text()).isTrue();
        expected.append(block.text()).append(MARK).append('\n');
      }
    }

    Outcome outcome = run(directory, script.toString());

    assertThat(outcome.out()).as(outcome.err()).isEqualTo(expected.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }
}
