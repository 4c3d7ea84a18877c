package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.colloquy.Crowd.Phase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More is asked of a small server than it can do. It needs the machine for itself, and so is not
 * among the tests of the build: {@code src/test/sh/reliability overload} runs it.
 */
@Tag("alone")
class OverloadIT {

  private static final Duration SHORT = Duration.ofSeconds(Integer.getInteger("load.seconds", 6));
  private static final int TIMES = 5;

  /**
   * Of what it serves when no more is asked than it can do, what it must serve at least when more
   * is: the rest goes into refusals, and into those who ask, on the same machine.
   */
  private static final double SHARE = 0.2;

  private static final String MANY = "1000000000";

  /** Clients have machines of their own; here they come first, so that they can ask in time. */
  private static final List<String> BEHIND_CLIENTS = List.of("nice", "-n", "15");

  @Test
  void at_five_times_what_it_can_do_it_refuses_the_rest_in_order_and_serves_on(
      @TempDir Path temporary) throws IOException {
    try (ServerProcess server = small(temporary.toRealPath()).by(BEHIND_CLIENTS).start();
        HeapWatch heap = new HeapWatch(server)) {
      List<String> posts =
          IntStream.range(0, 20).mapToObj(i -> made(server, "/api/v1/posts", post(i))).toList();
      Crowd crowd = new Crowd(server, posts);
      crowd.closed(8, SHORT);
      Phase alone = crowd.closed(1, SHORT);
      Phase full = crowd.closed(16, SHORT);
      double offered = TIMES * full.servedPerSecond();
      // Until it has noticed.
      crowd.open(offered, Duration.ofSeconds(4));
      Phase over = crowd.open(offered, SHORT.multipliedBy(2));
      Phase after = crowd.closed(1, SHORT);

      Figures figures = new Figures();
      figures.line(alone.columns("one client"));
      figures.line(full.columns("sixteen clients"));
      figures.line(over.columns("five times that"));
      figures.line(after.columns("one client, after it"));
      figures.line("heap", heap.peak() >> 20, 256).write("overload");
      assertThat(crowd.faults()).isEmpty();
      assertThat(alone.refused() + full.refused() + after.refused()).isZero();
      assertThat(over.refused()).isPositive();
      assertThat(over.servedPerSecond()).isGreaterThan(full.servedPerSecond() * SHARE);
      assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
      assertThat(server.output()).noneMatch(line -> line.contains(" ERROR "));
    }
  }

  /** A server with little memory, and no limits for each caller. */
  static ServerProcess.Command small(Path directory) {
    return ServerProcess.in(directory)
        .with("colloquy.limits.reads", MANY)
        .with("colloquy.limits.writes", MANY)
        .with("colloquy.limits.anonymous-reads", MANY)
        .withEnvironment("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError");
  }

  static String post(int number) {
    return "{\"title\": \"Number %d\", \"body\": \"What of *it*?\"}".formatted(number);
  }

  static String made(ServerProcess server, String path, String json) {
    var answer = server.postAsAdmin(path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.from(answer.body()).getString("id");
  }

  /** Looks time and again how much of the heap is in use, which the server must always answer. */
  static final class HeapWatch implements AutoCloseable {

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong peak = new AtomicLong();
    private final CompletableFuture<Void> watching;

    HeapWatch(ServerProcess server) {
      watching =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  peak.accumulateAndGet(Heap.used(server), Math::max);
                  LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
                }
              });
    }

    /** The most bytes that were in use, those included that nothing referred to any more. */
    long peak() {
      enough.set(true);
      watching.join();
      return peak.get();
    }

    @Override
    public void close() {
      enough.set(true);
    }
  }

  /** Times in order, of which some are told. */
  static long percentile(List<Long> nanos, double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    sorted.sort(null);
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
  }
}
