package org.colloquy.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Makes the faults of a plan, and takes down how long it took until a write succeeded again. */
final class Adversary {

  /** Stands for "it recovers": many times what it takes on a machine that is busy. */
  private static final Duration BOUND = Duration.ofMinutes(2);

  private final World world;
  private final History history;
  private final Plan plan;
  private final List<Made> made = new ArrayList<>();

  Adversary(World world, History history, Plan plan) {
    this.world = world;
    this.history = history;
    this.plan = plan;
  }

  /**
   * A fault that was made.
   *
   * @param recovery from its end, or from when it was begun if it is a moment, until a write was
   *     acknowledged that was sent after it; null if none was
   */
  record Made(Fault fault, Duration lasted, Duration recovery) {}

  /** Carries out the plan, and gives what was made. */
  List<Made> run() throws IOException, SQLException {
    Random random = new Random(plan.seed());
    for (Plan.Step step : plan.steps()) {
      if (!await(() -> history.acknowledged() >= step.after(), Duration.ofMinutes(10))) {
        throw new AssertionError("No more than " + history.acknowledged() + " before " + step);
      }
      LockSupport.parkNanos(step.delay().toNanos());
      make(step, random);
    }
    return made;
  }

  private void make(Plan.Step step, Random random) throws IOException, SQLException {
    Fault fault = step.fault();
    long start = System.nanoTime();
    world.begin(fault, random);
    long over = start;
    if (fault.lasts()) {
      LockSupport.parkNanos(step.hold().toNanos());
      world.end(fault);
      over = System.nanoTime();
    }
    // What was sent while the fault was being made may have been done before it.
    long sent = System.nanoTime();
    boolean recovered = await(() -> history.latestAcknowledged() > sent, BOUND);
    Duration recovery = recovered ? Duration.ofNanos(System.nanoTime() - over) : null;
    made.add(new Made(fault, Duration.ofNanos(over - start), recovery));
    System.out.printf(
        "%s after %d writes, lasted %d ms, recovered in %s ms%n",
        fault,
        step.after(),
        (over - start) / 1_000_000,
        recovery == null ? "more than " + BOUND.toMillis() : recovery.toMillis());
  }

  private static boolean await(BooleanSupplier condition, Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
    return true;
  }
}
