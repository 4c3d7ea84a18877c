package org.colloquy.fuzz;

import java.util.function.Predicate;

/**
 * Something done to a valid request.
 *
 * @param name what it is in the figures
 * @param refused whether the request must be refused then
 * @param fits the operations that it can be done to
 */
record Change(String name, boolean refused, Predicate<Operation> fits, Action action) {

  /** Does it, and notes in the draft what was done. */
  interface Action {
    void apply(Draft draft, Operation operation, Dice dice);
  }
}
