package org.colloquy.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chooses what each request will be, by its number alone. */
final class Plans {

  /** What takes long, or takes things away, comes less often; what makes things, more often. */
  private static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          Map.entry("createPost", 20),
          Map.entry("createReply", 30),
          Map.entry("deletePost", 4),
          Map.entry("deleteReply", 5),
          Map.entry("eraseAuthor", 4),
          Map.entry("createReplies", 5),
          Map.entry("createImport", 2),
          Map.entry("getExport", 1),
          Map.entry("getArchive", 4),
          Map.entry("getPostEvents", 5),
          Map.entry("getImportEvents", 5),
          Map.entry("getParticipation", 5),
          Map.entry("getInteractions", 5),
          Map.entry("getTimeline", 5));

  private final List<Operation> operations = new ArrayList<>();
  private final List<Caller> callers = new ArrayList<>();
  private final List<Change> flaws;
  private final List<Change> hostilities;
  private final long seed;

  Plans(Contract contract, Map<Caller, Integer> callers, long seed) {
    this.seed = seed;
    flaws = new Flaws(contract).all();
    hostilities = new Hostility(contract).all();
    contract
        .operations()
        .forEach(
            operation -> {
              for (int i = 0; i < WEIGHTS.getOrDefault(operation.id(), 10); i++) {
                operations.add(operation);
              }
            });
    callers.forEach(
        (caller, weight) -> {
          for (int i = 0; i < weight; i++) {
            this.callers.add(caller);
          }
        });
  }

  /**
   * What a request will be.
   *
   * @param change null if it will be valid
   * @param dice for what else is to be chosen
   */
  record Plan(int number, Operation operation, Caller caller, Change change, Dice dice) {

    /** Whether it can write, and be in its right. */
    boolean mayWrite() {
      return !operation.isSafe() && (change == null || !change.refused());
    }
  }

  Plan plan(int number) {
    Dice dice = new Dice(seed, number);
    Operation operation = dice.one(operations);
    Caller caller = dice.one(callers);
    int kind = dice.below(100);
    Change change = null;
    if (kind >= 40) {
      change =
          dice.one(
              (kind < 75 ? flaws : hostilities)
                  .stream().filter(one -> one.fits().test(operation)).toList());
    }
    return new Plan(number, operation, caller, change, dice);
  }
}
