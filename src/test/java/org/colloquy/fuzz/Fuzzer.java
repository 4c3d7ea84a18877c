package org.colloquy.fuzz;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.colloquy.fuzz.Plans.Plan;
import org.colloquy.fuzz.Wire.Answer;

/**
 * Sends requests in rounds. A round begins with those that may write; then come those that must
 * not, and those of the first that were refused once more, and between their beginning and their
 * end nothing may have been written.
 */
final class Fuzzer implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final int ROUND = 1000;

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final int port;
  private final World world = new World();
  private final Drafts drafts;
  private final Lessons lessons = new Lessons(world);
  private final Verdict verdict;
  private final WriteLog log;
  private final Faults faults;
  private final Tally byOperation = new Tally();
  private final Tally byKind = new Tally();
  private final Tally byCaller = new Tally();

  Fuzzer(Contract contract, int port, WriteLog log) {
    this.port = port;
    this.log = log;
    drafts = new Drafts(contract, world);
    verdict = new Verdict(contract.conformance());
    faults = new Faults(port);
  }

  /** A request with its answer's status. */
  private record Sent(Request request, int status) {

    boolean wasRefused() {
      return status >= 400 && status < 500;
    }

    boolean mayHaveWritten() {
      return status < 400 && !request.operation().isSafe();
    }
  }

  Faults faults() {
    return faults;
  }

  /** The operations that no request succeeded with. */
  List<String> neverSucceeded(List<Operation> operations) {
    return operations.stream()
        .map(Operation::id)
        .filter(id -> byOperation.count(id, status -> status.startsWith("2")) == 0)
        .toList();
  }

  /** Sends valid requests to an operation, so that there is something to ask for. */
  void furnish(Operation operation, Caller caller, int times) {
    run(
        IntStream.range(0, times).boxed().toList(),
        number -> request(new Plan(-1, operation, caller, null, new Dice(0, number))));
  }

  /** Sends the requests of the numbers. */
  void run(Plans plans, int first, int end) throws SQLException {
    for (int from = first; from < end; from += ROUND) {
      List<Plan> free = new ArrayList<>();
      List<Plan> sealed = new ArrayList<>();
      for (int number = from; number < Math.min(from + ROUND, end); number++) {
        Plan plan = plans.plan(number);
        (plan.mayWrite() ? free : sealed).add(plan);
      }
      List<Request> refused =
          run(free, this::request).stream().filter(Sent::wasRefused).map(Sent::request).toList();
      seal(sealed, this::request);
      seal(refused, request -> request);
    }
  }

  private Request request(Plan plan) {
    Draft draft = drafts.draft(plan.operation(), plan.caller(), plan.dice());
    if (plan.change() != null) {
      plan.change().action().apply(draft, plan.operation(), plan.dice());
    }
    return new Request(plan.number(), plan.operation(), plan.caller(), plan.change(), draft);
  }

  /** Sends what must not write, and looks whether it did. */
  private <T> void seal(List<T> all, Function<T, Request> request) throws SQLException {
    log.settle();
    long before = log.latest();
    List<Sent> sent = run(all, request);
    List<String> written = log.since(before);
    if (written.isEmpty() || sent.stream().anyMatch(Sent::mayHaveWritten)) {
      // A request that is refused once may be in its right the next time.
      return;
    }
    List<Request> culprits = bisect(sent.stream().map(Sent::request).toList());
    Request culprit = culprits.get(0);
    faults.add(
        culprit, "is refused, or reads, and writes (" + written + "); one of " + culprits.size());
  }

  /** The half that writes, and of that the half, down to one if they write each time. */
  private List<Request> bisect(List<Request> suspects) throws SQLException {
    List<Request> left = suspects;
    while (left.size() > 1) {
      List<Request> half = left.subList(0, left.size() / 2);
      List<Request> other = left.subList(left.size() / 2, left.size());
      if (writes(half)) {
        left = half;
      } else if (writes(other)) {
        left = other;
      } else {
        return left;
      }
    }
    return left;
  }

  private boolean writes(List<Request> requests) throws SQLException {
    long before = log.latest();
    run(requests, request -> request);
    return !log.since(before).isEmpty();
  }

  private <T> List<Sent> run(List<T> all, Function<T, Request> request) {
    AtomicInteger next = new AtomicInteger();
    List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      running.add(
          clients.submit(
              () -> {
                try (Wire wire = new Wire(port)) {
                  for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                    sent.add(send(wire, request.apply(all.get(i))));
                  }
                }
              }));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return sent;
  }

  private Sent send(Wire wire, Request request) {
    Answer answer;
    try {
      answer = wire.send(request);
    } catch (IOException e) {
      if (!request.draft().isOdd) {
        faults.add(request, "has no answer: " + e);
      }
      count(request, "none");
      return new Sent(request, 0);
    }
    String fault = verdict.fault(request, answer);
    if (fault != null) {
      faults.add(request, fault);
    } else {
      lessons.learn(request, answer);
    }
    count(request, String.valueOf(answer.status()));
    if (request.isValid() && answer.status() == 400) {
      faults.add(request, "refuses it though valid: " + answer.body());
    }
    return new Sent(request, answer.status());
  }

  private void count(Request request, String status) {
    byOperation.count(request.operation().id(), status);
    byKind.count(request.kind(), status);
    byCaller.count(request.caller().name(), status);
    byCaller.count("all", status);
  }

  /** For each kind of requests how many there were, and how many were answered with which class. */
  List<String> lines() {
    return byKind.lines();
  }

  /** All figures. */
  String figures() {
    return byCaller.table("By caller")
        + byKind.table("By kind")
        + byOperation.table("By operation");
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
