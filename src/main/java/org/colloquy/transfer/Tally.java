package org.colloquy.transfer;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How far an import has come, and what it has found so far. Used by one thread. */
final class Tally {

  private static final long TELL_EVERY = Duration.ofMillis(400).toNanos();

  /** What is counted. */
  enum Kind {
    AUTHORS,
    POSTS,
    REPLIES,
    REVISIONS
  }

  private final Map<Kind, long[]> counts = new EnumMap<>(Kind.class);
  private final Runnable told;
  private long lastTold = System.nanoTime();
  private long done;
  private Long total;
  private long leftOut;

  /**
   * @param told is called now and then while the import goes on; it may throw to end it
   */
  Tally(Runnable told) {
    this.told = told;
    for (Kind kind : Kind.values()) {
      counts.put(kind, new long[2]);
    }
  }

  void added(Kind kind) {
    counts.get(kind)[0]++;
    step();
  }

  void known(Kind kind) {
    known(kind, 1);
    step();
  }

  void known(Kind kind, long count) {
    counts.get(kind)[1] += count;
  }

  long addedOf(Kind kind) {
    return counts.get(kind)[0];
  }

  long knownOf(Kind kind) {
    return counts.get(kind)[1];
  }

  /** One more thing was read or written. */
  void step() {
    steps(1);
  }

  void steps(long count) {
    done += count;
    long now = System.nanoTime();
    if (now - lastTold > TELL_EVERY) {
      lastTold = now;
      told.run();
    }
  }

  /** All is read: each thing that was read once will be written once, or found to be there. */
  void allRead() {
    total = 2 * done;
  }

  /** All is done, whatever was left out on the way. */
  void finish() {
    total = total == null ? Long.valueOf(done) : total;
    done = total;
  }

  void leftOut() {
    leftOut++;
  }

  long done() {
    return done;
  }

  /** Null while it is not known. */
  Long total() {
    return total;
  }

  long leftOutCount() {
    return leftOut;
  }
}
