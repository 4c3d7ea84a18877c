package org.colloquy;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The programs of the embedded PostgreSQL, which each new data directory gets a copy of. To unpack
 * them takes seconds, and nearly every test begins with a new directory: they copy what the first
 * has unpacked.
 */
final class UnpackedPostgres {

  private static final Path KEPT = Path.of("target/postgresql-unpacked").toAbsolutePath();

  private UnpackedPostgres() {}

  /** Puts the programs where a server that has never run will look for them. */
  static void lend(Path data) {
    if (!Files.exists(data) && Files.exists(KEPT)) {
      try {
        Files.createDirectory(data);
        copy(KEPT, data.resolve("postgresql"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Keeps the programs of a server that runs, if there are none yet. */
  static void keep(Path data) {
    Path programs = data.resolve("postgresql");
    if (Files.exists(KEPT) || !Files.exists(programs)) {
      return;
    }
    try {
      Path copy = Files.createTempDirectory(KEPT.getParent(), "unpacked").resolve("postgresql");
      copy(programs, copy);
      Files.move(copy, KEPT, ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process was first.
      if (!Files.exists(KEPT)) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file, to.resolve(from.relativize(file).toString()), COPY_ATTRIBUTES, NOFOLLOW_LINKS);
      }
    }
  }
}
