package org.colloquy.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was found, each kind once with its first example. */
final class Faults {

  private record Kind(String example, int count) {}

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final int port;

  Faults(int port) {
    this.port = port;
  }

  synchronized void add(Request request, String fault) {
    // What differs from one request to the next, such as an id, would make many kinds of one.
    String kind =
        request.operation().id() + " " + fault.replaceAll("[0-9a-f-]{36}|\\d{4,}|\".*", "…");
    String example =
        "%s%n    number %d as %s, %s: %s%n    %s"
            .formatted(
                fault,
                request.number(),
                request.caller().name(),
                request.kind(),
                request.draft().note,
                request.curl(port));
    kinds.merge(
        kind, new Kind(example, 1), (old, more) -> new Kind(old.example(), old.count() + 1));
  }

  synchronized boolean isEmpty() {
    return kinds.isEmpty();
  }

  @Override
  public synchronized String toString() {
    StringBuilder text = new StringBuilder();
    kinds.forEach(
        (kind, fault) ->
            text.append(
                "%n%s, %d times: %s%n"
                    .formatted(kind.replaceFirst(" .*", ""), fault.count(), fault.example())));
    return text.toString();
  }
}
