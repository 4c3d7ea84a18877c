package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who types commands in a directory, whose pauses take no time. */
final class Typed {

  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  /** What a command came to. */
  record Outcome(int exitCode, String out, String err, List<Duration> pauses) {}

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = new byte[0];
  private boolean terminal;
  private InputStream sample;

  private Typed(Path directory) {
    this.directory = directory;
  }

  static Typed in(Path directory) {
    return new Typed(directory);
  }

  Typed to(Stub server) {
    return with("COLLOQUY_SERVER", server.address());
  }

  Typed with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Typed input(byte[] bytes) {
    input = bytes;
    return this;
  }

  Typed atTerminal() {
    terminal = true;
    return this;
  }

  /** Bundles a sample. */
  Typed sample(String text) {
    sample = new ByteArrayInputStream(text.getBytes(UTF_8));
    return this;
  }

  Outcome run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<Duration> pauses = new ArrayList<>();
    Surroundings surroundings =
        new Surroundings(
            environment,
            directory,
            new ByteArrayInputStream(input),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            () -> terminal,
            () -> sample,
            Clock.fixed(NOW, ZoneOffset.UTC),
            pauses::add);
    int exitCode = Commands.run(surroundings, words);
    return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8), pauses);
  }
}
