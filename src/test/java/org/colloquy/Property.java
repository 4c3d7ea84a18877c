package org.colloquy;

import java.util.Random;
import java.util.function.Consumer;

/** Checks what must hold of everything by trying it on much that is random. */
public final class Property {

  private Property() {}

  /**
   * Tries a property on several generators. A failure names the seed; {@code -Dtest.seed=…} begins
   * with it again.
   *
   * @param property draws its case from the generator and throws if the case contradicts it
   */
  public static void check(int runs, Consumer<Random> property) {
    long first = Long.getLong("test.seed", System.nanoTime());
    for (long seed = first; seed < first + runs; seed++) {
      try {
        property.accept(new Random(seed));
      } catch (Throwable e) {
        throw new AssertionError("fails with -Dtest.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
