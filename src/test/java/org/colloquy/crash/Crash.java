package org.colloquy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Client.Answered;

/** Writers and readers on a world to which a plan's faults happen, and what came of it. */
final class Crash {

  private static final int WRITERS = 6;
  private static final int READERS = 3;
  private static final int MOST_ASKED_AGAIN = 200;

  private final World world;
  private final Plan plan;
  private final History history;
  private final Threads threads = new Threads();

  Crash(World world, Plan plan, History history) {
    this.world = world;
    this.plan = plan;
    this.history = history;
  }

  /** What came of it. */
  record Outcome(List<Adversary.Made> made, Kept kept) {}

  /** Runs the plan to its end. */
  Outcome run() throws IOException, SQLException {
    AtomicBoolean enough = new AtomicBoolean();
    Client admin = new Client(world::address, "admin", world.server().adminToken());
    List<Runnable> people = new ArrayList<>();
    Random seeds = new Random(plan.seed());
    for (int i = 1; i <= WRITERS; i++) {
      Client client = client(admin, "writer-" + i, "student");
      people.add(new Writer(client, seeds.nextLong(), threads, history, enough::get));
    }
    ((Writer) people.get(0)).post();
    for (int i = 1; i <= READERS; i++) {
      Client client = client(admin, "reader-" + i, "instructor");
      people.add(new Reader(client, seeds.nextLong(), threads, history, enough::get));
    }
    ExecutorService running = Executors.newFixedThreadPool(people.size());
    List<Adversary.Made> made;
    try {
      List<Future<?>> all = new ArrayList<>();
      people.forEach(person -> all.add(running.submit(person)));
      made = new Adversary(world, history, plan).run();
      while (history.acknowledged() < plan.writes()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      enough.set(true);
      for (Future<?> person : all) {
        person.get(4, TimeUnit.MINUTES);
      }
    } catch (Exception e) {
      throw new AssertionError("Not run to its end", e);
    } finally {
      enough.set(true);
      running.shutdownNow();
    }
    // What counts is what is on the disk, not what somebody still remembers.
    world.begin(Fault.BOTH_KILLED, seeds);
    Kept kept = new Inventory(admin).take(edited());
    askAgain(admin);
    return new Outcome(made, kept);
  }

  /** What was told as of a time is told again. */
  private void askAgain(Client admin) {
    history.looks().stream()
        .filter(look -> look.call().operation() == Operation.PARTICIPATION)
        .filter(look -> look.call().acknowledged())
        .limit(MOST_ASKED_AGAIN)
        .forEach(
            look -> {
              String asOf = Instant.ofEpochMilli(look.position()).toString();
              history.add(Reader.participation(admin, look.post(), asOf));
            });
  }

  private List<String> edited() {
    return history.attempts().stream()
        .filter(attempt -> attempt.call().operation() == Operation.EDIT)
        .map(attempt -> attempt.asked().get(0).id())
        .distinct()
        .toList();
  }

  private Client client(Client admin, String handle, String role) {
    Map<String, String> author = Map.of("handle", handle, "displayName", handle, "role", role);
    String id = made(admin, "/authors", author).path("id").asText();
    Map<String, String> token = Map.of("name", "crash", "author", id);
    return new Client(world::address, handle, made(admin, "/tokens", token).path("token").asText());
  }

  private static JsonNode made(Client admin, String path, Object body) {
    Answered answer = admin.send(Operation.OTHER, "POST", path, body);
    if (!answer.call().acknowledged()) {
      throw new AssertionError(path + ": " + answer.call() + answer.json());
    }
    return answer.json();
  }
}
