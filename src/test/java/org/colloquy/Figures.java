package org.colloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a test found, in a line of which a table is made; see src/test/sh/reliability. */
public final class Figures {

  private static final Path DIRECTORY = Path.of("target", "reliability");

  private Figures() {}

  /**
   * Keeps a line, in the place of that of an earlier run.
   *
   * @param name of a file, without its end
   */
  public static void write(String name, Object... columns) {
    String line = List.of(columns).stream().map(String::valueOf).collect(Collectors.joining("\t"));
    try {
      Files.createDirectories(DIRECTORY);
      Files.writeString(DIRECTORY.resolve(name + ".tsv"), line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
