package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.OverloadIT.HeapWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients who are slow in every way, on a small server, and one who is not. */
class SlowClientsIT {

  private static final Duration STEP = Duration.ofMillis(500);
  private static final String MANY = "1000000000";
  private static final int EACH = 100;

  /** How many streams of events are read, and must not be ended. */
  private static final int READ = 20;

  private final Map<String, List<SlowClient>> slow = new LinkedHashMap<>();
  private final List<SlowClient> followers = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void slow_clients_are_let_go_and_hold_up_nobody(@TempDir Path temporary) throws IOException {
    try (ServerProcess server = started(temporary.toRealPath());
        HeapWatch heap = new HeapWatch(server)) {
      String post = OverloadIT.made(server, "/api/v1/posts", OverloadIT.post(1));
      String quiet = OverloadIT.made(server, "/api/v1/posts", OverloadIT.post(2));
      fill(server, post, 4);
      // Warm, and for the comparison.
      IntStream.range(0, 300).forEach(i -> ask(server, post));
      List<Long> alone = List.copyOf(times.subList(100, 300));
      times.clear();
      AtomicBoolean enough = new AtomicBoolean();
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  ask(server, post);
                }
              });
      connect(server, post, quiet);
      // What those who do not read are told of.
      fill(server, post, 2);
      ServerProcess.await(
          "all slow clients are let go",
          () -> {
            assertThat(other).isNotCompletedExceptionally();
            step();
            return slow.values().stream().flatMap(List::stream).allMatch(SlowClient::isDropped);
          });
      enough.set(true);
      other.join();

      print(alone, heap);
      assertThat(followers).noneMatch(SlowClient::isDropped);
      OverloadIT.made(server, "/api/v1/posts/" + quiet + "/replies", "{\"body\": \"Still there\"}");
      ServerProcess.await(
          "who reads is told",
          () -> {
            followers.forEach(SlowClient::step);
            return followers.stream().allMatch(one -> one.seen().contains("Still there"));
          });
      assertThat(server.output()).noneMatch(line -> line.contains(" ERROR "));
    } finally {
      followers.forEach(SlowClient::close);
      slow.values().forEach(clients -> clients.forEach(SlowClient::close));
    }
  }

  private static ServerProcess started(Path directory) {
    return ServerProcess.in(directory)
        .with("colloquy.limits.reads", MANY)
        .with("colloquy.limits.writes", MANY)
        .with("colloquy.limits.anonymous-reads", MANY)
        .with("colloquy.live.per-caller", "1000")
        .withEnvironment("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError")
        .start();
  }

  /** Writes so many times 250 replies of a thousand letters. */
  private static void fill(ServerProcess server, String post, int times) {
    String words = "Some words. ".repeat(80);
    for (int time = 0; time < times; time++) {
      String said = words + time;
      String batch =
          IntStream.range(0, 250)
              .mapToObj(i -> "{\"body\": \"%d %s\"}".formatted(i, said))
              .collect(Collectors.joining(",", "[", "]"));
      HttpResponse<String> answer =
          retried(
              () ->
                  server.postAsAdmin(
                      "/api/v1/posts/" + post + "/replies/batch?mode=atomic", batch));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> retried(
      java.util.function.Supplier<HttpResponse<String>> request) {
    HttpResponse<String> answer = request.get();
    while (answer.statusCode() == 503) {
      answer = request.get();
    }
    return answer;
  }

  private void connect(ServerProcess server, String post, String quiet) {
    String host = "Host: localhost\r\nAuthorization: Bearer " + server.adminToken() + "\r\n";
    String thread = "GET /api/v1/posts/" + post + "/thread?limit=1000 HTTP/1.1\r\n" + host + "\r\n";
    String export = "GET /api/v1/exports HTTP/1.1\r\n" + host + "\r\n";
    String reply =
        "POST /api/v1/posts/"
            + post
            + "/replies HTTP/1.1\r\nContent-Type: application/json\r\n"
            + host;
    String file =
        "POST /api/v1/imports?format=colloquy HTTP/1.1\r\nContent-Type: application/x-ndjson\r\n"
            + host;
    String events = "/events HTTP/1.1\r\n" + host + "\r\n";
    for (int i = 0; i < READ; i++) {
      followers.add(new SlowClient(server.port(), "GET /api/v1/posts/" + quiet + events, "", 1000));
    }
    add("connects, and sends nothing", EACH, server, "", "", 1);
    add(
        "is answered once, and stays",
        EACH,
        server,
        "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "",
        1000);
    add("sends a head, a letter at a time", EACH, server, "GET / HTTP/1.1\r\nX-Long: ", "a", 1);
    add(
        "sends a body, a letter at a time",
        EACH,
        server,
        reply + "Content-Length: 5000\r\n\r\n{",
        " ",
        1);
    add(
        "sends a chunk, a letter at a time",
        EACH,
        server,
        reply + "Transfer-Encoding: chunked\r\n\r\nfff\r\n{",
        " ",
        1);
    add(
        "sends a file, a letter at a time",
        EACH,
        server,
        file + "Content-Length: 500000\r\n\r\n{",
        " ",
        1);
    add("reads nothing of a thread", EACH, server, thread, "\n", 0);
    add("reads a thread, forty bytes a second", EACH, server, thread, "\n", 20);
    add("reads nothing of the export", EACH, server, export, "\n", 0);
    add("reads the export, forty bytes a second", EACH, server, export, "\n", 20);
    add("reads nothing of events", EACH, server, "GET /api/v1/posts/" + post + events, "\n", 0);
  }

  private void add(
      String how, int count, ServerProcess server, String begin, String dribble, int gulp) {
    slow.put(
        how,
        IntStream.range(0, count)
            .mapToObj(i -> new SlowClient(server.port(), begin, dribble, gulp))
            .toList());
    step();
  }

  private void step() {
    slow.values().forEach(clients -> clients.forEach(SlowClient::step));
    followers.forEach(SlowClient::step);
    LockSupport.parkNanos(STEP.toNanos());
  }

  /**
   * What others do meanwhile: read a thread and write to it, and try again when they are told to.
   */
  private void ask(ServerProcess server, String post) {
    long begin = System.nanoTime();
    HttpResponse<String> read = server.get("/api/v1/posts/" + post + "/thread?limit=10");
    HttpResponse<String> written =
        server.postAsAdmin(
            "/api/v1/posts/" + post + "/replies", "{\"body\": \"At %d\"}".formatted(begin));
    for (HttpResponse<String> answer : List.of(read, written)) {
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        refused.incrementAndGet();
      } else {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
      }
    }
    times.add(System.nanoTime() - begin);
  }

  private void print(List<Long> alone, HeapWatch heap) {
    Figures figures = new Figures();
    slow.forEach(
        (how, clients) ->
            figures.line(
                "slow",
                how,
                clients.size(),
                clients.stream().mapToLong(one -> one.lasted().toMillis()).max().orElseThrow()));
    figures.line(
        "others",
        alone.size(),
        OverloadIT.percentile(alone, 0.5) / 1_000_000.0,
        OverloadIT.percentile(alone, 0.99) / 1_000_000.0,
        times.size(),
        OverloadIT.percentile(times, 0.5) / 1_000_000.0,
        OverloadIT.percentile(times, 0.99) / 1_000_000.0,
        refused.get());
    figures.line("heap", heap.peak() >> 20, 256).write("slow");
  }
}
