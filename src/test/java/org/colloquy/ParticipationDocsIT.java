package org.colloquy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/participation.md print what it says, of the sample. */
class ParticipationDocsIT {

  @Test
  void each_command_prints_what_stands_beneath_it(@TempDir Path temporary) throws IOException {
    List.of("bash", "curl", "cut", "jq").forEach(Needs::program);
    Path directory = temporary.toRealPath();
    try (ServerProcess server =
        ServerProcess.in(directory).with("colloquy.sample.load", "true").start()) {
      CodeBlock.assertPrints(Path.of("docs/participation.md"), directory, server.port());
    }
  }
}
