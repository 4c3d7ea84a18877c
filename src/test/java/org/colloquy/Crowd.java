package org.colloquy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients who write batches of replies, search, and read what others are writing. */
final class Crowd {

  private static final Duration HANGS = Duration.ofMinutes(1);

  /** So many, with so many words, that a request is work, and asking for it is little beside. */
  private static final int BATCH = 60;

  private static final String WORDS = " and **more** of [it](https://a.example/)".repeat(8);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newFixedThreadPool(2, Crowd::daemon))
          .build();
  private final String server;
  private final String token;
  private final List<String> posts;
  private final AtomicInteger number = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  Crowd(ServerProcess server, List<String> posts) {
    this.server = "http://localhost:" + server.port() + "/api/v1/";
    this.token = server.adminToken();
    this.posts = posts;
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  /** What came of the requests of a time; what was served with its nanoseconds. */
  record Phase(Duration lasted, int sent, List<Long> servedIn, List<Long> refusedIn) {

    static Phase begun() {
      return new Phase(
          Duration.ZERO,
          0,
          Collections.synchronizedList(new ArrayList<>()),
          Collections.synchronizedList(new ArrayList<>()));
    }

    int served() {
      return servedIn.size();
    }

    int refused() {
      return refusedIn.size();
    }

    double servedPerSecond() {
      return perSecond(served());
    }

    private double perSecond(int count) {
      return count * 1e9 / lasted.toNanos();
    }

    Object[] columns(String name) {
      return new Object[] {
        "load",
        name,
        Math.round(perSecond(sent)),
        Math.round(servedPerSecond()),
        Math.round(perSecond(refused())),
        OverloadIT.percentile(servedIn, 0.5) / 1_000_000.0,
        OverloadIT.percentile(servedIn, 0.99) / 1_000_000.0,
        OverloadIT.percentile(refusedIn, 0.99) / 1_000_000.0
      };
    }
  }

  /** What was answered otherwise than it must be. */
  List<String> faults() {
    return faults.stream().limit(20).toList();
  }

  /** Clients each of whom sends the next request when the one before is answered. */
  Phase closed(int clients, Duration time) {
    Phase phase = Phase.begun();
    long begin = System.nanoTime();
    AtomicInteger sent = new AtomicInteger();
    CompletableFuture.allOf(
            IntStream.range(0, clients)
                .mapToObj(client -> next(phase, begin + time.toNanos(), sent))
                .toArray(CompletableFuture[]::new))
        .join();
    return ended(phase, begin, sent.get());
  }

  private CompletableFuture<Void> next(Phase phase, long end, AtomicInteger sent) {
    if (System.nanoTime() > end) {
      return CompletableFuture.completedFuture(null);
    }
    sent.incrementAndGet();
    return send(phase).thenComposeAsync(done -> next(phase, end, sent));
  }

  /** Requests that are sent at a rate, whether or not others are answered. */
  Phase open(double perSecond, Duration time) {
    Phase phase = Phase.begun();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    long begin = System.nanoTime();
    long now = begin;
    while (now - begin < time.toNanos()) {
      while (sent.size() < (now - begin) * perSecond / 1e9) {
        sent.add(send(phase));
      }
      LockSupport.parkNanos(1_000_000);
      now = System.nanoTime();
    }
    long lasted = now - begin;
    sent.forEach(CompletableFuture::join);
    return new Phase(Duration.ofNanos(lasted), sent.size(), phase.servedIn, phase.refusedIn);
  }

  private static Phase ended(Phase phase, long begin, int sent) {
    Duration lasted = Duration.ofNanos(System.nanoTime() - begin);
    return new Phase(lasted, sent, phase.servedIn, phase.refusedIn);
  }

  private CompletableFuture<Void> send(Phase phase) {
    int one = number.getAndIncrement();
    HttpRequest request = request(one);
    long begin = System.nanoTime();
    return http.sendAsync(request, BodyHandlers.ofString())
        .handle(
            (answer, failure) -> {
              long nanos = System.nanoTime() - begin;
              if (failure != null) {
                faults.add(request + ": " + failure);
              } else if (isRefused(answer)) {
                phase.refusedIn.add(nanos);
              } else {
                phase.servedIn.add(nanos);
                check(one, answer);
              }
              return null;
            });
  }

  private HttpRequest request(int one) {
    String post = posts.get(one % posts.size());
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(HANGS)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (one % 2 == 0) {
      return request
          .uri(URI.create(server + "posts/" + post + "/replies/batch?mode=atomic"))
          .POST(BodyPublishers.ofString(batch(one)))
          .build();
    }
    String path =
        one % 4 == 1 ? "posts?q=number" : "posts/" + post + "/thread?limit=100&sort=newest";
    return request.uri(URI.create(server + path)).build();
  }

  private static String batch(int one) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> "{\"body\": \"Reply *%d* of **%d**%s\"}".formatted(i, one, WORDS))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Whether it is refused as it must be. */
  private boolean isRefused(HttpResponse<String> answer) {
    if (answer.statusCode() != 503) {
      return false;
    }
    boolean isProblem =
        answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
            && answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0
            && answer.headers().firstValue("X-Request-Id").isPresent()
            && answer.body().contains("\"type\":\"/problems/overloaded\"");
    if (!isProblem) {
      faults.add(answer + " " + answer.headers().map() + answer.body());
    }
    return true;
  }

  private void check(int one, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      faults.add(answer + answer.body());
      return;
    }
    // Not parsed: that would take more of the machine than the server does.
    String found = one % 2 == 0 ? "\"status\":201" : "\"id\":\"" + posts.get(one % posts.size());
    boolean right = answer.body().split(found, -1).length - 1 >= (one % 2 == 0 ? BATCH : 1);
    if (!right) {
      faults.add(answer + answer.body());
    }
  }
}
