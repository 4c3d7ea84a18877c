package org.colloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test counted and measured, of which src/test/sh/reliability makes a table. */
public final class Figures {

  private static final Path DIRECTORY = Path.of("target", "reliability");

  private final List<String> lines = new ArrayList<>();

  /** Adds a line of columns. */
  public Figures line(Object... columns) {
    lines.add(Stream.of(columns).map(String::valueOf).collect(Collectors.joining("\t")));
    return this;
  }

  /** Prints the lines, and keeps them under a name. */
  public void write(String name) {
    lines.forEach(System.out::println);
    try {
      Files.createDirectories(DIRECTORY);
      Files.write(DIRECTORY.resolve(name + ".tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
