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
  private static final int EACH = 100;

  /** How many streams of events are read, and must not be ended. */
  private static final int READ = 20;

  /** How many read a long answer at twice the least rate; not so many that memory is in need. */
  private static final int STEADY = 3;

  /** What the server's is unless set. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<String, List<SlowClient>> slow = new LinkedHashMap<>();
  private final List<SlowClient> followers = new ArrayList<>();
  private final List<SlowClient> steady = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void slow_clients_are_let_go_and_hold_up_nobody(@TempDir Path temporary) throws IOException {
    try (ServerProcess server =
            OverloadIT.small(temporary.toRealPath())
                .with("colloquy.live.per-caller", "1000")
                .with("colloquy.load.keep-alive", "20s")
                .start();
        HeapWatch heap = new HeapWatch(server)) {
      String post = OverloadIT.made(server, "/api/v1/posts", OverloadIT.post(1));
      String quiet = OverloadIT.made(server, "/api/v1/posts", OverloadIT.post(2));
      fill(server, post, 4);
      readersGetOn(server, post);
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
      tellFollowers(server, quiet);
      assertThat(server.output()).noneMatch(line -> line.contains(" ERROR "));
    } finally {
      steady.forEach(SlowClient::close);
      followers.forEach(SlowClient::close);
      slow.values().forEach(clients -> clients.forEach(SlowClient::close));
    }
  }

  /**
   * Who reads at twice the least rate is not let go, however long it takes: for more than the
   * patience, and what the system keeps for them is read long before.
   */
  private void readersGetOn(ServerProcess server, String post) {
    String thread = "/api/v1/posts/" + post + "/thread?limit=250 HTTP/1.1\r\nHost: localhost\r\n";
    String request = "GET " + thread + "Authorization: Bearer " + server.adminToken() + "\r\n\r\n";
    for (int i = 0; i < STEADY; i++) {
      steady.add(new SlowClient(server.port(), request, "", 1024));
    }
    int steps = (int) (3 * PATIENCE.toMillis() / STEP.toMillis());
    for (int i = 0; i < steps; i++) {
      steady.forEach(SlowClient::step);
      LockSupport.parkNanos(STEP.toNanos());
    }
    assertThat(steady).noneMatch(SlowClient::isDropped);
    assertThat(steady).allMatch(one -> one.read() > 2 * PATIENCE.toSeconds() * 1024);
    steady.forEach(SlowClient::close);
  }

  /** Those who read are there still, and are told what happens. */
  private void tellFollowers(ServerProcess server, String post) {
    assertThat(followers).noneMatch(SlowClient::isDropped);
    OverloadIT.made(server, "/api/v1/posts/" + post + "/replies", "{\"body\": \"Still there\"}");
    ServerProcess.await(
        "who reads is told",
        () -> {
          followers.forEach(SlowClient::step);
          return followers.stream().allMatch(one -> one.seen().contains("Still there"));
        });
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
    IntStream.range(0, READ)
        .forEach(i -> followers.add(new SlowClient(server.port(), events(quiet, host), "", 1000)));
    String alive = "GET /q/health/live HTTP/1.1\r\n" + host + "\r\n";
    add(server, "connects, and sends nothing", "", "", 1);
    add(server, "is answered once, and stays", alive, "", 1000);
    connectSenders(server, post, host);
    String thread = "GET /api/v1/posts/" + post + "/thread?limit=1000 HTTP/1.1\r\n" + host + "\r\n";
    String export = "GET /api/v1/exports HTTP/1.1\r\n" + host + "\r\n";
    add(server, "reads nothing of a thread", thread, "\n", 0);
    add(server, "reads a thread, forty bytes a second", thread, "\n", 20);
    add(server, "reads nothing of the export", export, "\n", 0);
    add(server, "reads the export, forty bytes a second", export, "\n", 20);
    add(server, "reads nothing of events", events(post, host), "\n", 0);
  }

  private void connectSenders(ServerProcess server, String post, String host) {
    String head = " HTTP/1.1\r\n" + host + "Content-Type: application/";
    String reply = "POST /api/v1/posts/" + post + "/replies" + head + "json\r\n";
    String file = "POST /api/v1/imports?format=colloquy" + head + "x-ndjson\r\n";
    String chunks = "Transfer-Encoding: chunked\r\n\r\nfff\r\n{";
    add(server, "sends a head, a letter at a time", "GET / HTTP/1.1\r\nX-Long: ", "a", 1);
    add(
        server,
        "sends a body, a letter at a time",
        reply + "Content-Length: 5000\r\n\r\n{",
        " ",
        1);
    add(server, "sends a chunk, a letter at a time", reply + chunks, " ", 1);
    add(
        server,
        "sends a file, a letter at a time",
        file + "Content-Length: 500000\r\n\r\n{",
        " ",
        1);
  }

  private static String events(String post, String host) {
    return "GET /api/v1/posts/" + post + "/events HTTP/1.1\r\n" + host + "\r\n";
  }

  private void add(ServerProcess server, String how, String begin, String dribble, int gulp) {
    slow.put(
        how,
        IntStream.range(0, EACH)
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
