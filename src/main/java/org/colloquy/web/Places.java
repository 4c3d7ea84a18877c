package org.colloquy.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Places for what may take long, and holds a connection to the database meanwhile. */
public final class Places {

  /** When they who were refused come back, and not all of them at once. */
  private static final int LATEST_RETRY_SECONDS = 5;

  private final Semaphore free;

  /**
   * Places that are free.
   *
   * @param number how many
   */
  public Places(int number) {
    this.free = new Semaphore(number);
  }

  /**
   * Takes one.
   *
   * @throws ProblemException if there is none
   */
  public void take() {
    if (!free.tryAcquire()) {
      throw overloaded();
    }
  }

  /** Gives back one that was taken. */
  public void free() {
    free.release();
  }

  /** A refusal, with a time to come back. */
  static ProblemException overloaded() {
    return ProblemException.overloaded(
        ThreadLocalRandom.current().nextInt(1, LATEST_RETRY_SECONDS + 1));
  }
}
