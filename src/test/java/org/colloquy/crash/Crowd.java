package org.colloquy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Client.Answered;

/** Writers and readers, who keep a server busy until they are told that it is enough. */
final class Crowd implements AutoCloseable {

  private static final int MOST_ASKED_AGAIN = 200;

  private final Supplier<URI> address;
  private final Client admin;
  private final History history;
  private final Threads threads = new Threads();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final ExecutorService running;
  private final List<Runnable> people = new ArrayList<>();
  private List<Future<?>> deeds = List.of();

  /** How many there are. */
  record Size(int writers, int readers) {}

  /**
   * Puts them on the roster, and publishes the first post.
   *
   * @param address where the server is just now
   * @param size how many there are of each
   */
  Crowd(Supplier<URI> address, String adminToken, long seed, Size size, History history) {
    this.running = Executors.newFixedThreadPool(size.writers() + size.readers());
    this.address = address;
    this.admin = new Client(address, "admin", adminToken);
    this.history = history;
    Random seeds = new Random(seed);
    for (int i = 1; i <= size.writers(); i++) {
      Client client = client("writer-" + i, "student");
      people.add(new Writer(client, seeds.nextLong(), threads, history, enough::get));
    }
    ((Writer) people.get(0)).post();
    for (int i = 1; i <= size.readers(); i++) {
      Client client = client("reader-" + i, "instructor");
      people.add(new Reader(client, seeds.nextLong(), threads, history, enough::get));
    }
  }

  void begin() {
    deeds = people.stream().<Future<?>>map(running::submit).toList();
  }

  /** Waits until so many writes are acknowledged in all, and each of them has ended. */
  void endAfter(int writes) throws InterruptedException, ExecutionException, TimeoutException {
    while (history.acknowledged() < writes) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    enough.set(true);
    for (Future<?> deed : deeds) {
      deed.get(4, TimeUnit.MINUTES);
    }
  }

  /** Takes down what is there, and asks again what must be told as it was told before. */
  Kept take() {
    Kept kept = new Inventory(admin).take(edited());
    history.looks().stream()
        .filter(look -> look.call().operation() == Operation.PARTICIPATION)
        .filter(look -> look.call().acknowledged())
        .limit(MOST_ASKED_AGAIN)
        .forEach(
            look -> {
              String asOf = Instant.ofEpochMilli(look.position()).toString();
              history.add(Reader.participation(admin, look.post(), asOf));
            });
    return kept;
  }

  private List<String> edited() {
    return history.attempts().stream()
        .filter(attempt -> attempt.call().operation() == Operation.EDIT)
        .map(attempt -> attempt.asked().get(0).id())
        .distinct()
        .toList();
  }

  private Client client(String handle, String role) {
    Map<String, String> author = Map.of("handle", handle, "displayName", handle, "role", role);
    String id = made("/authors", author).path("id").asText();
    Map<String, String> token = Map.of("name", "crash", "author", id);
    return new Client(address, handle, made("/tokens", token).path("token").asText());
  }

  private JsonNode made(String path, Object body) {
    Answered answer = admin.send(Operation.OTHER, "POST", path, body);
    if (!answer.call().acknowledged()) {
      throw new AssertionError(path + ": " + answer.call() + answer.json());
    }
    return answer.json();
  }

  @Override
  public void close() {
    enough.set(true);
    running.shutdownNow();
  }
}
