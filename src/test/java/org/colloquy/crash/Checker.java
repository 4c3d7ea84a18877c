package org.colloquy.crash;

import java.util.ArrayList;
import java.util.List;

/** Reads a history of calls, and what is there in the end, and says what does not go together. */
final class Checker {

  private Checker() {}

  /** All that is wrong; empty if nothing is. */
  static List<String> faults(History history, Kept kept) {
    Writes writes = Writes.of(history.attempts());
    List<Look> looks = history.looks();
    List<String> faults = new ArrayList<>();
    faults.addAll(AnswerCheck.faults(history));
    faults.addAll(WriteCheck.faults(writes, kept));
    faults.addAll(SequenceCheck.faults(writes, kept, looks));
    faults.addAll(ReadCheck.faults(writes, looks));
    faults.addAll(WalkCheck.faults(writes, kept, looks));
    return faults;
  }
}
