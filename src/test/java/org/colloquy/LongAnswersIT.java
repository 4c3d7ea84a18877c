package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.colloquy.OverloadIT.HeapWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody writes what is as long as it may be, and many ask at once for as much of it as an answer
 * may have, of a server whose heap would not hold these answers side by side.
 */
class LongAnswersIT {

  private static final String WORDS = "words ".repeat(10_800);

  /** Of each kind, while others are answered; far more than are worked on at once. */
  private static final int AT_ONCE = 30;

  private static final int TIMES = 3;

  /** As deep as a thread may be. */
  private static final int DEPTH = 100;

  /** It ends a test that would hang. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newFixedThreadPool(2, Crowd::daemon))
          .build();

  @Test
  void the_longest_answers_do_not_fill_the_heap(@TempDir Path temporary) throws IOException {
    try (ServerProcess server = OverloadIT.small(temporary.toRealPath()).start();
        HeapWatch heap = new HeapWatch(server)) {
      Map<String, String> paths = paths(server);
      Figures figures = new Figures();
      for (Map.Entry<String, String> one : paths.entrySet()) {
        int served = 0;
        long longest = 0;
        for (int time = 0; time < TIMES; time++) {
          for (HttpResponse<String> answer : answers(server, one.getValue())) {
            assertAnswered(one.getKey(), answer);
            served += answer.statusCode() == 200 ? 1 : 0;
            longest = Math.max(longest, answer.body().length());
          }
        }
        assertThat(served).as(one.getKey()).isPositive();
        int asked = TIMES * AT_ONCE;
        figures.line("long", one.getKey(), asked, served, asked - served, longest >> 10);
      }
      figures.line("heap", heap.peak() >> 20, 256).write("long");
      assertThat(server.output()).noneMatch(line -> line.contains(" ERROR "));
    }
  }

  private static void assertAnswered(String what, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("/problems/overloaded");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  /** What to ask for; with a limit that differs where answers would be kept. */
  private Map<String, String> paths(ServerProcess server) {
    String post = OverloadIT.made(server, "/api/v1/posts", post(0));
    String replies = "/api/v1/posts/" + post + "/replies";
    for (int i = 0; i < 2 * DEPTH; i++) {
      OverloadIT.made(server, replies, "{\"body\": \"%d %s\"}".formatted(i, WORDS));
    }
    String lowest = OverloadIT.made(server, replies, "{\"body\": \"%s\"}".formatted(WORDS));
    for (int i = 1; i < DEPTH; i++) {
      String body = "{\"body\": \"%d %s\", \"parentId\": \"%s\"}".formatted(-i, WORDS, lowest);
      lowest = OverloadIT.made(server, replies, body);
    }
    for (int i = 1; i < DEPTH; i++) {
      edit(server, lowest, i);
      OverloadIT.made(server, "/api/v1/posts", post(i));
    }
    String author = server.jsonAsAdmin("/api/v1/authors/me").getString("id");
    String thread = "/api/v1/posts/" + post;
    String context = "/api/v1/replies/" + lowest;
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("a thread", thread + "/thread?limit=%d");
    paths.put("its replies, flat", thread + "/replies?view=flat&sort=newest&limit=%d");
    paths.put("its changes", thread + "/changes?limit=%d");
    paths.put("its feed", thread + "/feed.atom?limit=100");
    paths.put("its page", "/posts/" + post);
    paths.put("the deepest reply and all above it", context + "/context?before=0&after=0");
    paths.put("the versions of a reply", context + "/revisions");
    paths.put("all posts", "/api/v1/posts?limit=%d");
    paths.put("the feed of all posts", "/api/v1/posts/feed.atom?limit=100");
    paths.put("all that is held on a person", "/api/v1/authors/" + author + "/archive");
    return paths;
  }

  private static String post(int number) {
    return "{\"title\": \"Number %d\", \"body\": \"%s\"}".formatted(number, WORDS);
  }

  private void edit(ServerProcess server, String reply, int time) {
    String path = "/api/v1/replies/" + reply;
    String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    HttpRequest request =
        asked(server, path)
            .header("If-Match", tag)
            .header("Content-Type", "application/merge-patch+json")
            .method(
                "PATCH", BodyPublishers.ofString("{\"body\": \"%d, %s\"}".formatted(time, WORDS)))
            .build();
    assertThat(http.sendAsync(request, BodyHandlers.ofString()).join().statusCode()).isEqualTo(200);
  }

  private List<HttpResponse<String>> answers(ServerProcess server, String path) {
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      HttpRequest request = asked(server, path.formatted(1000 - i)).build();
      asked.add(http.sendAsync(request, BodyHandlers.ofString()));
    }
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private static HttpRequest.Builder asked(ServerProcess server, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .timeout(HANGS)
        .header("Authorization", "Bearer " + server.adminToken());
  }
}
