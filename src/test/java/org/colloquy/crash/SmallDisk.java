package org.colloquy.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A disk of its own for a database, in memory, that can be filled to its last byte. */
final class SmallDisk implements AutoCloseable {

  /** The server's programs, a cluster, its log, and the discussions of a long run. */
  private static final String SIZE = "640m";

  private final Path mounted;
  private final Path filler;

  private SmallDisk(Path mounted) {
    this.mounted = mounted;
    this.filler = mounted.resolve("filler");
  }

  /**
   * Makes a disk.
   *
   * @param directory an empty one
   * @throws IOException if that is not allowed here; the message says why
   */
  static SmallDisk at(Path directory) throws IOException {
    Shell.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString()));
    return new SmallDisk(directory);
  }

  Path path() {
    return mounted;
  }

  /** Leaves no byte free. */
  void fill() {
    int piece = 1 << 20;
    while (piece > 0) {
      piece = append(piece) ? piece : piece / 16;
    }
  }

  /** Whether so much went onto the disk. */
  private boolean append(int size) {
    try {
      Files.write(filler, new byte[size], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void free() {
    try {
      Files.deleteIfExists(filler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Shell.run(List.of("umount", "-l", mounted.toString()));
  }
}
