package org.colloquy.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which faults are made, when and for how long. The same seed and bounds give the same plan.
 *
 * @param writes how many writes are to be acknowledged in all
 */
record Plan(long seed, int writes, List<Step> steps) {

  Plan {
    steps = List.copyOf(steps);
  }

  /**
   * One fault.
   *
   * @param after how many writes are acknowledged before it
   * @param delay how long after that it is made, so that it falls anywhere in a request
   * @param hold for how long it lasts, if it does
   */
  record Step(Fault fault, int after, Duration delay, Duration hold) {}

  /**
   * Makes a plan.
   *
   * @param kills how often a process is killed; each kind of kill once at least
   * @param hold how long a fault lasts at least
   */
  static Plan of(long seed, List<Fault> faults, int writes, int kills, Duration hold) {
    Random random = new Random(seed);
    List<Fault> kinds = faults.stream().filter(Fault::isKill).toList();
    List<Fault> all = new ArrayList<>(kinds);
    while (all.size() < kills) {
      all.add(kinds.get(all.size() % kinds.size()));
    }
    // The others as often as each kind of kill.
    int rounds = Math.max(1, all.size() / kinds.size());
    for (int round = 0; round < rounds; round++) {
      faults.stream().filter(fault -> !fault.isKill()).forEach(all::add);
    }
    Collections.shuffle(all, random);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      steps.add(
          new Step(
              all.get(i),
              writes * (i + 1) / (all.size() + 2),
              Duration.ofMillis(random.nextInt(300)),
              hold.plusMillis(random.nextInt(1500))));
    }
    return new Plan(seed, writes, steps);
  }
}
