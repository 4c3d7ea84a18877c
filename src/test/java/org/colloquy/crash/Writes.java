package org.colloquy.crash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.crash.Call.Operation;

/** The attempts of a history, put together to writes: what is known of each from its answers. */
final class Writes {

  private final List<Write> all;

  /** Who deletes a reply or changes it, by the reply's id. */
  private final Map<String, List<Write>> changes = new HashMap<>();

  private Writes(List<Write> all) {
    this.all = all;
    for (Write write : all) {
      if (write.operation() == Operation.EDIT || write.operation() == Operation.DELETE) {
        changes.computeIfAbsent(write.asked().get(0).id(), id -> new ArrayList<>()).add(write);
      }
    }
  }

  static Writes of(List<Attempt> attempts) {
    Map<String, List<Attempt>> byName = new HashMap<>();
    attempts.forEach(
        attempt -> byName.computeIfAbsent(attempt.write(), w -> new ArrayList<>()).add(attempt));
    return new Writes(
        byName.values().stream()
            .map(Write::new)
            .sorted(Comparator.comparingLong(Write::start))
            .toList());
  }

  /** All writes, by when they began. */
  List<Write> all() {
    return all;
  }

  /** The edits and deletions of a reply, by when they began. */
  List<Write> changesOf(String reply) {
    return changes.getOrDefault(reply, List.of());
  }

  /** Whether somebody tried to delete a reply before a time. */
  boolean mayBeDeleted(String reply, long before) {
    return changesOf(reply).stream()
        .anyMatch(w -> w.operation() == Operation.DELETE && w.start() < before && !w.refused());
  }

  /** What is known of a write from the answers to all its attempts. */
  static final class Write {

    private final List<Attempt> attempts;

    private Write(List<Attempt> attempts) {
      this.attempts =
          attempts.stream().sorted(Comparator.comparingLong(a -> a.call().start())).toList();
    }

    private Attempt first() {
      return attempts.get(0);
    }

    Operation operation() {
      return first().call().operation();
    }

    String name() {
      return first().write();
    }

    String client() {
      return first().call().client();
    }

    String post() {
      return first().post();
    }

    List<Item> asked() {
      return first().asked();
    }

    List<Attempt> attempts() {
      return attempts;
    }

    long start() {
      return first().call().start();
    }

    /** What each acknowledgement said: more than one if it was repeated. */
    List<Attempt> acknowledgements() {
      return attempts.stream().filter(a -> a.call().acknowledged()).toList();
    }

    /** When it was acknowledged first; the end of time if it was not. */
    long acknowledgedAt() {
      return acknowledgements().stream()
          .mapToLong(a -> a.call().end())
          .min()
          .orElse(Long.MAX_VALUE);
    }

    List<Item> made() {
      return acknowledgements().isEmpty() ? List.of() : acknowledgements().get(0).made();
    }

    /**
     * Whether it was done though nobody said so: refused as a repeat, or because what it changes is
     * not any more as it was, which nobody else changes.
     */
    boolean doneAsTold() {
      boolean unknown = false;
      for (Attempt attempt : attempts) {
        Call call = attempt.call();
        boolean changes =
            call.operation() == Operation.EDIT || call.operation() == Operation.DELETE;
        boolean told = changes ? call.status() >= 400 : call.problem().equals("duplicate-reply");
        if (unknown && told && call.status() < 500) {
          return true;
        }
        unknown |= call.unknown();
      }
      return false;
    }

    boolean done() {
      return !acknowledgements().isEmpty() || doneAsTold();
    }

    /** Whether it was not done for certain. */
    boolean refused() {
      return attempts.stream().noneMatch(a -> a.call().unknown() || a.call().acknowledged());
    }
  }
}
