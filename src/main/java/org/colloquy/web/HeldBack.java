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

  HeldBack(OutputStream out, Places places) {
    this.out = out;
    this.places = places;
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
      places.take();
      hasPlace = true;
    }
    release();
    out.write(bytes, offset, length);
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
