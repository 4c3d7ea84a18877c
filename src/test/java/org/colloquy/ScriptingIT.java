package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of docs/scripting.md do what it says, each in the shell that those before have left.
 */
class ScriptingIT {

  private static final Path PAGE = Path.of("docs/scripting.md");

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
      CodeBlock.assertPrints(PAGE, directory.toRealPath(), server.port());
    }
  }

  @Test
  void each_script_prints_the_same_if_the_first_answer_to_every_post_gets_lost()
      throws IOException {
    try (ServerProcess server = ServerProcess.in(directory.toRealPath()).start();
        CutAnswers way = new CutAnswers(server)) {
      CodeBlock.assertPrints(PAGE, directory.toRealPath(), way.port());
      assertThat(way.lost()).isGreaterThanOrEqualTo(4);
      // Those of the page, however often they were sent.
      assertThat(server.json("/api/v1/posts").getList("items.title"))
          .containsExactly("Whose noon?");
    }
  }
}
