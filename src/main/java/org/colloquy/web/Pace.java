package org.colloquy.web;

import java.time.Duration;

/** Looks time and again whether a client that has something to do gets on with it. */
final class Pace {

  private static final long NEVER = Long.MIN_VALUE;

  private final int leastRate;
  private long since = NEVER;
  private long before;

  /**
   * @param leastRate bytes a second
   */
  Pace(int leastRate) {
    this.leastRate = leastRate;
  }

  /**
   * Whether a client stayed behind the rate for all of the patience that there is with it.
   *
   * @param due whether it has something to do
   * @param bytes what it has done so far
   * @param now {@link System#nanoTime()}
   */
  boolean isTooSlow(boolean due, long bytes, long now, Duration patience) {
    if (!due) {
      since = NEVER;
      return false;
    }
    if (since == NEVER) {
      begin(bytes, now);
      return false;
    }
    long nanos = now - since;
    if (nanos < patience.toNanos()) {
      return false;
    }
    boolean slow = bytes - before < leastRate * patience.toMillis() / 1000;
    begin(bytes, now);
    return slow;
  }

  private void begin(long bytes, long now) {
    since = now;
    before = bytes;
  }
}
