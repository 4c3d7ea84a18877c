package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch saves, measured on one server and printed. */
@Measures
class BatchIT {

  private static final int REPLIES = 500;
  private static final int ROUNDS = 3;

  @Test
  void a_batch_does_what_as_many_requests_do(@TempDir Path temporary) throws IOException {
    try (ServerProcess server =
        ServerProcess.in(temporary.toRealPath())
            .with("colloquy.limits.writes", "1000000")
            .start()) {
      List<Long> together = new ArrayList<>();
      List<Long> singly = new ArrayList<>();
      // The first round is for the compiler.
      for (int round = 0; round <= ROUNDS; round++) {
        singly.add(time(server, BatchIT::publishSingly));
        together.add(time(server, BatchIT::publishTogether));
      }
      long batch = median(together.subList(1, together.size()));
      long single = median(singly.subList(1, singly.size()));
      System.out.printf(
          "A batch of %d replies takes %d ms, as many requests %d ms: a ratio of %.3f%n",
          REPLIES, batch / 1_000_000, single / 1_000_000, (double) batch / single);
    }
  }

  private interface Publishing {
    void publish(ServerProcess server, String path);
  }

  /** The nanoseconds that it takes, on a post of its own. */
  private static long time(ServerProcess server, Publishing publishing) {
    HttpResponse<String> post =
        server.postAsAdmin("/api/v1/posts", "{\"title\":\"Timed\",\"body\":\"b\"}");
    String path = "/api/v1/posts/" + JsonPath.from(post.body()).getString("id");
    long start = System.nanoTime();
    publishing.publish(server, path + "/replies");
    long time = System.nanoTime() - start;
    assertThat(server.json(path).getInt("replyCount")).isEqualTo(REPLIES);
    return time;
  }

  private static void publishSingly(ServerProcess server, String path) {
    for (int i = 0; i < REPLIES; i++) {
      assertThat(server.postAsAdmin(path, reply(i)).statusCode()).isEqualTo(201);
    }
  }

  private static void publishTogether(ServerProcess server, String path) {
    String body =
        IntStream.range(0, REPLIES)
            .mapToObj(BatchIT::reply)
            .collect(Collectors.joining(",", "[", "]"));
    HttpResponse<String> answer = server.postAsAdmin(path + "/batch", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JsonPath.from(answer.body()).getInt("published")).isEqualTo(REPLIES);
  }

  /** Some 60 words, as a student answers. */
  private static String reply(int number) {
    String words =
        "What the *town* kept was noon, and what the [railway](https://example.org/) took";
    return "{\"body\":\"Reply %d. %s\"}".formatted(number, (words + " was when it is. ").repeat(4));
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
