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
    long changes =
        history.attempts().stream()
            .filter(attempt -> attempt.call().acknowledged())
            .mapToLong(attempt -> attempt.asked().size())
            .sum();
    lines.add(
        line(
            "run",
            database,
            "seed " + plan.seed(),
            history.acknowledged(),
            changes,
            history.looks().size(),
            faults.size()));
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
    answers(history).forEach((answer, count) -> lines.add(line("answer", database, answer, count)));
    Files.createDirectories(DIRECTORY);
    Files.write(DIRECTORY.resolve("crash-" + database + ".tsv"), lines);
    lines.forEach(System.out::println);
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
