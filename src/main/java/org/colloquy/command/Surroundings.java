package org.colloquy.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a command finds about it when it runs.
 *
 * @param directory what names of files are relative to, and where a local server's data may be
 * @param terminal whether somebody watches {@code err}; asked only when it matters
 * @param sample opens the bundled discussion; gives null if there is none
 */
record Surroundings(
    Map<String, String> environment,
    Path directory,
    InputStream in,
    PrintStream out,
    PrintStream err,
    BooleanSupplier terminal,
    Supplier<InputStream> sample,
    Clock clock,
    Pause pause) {

  private static final String SAMPLE = "/sample/discussion.ndjson";

  /**
   * The process's own. Its output is UTF-8 whatever the locale, or JSON would not be JSON on a
   * machine that has none.
   */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        Path.of(""),
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        Terminal::isWatched,
        () -> Surroundings.class.getResourceAsStream(SAMPLE),
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()));
  }
}
