package org.colloquy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged jar as a command, or any other program that works with a server, in a process. */
public final class CommandProcess {

  /** What the build puts beside the jar. */
  static final Path LAUNCHER = Path.of("target/quarkus-app/colloquy").toAbsolutePath();

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  /** What it came to; all lines printed, each output by itself. */
  public record Outcome(int exitCode, String out, String err) {}

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** The words behind which a command's own stand. */
  public static List<String> jar() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-jar",
        JAR.toString());
  }

  /** A command of the jar, see {@link #start}. */
  public static CommandProcess colloquy(
      Path directory, Map<String, String> environment, String... words) {
    return start(directory, environment, Stream.concat(jar().stream(), Stream.of(words)).toList());
  }

  /**
   * Starts a program.
   *
   * @param directory where it runs
   * @param environment beside ours, of which it does not see what concerns Colloquy
   */
  public static CommandProcess start(
      Path directory, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("command", ".out");
      Path err = Files.createTempFile("command", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(n -> n.matches("(QUARKUS|COLLOQUY|JDK)_.*"));
      builder.environment().putAll(environment);
      return new CommandProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands it all of its input. */
  public CommandProcess input(String text) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Asks it to end, as Ctrl-C does. */
  public CommandProcess terminate() {
    process.destroy();
    return this;
  }

  /** Waits for its end. */
  public Outcome outcome() {
    try {
      int exitCode = process.waitFor();
      Outcome outcome = new Outcome(exitCode, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
