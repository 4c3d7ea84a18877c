package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.colloquy.database.EmbeddedDatabase;
import org.colloquy.webhook.Receiver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery is never lost and never precedes its commit, whatever is killed. */
class WebhookKilledIT {

  private static final String POST = "01a0a0aa-23e0-77fb-9466-7521fcf5db9c";
  private static final int WRITERS = 4;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Path directory;
  private String token;

  @BeforeEach
  void directory(@TempDir Path temporary) throws IOException {
    directory = temporary.toRealPath();
  }

  @Test
  void every_committed_reply_is_delivered_and_no_other_though_the_server_is_killed_twice()
      throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    AtomicReference<ServerProcess> server = new AtomicReference<>(command(directory).start());
    // It takes its time, so that there is always something under way and something waiting.
    try (Receiver receiver =
        new Receiver(
            call -> {
              LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
              return 204;
            })) {
      hook(server.get(), receiver);
      for (int i = 0; i < WRITERS; i++) {
        writers.execute(() -> write(server, enough, acknowledged));
      }
      for (int kills = 1; kills <= 2; kills++) {
        int some = 60 * kills;
        ServerProcess.await("there are " + some, () -> acknowledged.size() >= some);
        ServerProcess killed = server.get();
        killed.kill();
        assertThat(receiver.calls().size()).isPositive();
        server.set(command(directory).start());
      }
      ServerProcess.await("there are more", () -> acknowledged.size() >= 180);
      // Each ends its request: one that was cut off could be committed after all is counted.
      enough.set(true);
      writers.shutdown();
      assertThat(writers.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();

      Set<String> committed = committed(server.get());
      assertThat(committed).containsAll(acknowledged);
      ServerProcess.await("all are delivered", () -> told(receiver).containsAll(committed));
      assertThat(told(receiver)).isEqualTo(committed);
    } finally {
      writers.shutdownNow();
      server.get().close();
    }
  }

  @Test
  void what_an_instance_had_taken_on_when_it_was_killed_is_sent_by_the_other() throws Exception {
    CountDownLatch killed = new CountDownLatch(1);
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("database"));
        Receiver receiver =
            new Receiver(
                call -> {
                  waitFor(killed);
                  return 204;
                });
        ServerProcess one = on(database, command(first)).start()) {
      hook(one, receiver);
      Set<String> replies = new HashSet<>();
      for (int i = 0; i < 10; i++) {
        replies.add(reply(one, "Number " + i).orElseThrow());
      }
      receiver.await(2, call -> true);
      one.kill();
      killed.countDown();

      try (ServerProcess other = on(database, command(second)).start()) {
        assertThat(other.isRunning()).isTrue();
        ServerProcess.await("all are delivered", () -> told(receiver).containsAll(replies));
        Set<String> again = new HashSet<>();
        ServerProcess.await(
            "the two that were under way were sent again",
            () -> {
              again.clear();
              Set<String> seen = new HashSet<>();
              receiver.calls().stream()
                  .filter(c -> !seen.add(c.id()))
                  .forEach(c -> again.add(c.id()));
              return again.size() >= 2;
            });
        assertThat(told(receiver)).isEqualTo(replies);
      }
    }
  }

  @Test
  void two_instances_share_the_work_and_send_nothing_twice() throws Exception {
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("database"));
        Receiver receiver = Receiver.willing();
        ServerProcess one = patient(on(database, command(first))).start();
        ServerProcess other = patient(on(database, command(second))).start()) {
      hook(one, receiver);
      Set<String> replies = new HashSet<>();
      for (int i = 0; i < 60; i++) {
        replies.add(reply(i % 2 == 0 ? one : other, "Number " + i).orElseThrow());
      }
      ServerProcess.await("all are delivered", () -> told(receiver).containsAll(replies));

      assertThat(receiver.calls()).hasSize(60);
      assertThat(told(receiver)).isEqualTo(replies);
    }
  }

  private static ServerProcess.Command command(Path directory) {
    return ServerProcess.in(directory)
        .with("colloquy.sample.load", "true")
        .with("colloquy.limits.writes", "1000000")
        // All say the same, over and over.
        .with("colloquy.replies.duplicate-window", "0s")
        .with("colloquy.webhooks.allowed-addresses", "127.0.0.1/32")
        .with("colloquy.webhooks.timeout", "2s")
        .with("colloquy.webhooks.retries", "10ms,10ms,10ms,10ms,10ms,10ms,10ms,10ms");
  }

  /** One that takes nothing for lost while the test runs. */
  private static ServerProcess.Command patient(ServerProcess.Command command) {
    return command.with("colloquy.webhooks.timeout", "60s");
  }

  private static ServerProcess.Command on(
      EmbeddedDatabase database, ServerProcess.Command command) {
    return command
        .with("quarkus.datasource.jdbc.url", database.jdbcUrl())
        .with("quarkus.datasource.username", database.user())
        .with("quarkus.datasource.password", database.password());
  }

  private void hook(ServerProcess server, Receiver receiver) throws Exception {
    token = Files.readString(tokenFile()).strip();
    String body = "{\"url\": \"%s\", \"events\": [\"reply.created\"]}".formatted(receiver.url());
    HttpResponse<String> made = post(server, "/webhooks", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private Path tokenFile() {
    return List.of(directory.resolve("data"), directory.resolve("first/data")).stream()
        .map(data -> data.resolve("admin-token"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private void write(
      AtomicReference<ServerProcess> server, AtomicBoolean enough, Set<String> acknowledged) {
    while (!enough.get() && !Thread.currentThread().isInterrupted()) {
      try {
        reply(server.get(), "Told").ifPresent(acknowledged::add);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The reply's id; empty if the server was killed before it could say so. */
  private java.util.Optional<String> reply(ServerProcess server, String body)
      throws InterruptedException {
    try {
      HttpResponse<String> answer =
          post(server, "/posts/" + POST + "/replies", "{\"body\": \"" + body + "\"}");
      return answer.statusCode() == 201
          ? java.util.Optional.of(JsonPath.from(answer.body()).getString("id"))
          : java.util.Optional.empty();
    } catch (IOException e) {
      return java.util.Optional.empty();
    }
  }

  private HttpResponse<String> post(ServerProcess server, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static Set<String> committed(ServerProcess server) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = server.cluster().connect("colloquy", "colloquy");
        ResultSet rows =
            connection.createStatement().executeQuery("SELECT id FROM reply WHERE body = 'Told'")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return Set.copyOf(ids);
  }

  private static Set<String> told(Receiver receiver) {
    return receiver.calls().stream()
        .map(call -> call.json().getString("data.reply.id"))
        .collect(Collectors.toSet());
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
