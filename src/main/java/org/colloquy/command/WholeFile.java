package org.colloquy.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is seen whole or not at all: it is written beside its place, and moved there when it
 * is complete. Unless it is, closing leaves nothing, nor does the process when it is stopped.
 */
final class WholeFile implements AutoCloseable {

  private final Path place;
  private final Path beside;
  private final IfInterrupted stopped;

  private WholeFile(Path place, Path beside) {
    this.place = place;
    this.beside = beside;
    this.stopped = new IfInterrupted(this::forget);
  }

  /**
   * A file at a place, where another may be already.
   *
   * @throws Failure if none can be written there
   */
  static WholeFile at(Path place) {
    try {
      // What a link points to is replaced, not the link.
      Path real = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath();
      if (Files.exists(real) && !Files.isRegularFile(real)) {
        throw Failure.usage("This is no file that can be replaced: " + place);
      }
      return new WholeFile(
          real, Files.createTempFile(real.getParent(), real.getFileName() + ".", ".part"));
    } catch (IOException e) {
      throw Failure.usage("The file " + place + " can't be written: " + e);
    }
  }

  /** The content, from its beginning; what was written before is forgotten. */
  OutputStream begin() {
    try {
      return Files.newOutputStream(beside);
    } catch (IOException e) {
      throw Failure.refused("The file " + beside + " can't be written: " + e);
    }
  }

  /** Puts it where it belongs. */
  void complete() {
    try {
      try {
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw Failure.refused("The file " + place + " can't be written: " + e);
    }
  }

  @Override
  public void close() {
    stopped.close();
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      // It bears a name of its own, and nobody takes it for the whole.
    }
  }
}
