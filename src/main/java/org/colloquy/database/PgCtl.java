package org.colloquy.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's program that starts and stops a server, on an embedded cluster. */
final class PgCtl {

  private PgCtl() {}

  /**
   * Runs the program to its end, and waits for what it asks of the server.
   *
   * @param cluster the cluster's directory
   * @param binaries the directory that the server binaries were unpacked into; need not exist
   * @param log where the server writes to, if this starts one
   * @param words what is asked for
   * @return whether it was done; false too if there is no such program
   * @throws InterruptedException if the thread is interrupted; the program goes on
   */
  static boolean run(Path cluster, Path binaries, Redirect log, String... words)
      throws IOException, InterruptedException {
    Optional<Path> program = program(binaries);
    if (program.isEmpty()) {
      return false;
    }
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL's programs refuse to run as root; in a user namespace of their own they are not.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program.get().toString());
    command.addAll(List.of(words));
    command.addAll(List.of("--pgdata=" + cluster, "--wait", "--timeout=60"));
    return new ProcessBuilder(command).redirectOutput(log).redirectError(log).start().waitFor()
        == 0;
  }

  private static Optional<Path> program(Path binaries) throws IOException {
    if (!Files.isDirectory(binaries)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.walk(binaries, 3)) {
      return found
          .filter(file -> file.getFileName().toString().matches("pg_ctl(\\.exe)?"))
          .findFirst();
    }
  }
}
