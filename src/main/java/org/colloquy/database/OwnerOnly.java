package org.colloquy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /**
   * Writes a file that only its owner may read, from the moment it exists. What was there is
   * replaced.
   *
   * @throws IOException if it can't be written
   */
  public static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (isPosix(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  /**
   * Creates a directory, if it is not there, and closes it to all but its owner.
   *
   * @return its real path
   * @throws IOException if it can't be created
   */
  static Path directory(Path directory) throws IOException {
    Path home = Files.createDirectories(directory).toRealPath();
    if (isPosix(home)) {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }
    return home;
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
