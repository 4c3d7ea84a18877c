package org.colloquy.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.colloquy.crash.Call.Operation;

/** What a run was and what came of it, in lines for people and for a table. */
final class Report {

  /** A table is made of it; see src/test/sh/reliability. */
  private static final Path DIRECTORY = Path.of("target", "reliability");

  private Report() {}

  /**
   * Prints and keeps the figures.
   *
   * @param database where the database was
   */
  static void write(
      String database, Plan plan, History history, Crash.Outcome outcome, List<String> faults)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(run(database, plan.seed(), history, faults));
    for (Adversary.Made made : outcome.made()) {
      String recovery = made.recovery() == null ? "" : "" + made.recovery().toMillis();
      lines.add(
          line(
              "fault",
              database,
              made.fault(),
              made.fault().how(),
              made.fault().lasts() ? made.lasted().toMillis() : "",
              recovery));
    }
    keep("crash-" + database, database, lines, history);
  }

  /** Prints and keeps the figures of an installation of two of everything. */
  static void write(long seed, History history, List<Ordeal.Happened> happened, List<String> faults)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(run("ha", seed, history, faults));
    for (Ordeal.Happened one : happened) {
      long millis = one.withoutWrites(history).toMillis();
      int unanswered = one.unanswered(history).size();
      lines.add(line("mishap", "ha", one.mishap(), one.mishap().how(), millis, unanswered));
    }
    keep("ha", "ha", lines, history);
  }

  private static String run(String where, long seed, History history, List<String> faults) {
    long changes =
        history.attempts().stream()
            .filter(attempt -> attempt.call().acknowledged())
            .mapToLong(attempt -> attempt.asked().size())
            .sum();
    int reads = history.looks().size();
    return line(
        "run", where, "seed " + seed, history.acknowledged(), changes, reads, faults.size());
  }

  private static void keep(String name, String where, List<String> lines, History history)
      throws IOException {
    List<String> all = new ArrayList<>(lines);
    answers(history).forEach((answer, count) -> all.add(line("answer", where, answer, count)));
    Files.createDirectories(DIRECTORY);
    Files.write(DIRECTORY.resolve(name + ".tsv"), all);
    all.forEach(System.out::println);
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

  private static String line(Object... columns) {
    return List.of(columns).stream().map(String::valueOf).collect(Collectors.joining("\t"));
  }
}
