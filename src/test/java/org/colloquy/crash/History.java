package org.colloquy.crash;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every call and its answer, in no order. Many may add to it at once. */
final class History {

  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
  private final Queue<Call> others = new ConcurrentLinkedQueue<>();
  private final Queue<Downtime> downtimes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicLong latestStart = new AtomicLong(Long.MIN_VALUE);

  /** A time in which there was no server to connect to. */
  record Downtime(long from, long to) {}

  void add(Attempt attempt) {
    attempts.add(attempt);
    if (attempt.call().acknowledged()) {
      latestStart.accumulateAndGet(attempt.call().start(), Math::max);
      acknowledged.incrementAndGet();
    }
  }

  void add(Look look) {
    looks.add(look);
  }

  /** A call of which nothing matters but that it was answered well. */
  void add(Call call) {
    others.add(call);
  }

  void add(Downtime downtime) {
    downtimes.add(downtime);
  }

  /** How many writes were acknowledged so far. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** When the latest of the writes began that were acknowledged so far. */
  long latestAcknowledged() {
    return latestStart.get();
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  List<Look> looks() {
    return List.copyOf(looks);
  }

  List<Downtime> downtimes() {
    return List.copyOf(downtimes);
  }

  /** All calls, whatever they were for. */
  Stream<Call> calls() {
    return Stream.of(
            attempts.stream().map(Attempt::call), looks.stream().map(Look::call), others.stream())
        .flatMap(calls -> calls);
  }
}
