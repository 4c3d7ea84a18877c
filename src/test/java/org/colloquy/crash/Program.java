package org.colloquy.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.colloquy.Needs;

/** A program of the system as a child process. What it prints is added to a file. */
public final class Program implements AutoCloseable {

  /** Where Debian has the programs of PostgreSQL, of the oldest version that is supported. */
  private static final Path POSTGRES = Path.of("/usr/lib/postgresql/15/bin");

  /** PostgreSQL refuses to run as root, and Patroni starts it; it is this user's where it runs. */
  private static final String USER = "postgres";

  private final Process process;

  private Program(Process process) {
    this.process = process;
  }

  /**
   * Starts a program, as another user where this one is root.
   *
   * @param log the file to print to
   * @param environment all of it but the path
   */
  public static Program start(File log, Map<String, String> environment, String... command)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (Needs.isRoot()) {
      words.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups"));
    }
    words.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(log.getParentFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", path);
    return new Program(builder.start());
  }

  /** Whether PostgreSQL's own programs can be started, see {@link Needs}. */
  public static void needsPostgres() {
    Needs.that(Files.isExecutable(POSTGRES.resolve("postgres")), "PostgreSQL 15 in " + POSTGRES);
    if (Needs.isRoot()) {
      Needs.program("setpriv");
    }
  }

  /**
   * Starts one of PostgreSQL's own programs.
   *
   * @param directory where it prints, to a file of its name
   */
  public static Program postgres(Path directory, String name, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(POSTGRES.resolve(name).toString()));
    command.addAll(List.of(arguments));
    return start(
        directory.resolve(name + ".log").toFile(), Map.of(), command.toArray(String[]::new));
  }

  /** Makes a directory and what is in it the user's, if programs run as another one. */
  public static void hand(Path directory) throws IOException {
    if (Needs.isRoot()) {
      Shell.run(List.of("chown", "-R", USER, directory.toString()));
    }
  }

  /** Waits for its end, which must be a good one. */
  public void awaitSuccess() {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError("Failed: " + process.info());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills it and what it started. */
  public void kill() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("Not to be killed: " + process.info());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
