package org.colloquy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps the beginning of a body until there is more of it, or it is whole. What is longer takes one
 * of a few places while it is written, since its reader may be slow.
 */
final class HeldBack extends OutputStream {

  /** More than the framework keeps: what is passed on has begun the answer. */
  private static final int MOST = 16 * 1024;

  private final OutputStream out;
  private final Places places;
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private boolean released;
  private boolean hasPlace;
  private ProblemException refusal;

  HeldBack(OutputStream out, Places places) {
    this.out = out;
    this.places = places;
  }

  /**
   * Writes a body through one of these.
   *
   * @throws ProblemException if it is long and there is no place for it, whatever the body's writer
   *     makes of that
   * @throws IOException as the body's writer has it
   */
  static void pass(Streamed.Body body, OutputStream out, Places places) throws IOException {
    try (HeldBack held = new HeldBack(out, places)) {
      try {
        body.write(held);
      } catch (IOException | RuntimeException e) {
        if (held.refusal != null) {
          held.refusal.addSuppressed(e);
          throw held.refusal;
        }
        throw e;
      }
      held.release();
    }
  }

  /** Passes on what was held back, and all that comes. */
  void release() throws IOException {
    if (!released) {
      released = true;
      beginning.writeTo(out);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!released && beginning.size() + length <= MOST) {
      beginning.write(bytes, offset, length);
      return;
    }
    if (!released) {
      takePlace();
    }
    release();
    out.write(bytes, offset, length);
  }

  /**
   * Writers pass on an IOException, and take others for faults of what is written. Who was refused
   * once is refused for good: writers write what they have left when they are closed.
   */
  private void takePlace() throws IOException {
    if (refusal == null) {
      try {
        places.take();
        hasPlace = true;
        return;
      } catch (ProblemException e) {
        refusal = e;
      }
    }
    throw new IOException("There is no place for a long answer");
  }

  /** Gives the place back, if it had one. What it passes on to stays open: it ends the answer. */
  @Override
  public void close() {
    if (hasPlace) {
      hasPlace = false;
      places.free();
    }
  }

  @Override
  public void flush() throws IOException {
    if (released) {
      out.flush();
    }
  }
}
