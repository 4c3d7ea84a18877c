package org.colloquy.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many answers there were of each status. */
final class Tally {

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  synchronized void count(String row, String column) {
    counts.computeIfAbsent(row, r -> new TreeMap<>()).merge(column, 1, Integer::sum);
  }

  /** How many of a row are in some of its columns. */
  synchronized int count(String row, Predicate<String> columns) {
    return counts.getOrDefault(row, Map.of()).entrySet().stream()
        .filter(entry -> columns.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * Each row with its total, and what of it was answered with 2xx or 3xx, with 4xx, with 5xx and
   * not at all, parted by tabs.
   */
  synchronized List<String> lines() {
    return counts.keySet().stream()
        .map(
            row ->
                Stream.of(".*", "[23].*", "4.*", "5.*", "none")
                    .map(columns -> "" + count(row, column -> column.matches(columns)))
                    .collect(Collectors.joining("\t", row + "\t", "")))
        .toList();
  }

  /** Each row's counts and their shares. */
  synchronized String table(String head) {
    StringBuilder table = new StringBuilder(head).append('\n');
    counts.forEach(
        (row, columns) -> {
          int total = columns.values().stream().mapToInt(Integer::intValue).sum();
          String cells =
              columns.entrySet().stream()
                  .map(
                      e ->
                          "%s %d (%.1f%%)"
                              .formatted(e.getKey(), e.getValue(), 100.0 * e.getValue() / total))
                  .collect(Collectors.joining(", "));
          table.append("  %-22s %7d: %s%n".formatted(row, total, cells));
        });
    return table.toString();
  }
}
