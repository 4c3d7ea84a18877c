package org.colloquy.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that the process keeps for its clients: of bodies that have come, and of answers
 * that were not taken yet. They must not fill the heap, however many clients are slow.
 */
final class HeldBytes {

  private static final long MANY = Runtime.getRuntime().maxMemory() / 32;

  private static final long TOO_MANY = Runtime.getRuntime().maxMemory() / 4;

  private static final AtomicLong HELD = new AtomicLong();

  private HeldBytes() {}

  /** So many more, or fewer if negative. */
  static void add(long bytes) {
    HELD.addAndGet(bytes);
  }

  /** Whether slow clients are let go early. */
  static boolean areMany() {
    return HELD.get() > MANY;
  }

  /** Whether nothing more is taken on. */
  static boolean areTooMany() {
    return HELD.get() > TOO_MANY;
  }
}
