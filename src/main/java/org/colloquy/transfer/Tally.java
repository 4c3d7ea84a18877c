package org.colloquy.transfer;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

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
  private final Consumer<Tally> told;
  private long lastTold = System.nanoTime();
  private long done;
  private Long total;
  private long leftOut;

  /**
   * @param told is called now and then while the import goes on; it may throw to end it
   */
  Tally(Consumer<Tally> told) {
    this.told = told;
    for (Kind kind : Kind.values()) {
      counts.put(kind, new long[2]);
    }
  }

  /** One that is new was written. */
  void added(Kind kind) {
    counts.get(kind)[0]++;
    steps(1);
  }

  /** Some were here before. */
  void known(Kind kind, long count) {
    counts.get(kind)[1] += count;
    steps(count);
  }

  /** Some of what nobody asks the number of were written, or were here before. */
  void uncounted(long count) {
    steps(count);
  }

  long addedOf(Kind kind) {
    return counts.get(kind)[0];
  }

  long knownOf(Kind kind) {
    return counts.get(kind)[1];
  }

  /** One more thing was read. */
  void read() {
    steps(1);
  }

  /** Nothing to do for a while. */
  void waits() {
    steps(0);
  }

  private void steps(long count) {
    done += count;
    long now = System.nanoTime();
    if (now - lastTold > TELL_EVERY) {
      lastTold = now;
      told.accept(this);
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

  /** Never more than the total. */
  long done() {
    return total == null ? done : Math.min(done, total);
  }

  /** Null while it is not known. */
  Long total() {
    return total;
  }

  long leftOutCount() {
    return leftOut;
  }
}
