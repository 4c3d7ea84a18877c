package org.colloquy.fuzz;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** The choices of one request: the same seed and number give the same ones. */
final class Dice {

  private final Random random;

  Dice(long seed, int number) {
    // Generators of neighbouring seeds begin with nearly the same number.
    random =
        new Random(new SplittableRandom(seed).nextLong() ^ new SplittableRandom(number).nextLong());
  }

  /** One of the list's, which must not be empty. */
  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Whether it happens, so many times in a hundred. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number between two, both included. */
  long between(long least, long most) {
    return least == most
        ? least
        : random.longs(1, least, most).findFirst().orElseThrow() + random.nextInt(2);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
