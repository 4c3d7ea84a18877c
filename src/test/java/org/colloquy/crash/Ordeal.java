package org.colloquy.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.colloquy.ServerProcess;

/** Makes mishaps happen to an installation on which a crowd is at work. */
final class Ordeal {

  /**
   * Those that need no standby stand behind those that take it away, which has time to come back.
   */
  private static final List<Mishap> ROUND =
      List.of(
          Mishap.NODE_OF_PRIMARY_KILLED,
          Mishap.ROLLING_RESTART,
          Mishap.NODE_OF_PRIMARY_KILLED,
          Mishap.SERVER_KILLED,
          Mishap.SWITCHOVER,
          Mishap.POSTGRESQL_OF_PRIMARY_KILLED,
          Mishap.NODE_OF_STANDBY_KILLED);

  private final Installation installation;
  private final History history;
  private final List<Happened> happened = new ArrayList<>();

  Ordeal(Installation installation, History history) {
    this.installation = installation;
    this.history = history;
  }

  /**
   * A mishap that is over: a write was acknowledged that was sent after it.
   *
   * @param from when it was begun, in nanoseconds of {@link System#nanoTime}
   * @param to when the write was acknowledged
   * @param before the primary until then
   * @param after the primary since
   */
  record Happened(Mishap mishap, long from, long to, String before, String after) {

    /** The longest time in it in which no write was acknowledged. */
    Duration withoutWrites(History history) {
      long[] ends =
          LongStream.concat(
                  LongStream.of(from, to),
                  acknowledged(history)
                      .mapToLong(attempt -> attempt.call().end())
                      .filter(end -> end > from && end < to))
              .sorted()
              .toArray();
      long longest = 0;
      for (int i = 1; i < ends.length; i++) {
        longest = Math.max(longest, ends[i] - ends[i - 1]);
      }
      return Duration.ofNanos(longest);
    }

    private static Stream<Attempt> acknowledged(History history) {
      return history.attempts().stream().filter(attempt -> attempt.call().acknowledged());
    }

    /** The calls that ended in it and of which nobody can say what became of them. */
    List<Call> unanswered(History history) {
      return history
          .calls()
          .filter(call -> call.unknown() && call.end() >= from && call.end() <= to)
          .toList();
    }
  }

  /** Makes each of them, so often. */
  List<Happened> run(int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Mishap mishap : ROUND) {
        if (mishap != Mishap.ROLLING_RESTART && mishap != Mishap.SERVER_KILLED) {
          installation.awaitStandby();
        }
        awaitWrite();
        make(mishap);
      }
    }
    installation.awaitStandby();
    return happened;
  }

  private void make(Mishap mishap) throws IOException {
    Node primary = installation.primary();
    long from = System.nanoTime();
    switch (mishap) {
      case NODE_OF_PRIMARY_KILLED -> {
        primary.kill();
        awaitPrimary();
        primary.start();
      }
      case POSTGRESQL_OF_PRIMARY_KILLED -> {
        primary.killPostgres();
        awaitPrimary();
      }
      case NODE_OF_STANDBY_KILLED -> {
        Node standby = installation.other(primary);
        standby.kill();
        awaitWrite();
        standby.start();
      }
      case SWITCHOVER -> primary.handOverTo(installation.other(primary));
      case SERVER_KILLED -> {
        installation.server("app2").kill();
        history.add(new History.Downtime(from, System.nanoTime()));
        installation.startAgain("app2");
      }
      case ROLLING_RESTART -> {
        for (String server : List.of("app1", "app2")) {
          installation.server(server).terminate();
          installation.startAgain(server);
        }
      }
    }
    awaitWrite();
    long to = System.nanoTime();
    awaitPrimary();
    Happened made = new Happened(mishap, from, to, primary.name(), installation.primary().name());
    happened.add(made);
    System.out.printf(
        "%s: %s, then %s, %d ms without writes, %d calls not answered%n",
        mishap,
        made.before(),
        made.after(),
        made.withoutWrites(history).toMillis(),
        made.unanswered(history).size());
  }

  private void awaitPrimary() {
    ServerProcess.await(
        "a node takes writes", () -> installation.nodes().stream().anyMatch(n -> n.is("primary")));
  }

  /** Waits until a write is acknowledged that was sent after this was called. */
  private void awaitWrite() {
    long sent = System.nanoTime();
    ServerProcess.await("a write succeeds", () -> history.latestAcknowledged() > sent);
  }
}
