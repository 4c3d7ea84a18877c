package org.colloquy.crash;

/**
 * A request and how it was answered.
 *
 * @param client who sent it
 * @param start when, in nanoseconds of {@link System#nanoTime}
 * @param end when the answer was there, or its absence certain
 * @param status 0 if there was no answer
 * @param problem the last part of the problem's type; empty if there was none
 * @param retryAfter whether the answer said when to try again
 * @param trouble why there was no answer; empty if there was one
 */
record Call(
    String client,
    Operation operation,
    long start,
    long end,
    int status,
    String problem,
    boolean retryAfter,
    String trouble) {

  /** The trouble of a request that was not answered within its time. */
  static final String HANG = "no answer in time";

  /** The trouble of a request whose connection was refused or broke. */
  static final String CUT = "cut off";

  /** Stands for the problem of an answer that is no JSON. */
  static final String MALFORMED = "malformed";

  /** What is asked for. */
  enum Operation {
    POST,
    REPLY,
    BATCH,
    EDIT,
    DELETE,
    COUNT,
    WALK,
    FEED,
    PARTICIPATION,
    OTHER
  }

  boolean acknowledged() {
    return status >= 200 && status < 300 && problem.isEmpty();
  }

  /** Whether nobody can say what became of it: the work may be done though the answer is 503. */
  boolean unknown() {
    return status == 0 || status >= 500;
  }
}
