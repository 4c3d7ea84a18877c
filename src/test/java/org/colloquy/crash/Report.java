package org.colloquy.crash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.colloquy.Figures;
import org.colloquy.crash.Call.Operation;

/** What a run was and what came of it, in lines for people and for a table. */
final class Report {

  private Report() {}

  /**
   * Prints and keeps the figures.
   *
   * @param database where the database was
   */
  static void write(
      String database, Plan plan, History history, Crash.Outcome outcome, List<String> faults) {
    Figures figures = begun(database, plan.seed(), history, faults);
    for (Adversary.Made made : outcome.made()) {
      String recovery = made.recovery() == null ? "" : "" + made.recovery().toMillis();
      figures.line(
          "fault",
          database,
          made.fault(),
          made.fault().how(),
          made.fault().lasts() ? made.lasted().toMillis() : "",
          recovery);
    }
    keep("crash-" + database, database, figures, history);
  }

  /** Prints and keeps the figures of an installation of two of everything. */
  static void write(
      long seed, History history, List<Ordeal.Happened> happened, List<String> faults) {
    Figures figures = begun("ha", seed, history, faults);
    for (Ordeal.Happened one : happened) {
      long millis = one.withoutWrites(history).toMillis();
      int unanswered = one.unanswered(history).size();
      figures.line("mishap", "ha", one.mishap(), one.mishap().how(), millis, unanswered);
    }
    keep("ha", "ha", figures, history);
  }

  private static Figures begun(String where, long seed, History history, List<String> faults) {
    long changes =
        history.attempts().stream()
            .filter(attempt -> attempt.call().acknowledged())
            .mapToLong(attempt -> attempt.asked().size())
            .sum();
    int reads = history.looks().size();
    return new Figures()
        .line("run", where, "seed " + seed, history.acknowledged(), changes, reads, faults.size());
  }

  private static void keep(String name, String where, Figures figures, History history) {
    answers(history).forEach((answer, count) -> figures.line("answer", where, answer, count));
    figures.write(name);
  }

  private static Map<String, Long> answers(History history) {
    return history
        .calls()
        .filter(call -> call.operation() != Operation.OTHER)
        .collect(
            Collectors.groupingBy(
                call ->
                    call.operation()
                        + "\t"
                        + (call.status() == 0 ? call.trouble() : "" + call.status())
                        + (call.problem().isEmpty() ? "" : " " + call.problem()),
                TreeMap::new,
                Collectors.counting()));
  }
}
