package org.colloquy.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A crowd on a world to which a plan's faults happen, and what came of it. */
final class Crash {

  private static final Crowd.Size CROWD = new Crowd.Size(6, 3);

  private final World world;
  private final Plan plan;
  private final History history;

  Crash(World world, Plan plan, History history) {
    this.world = world;
    this.plan = plan;
    this.history = history;
  }

  /** What came of it. */
  record Outcome(List<Adversary.Made> made, Kept kept) {}

  /** Runs the plan to its end. */
  Outcome run() throws IOException, SQLException {
    String token = world.server().adminToken();
    try (Crowd crowd = new Crowd(world::address, token, plan.seed(), CROWD, history)) {
      crowd.begin();
      List<Adversary.Made> made = new Adversary(world, history, plan).run();
      crowd.endAfter(plan.writes());
      // What counts is what is on the disk, not what somebody still remembers.
      world.begin(Fault.BOTH_KILLED, new Random(plan.seed()));
      return new Outcome(made, crowd.take());
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("Not run to its end", e);
    }
  }
}
