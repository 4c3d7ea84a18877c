package org.colloquy;

import java.util.Random;
import java.util.SplittableRandom;
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
        // Generators of neighbouring seeds begin with nearly the same number.
        property.accept(new Random(new SplittableRandom(seed).nextLong()));
      } catch (Throwable e) {
        throw new AssertionError("fails with -Dtest.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
