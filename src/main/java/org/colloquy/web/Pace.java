package org.colloquy.web;

import java.time.Duration;

/**
 * Looks time and again whether a client that has something to do gets on with it. A client has
 * credit for as many bytes as the rate makes in the time that there is patience; time uses it up,
 * and what is done renews it.
 */
final class Pace {

  private static final long NEVER = Long.MIN_VALUE;

  private final int leastRate;
  private long since = NEVER;
  private long before;
  private double credit;

  /**
   * @param leastRate bytes a second
   */
  Pace(int leastRate) {
    this.leastRate = leastRate;
  }

  /**
   * Whether the credit of a client is used up.
   *
   * @param due whether it has something to do; if not, it has all its credit the next time
   * @param bytes what it has done so far
   * @param now {@link System#nanoTime()}
   */
  boolean isTooSlow(boolean due, long bytes, long now, Duration patience) {
    if (!due) {
      since = NEVER;
      return false;
    }
    double most = leastRate * (patience.toNanos() / 1e9);
    if (since == NEVER) {
      credit = most;
    } else {
      // Held to the most only when time was taken off: with little patience the time between two
      // looks may cost all there is, and who has just done much has not used it up.
      double cost = leastRate * ((now - since) / 1e9);
      credit = Math.min(credit + bytes - before - cost, most);
    }
    since = now;
    before = bytes;
    return credit < 0;
  }
}
