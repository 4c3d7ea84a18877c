package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.colloquy.live.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand follow one thread on one small server. */
@Measures
class LiveCrowdIT {

  private static final int FOLLOWERS = 1000;
  private static final int REPLIES = 5;

  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",[^}]*} (\\S+)");

  private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  @TempDir Path directory;

  @Test
  void a_reply_reaches_a_thousand_followers_of_a_small_server_which_answers_others_meanwhile()
      throws Exception {
    try (ServerProcess server =
        ServerProcess.in(directory.toRealPath())
            .with("colloquy.live.per-address", "2000")
            .withEnvironment("JAVA_TOOL_OPTIONS", "-Xmx256m")
            .start()) {
      String post = id(server, "/api/v1/posts", "{\"title\": \"Many\", \"body\": \"Look\"}");
      String path = "/api/v1/posts/" + post;
      String events = "http://localhost:" + server.port() + path + "/events";
      EventStream.ask(events).opened().close();
      Memory before = memory(server);
      List<EventStream> followers = new ArrayList<>();
      try {
        for (int i = 0; i < FOLLOWERS; i++) {
          followers.add(EventStream.ask(events));
        }
        followers.forEach(EventStream::opened);
        Memory after = memory(server);
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<List<Long>> others =
            CompletableFuture.supplyAsync(() -> readMeanwhile(server, path, enough));
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < REPLIES; i++) {
          delays.addAll(delays(server, path, i, followers));
        }
        enough.set(true);

        print(delays, others.join(), before, after);
        List<Long> all = LongStream.rangeClosed(2, REPLIES + 1).boxed().toList();
        assertThat(followers).allSatisfy(stream -> assertThat(stream.ids()).isEqualTo(all));
      } finally {
        followers.forEach(EventStream::close);
      }
    }
  }

  /** Writes a reply and gives after how many nanoseconds each follower had it. */
  private static List<Long> delays(
      ServerProcess server, String path, int number, List<EventStream> followers) {
    long begin = System.nanoTime();
    id(server, path + "/replies", "{\"body\": \"Number " + number + "\"}");
    return followers.stream()
        .map(follower -> follower.await(number + 2L).receivedAt() - begin)
        .toList();
  }

  /** Reads the post as often as it can, and gives how long each answer took. */
  private static List<Long> readMeanwhile(ServerProcess server, String path, AtomicBoolean enough) {
    List<Long> times = new ArrayList<>();
    while (!enough.get()) {
      long begin = System.nanoTime();
      assertThat(server.get(path + "/thread").statusCode()).isEqualTo(200);
      times.add(System.nanoTime() - begin);
    }
    assertThat(times).isNotEmpty();
    return times;
  }

  private static String id(ServerProcess server, String path, String json) {
    HttpResponse<String> answer = server.postAsAdmin(path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.from(answer.body()).getString("id");
  }

  /**
   * What the server takes.
   *
   * @param heap bytes that are used after a collection
   * @param resident bytes of the process; 0 where the system does not say
   */
  private record Memory(long heap, long resident) {}

  private static Memory memory(ServerProcess server) throws IOException, InterruptedException {
    String pid = String.valueOf(server.pid());
    Process collection =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.run")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(collection.waitFor()).isZero();
    double heap = 0;
    Matcher pool = HEAP.matcher(server.get("/q/metrics").body());
    while (pool.find()) {
      heap += Double.parseDouble(pool.group(1));
    }
    Path status = Path.of("/proc", pid, "status");
    Matcher rss = RSS.matcher(Files.exists(status) ? Files.readString(status) : "VmRSS: 0 kB");
    assertThat(rss.find()).isTrue();
    return new Memory((long) heap, Long.parseLong(rss.group(1)) * 1024);
  }

  private static void print(List<Long> delays, List<Long> others, Memory before, Memory after) {
    System.out.printf(
        "%d followers were told of each of %d replies: median %d ms, worst %d ms after it was sent; %d other reads meanwhile:"
            + " median %d ms, worst %d ms; memory per follower %d KiB of heap, %d KiB resident (heap %d MiB, resident %d MiB).%n",
        FOLLOWERS,
        REPLIES,
        median(delays),
        worst(delays),
        others.size(),
        median(others),
        worst(others),
        (after.heap() - before.heap()) / FOLLOWERS / 1024,
        (after.resident() - before.resident()) / FOLLOWERS / 1024,
        after.heap() >> 20,
        after.resident() >> 20);
  }

  private static long median(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1_000_000;
  }

  private static long worst(List<Long> nanos) {
    return nanos.stream().max(Long::compare).orElseThrow() / 1_000_000;
  }
}
