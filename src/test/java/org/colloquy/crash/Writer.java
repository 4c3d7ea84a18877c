package org.colloquy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Client.Answered;

/**
 * Writes as a script does that does not give up: what was not answered is sent again, with its key,
 * or without one as long as the same words are taken for a repeat.
 */
final class Writer implements Runnable {

  /** Shorter than the time in which the same words are refused. */
  private static final Duration WITHOUT_KEY = Duration.ofSeconds(25);

  private static final Duration WITH_KEY = Duration.ofMinutes(3);

  /** A tenth of what a script waits, so that more of them fall into the fault. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final int MOST_OWN = 30;

  private final Client client;
  private final Random random;
  private final Threads threads;
  private final History history;
  private final BooleanSupplier enough;
  private final List<Own> own = new ArrayList<>();
  private int number;
  private int writes;

  Writer(Client client, long seed, Threads threads, History history, BooleanSupplier enough) {
    this.client = client;
    this.random = new Random(seed);
    this.threads = threads;
    this.history = history;
    this.enough = enough;
  }

  /** A reply that may be changed, and its entity tag. */
  private record Own(String post, Item item, String etag) {}

  /** What is sent, as often as it takes. */
  private record Request(
      Operation operation,
      String post,
      String method,
      String path,
      Object body,
      List<String> header) {

    String key() {
      return header.contains("Idempotency-Key") ? header.get(1) : "";
    }
  }

  @Override
  public void run() {
    while (!enough.getAsBoolean()) {
      int dice = random.nextInt(150);
      if (dice == 0) {
        post();
      } else if (dice < 20) {
        batch();
      } else if (dice < 50 && !own.isEmpty()) {
        change(dice < 30);
      } else {
        reply(dice < 110);
      }
    }
  }

  /** Publishes a post, and gives its id. */
  String post() {
    String title = text();
    Answered answer =
        persist(
            new Request(
                Operation.POST,
                "",
                "POST",
                "/posts",
                Map.of("title", title, "body", "b"),
                List.of("Idempotency-Key", title)),
            List.of(new Item("", "", 0, title)));
    String id = answer.json().path("id").asText();
    if (answer.call().acknowledged()) {
      threads.add(id);
    }
    return id;
  }

  private void reply(boolean keyed) {
    String post = threads.any(random);
    String parent = threads.parent(post, random);
    String text = text();
    String path = "/posts/" + post + "/replies";
    Map<String, String> body = body(parent, text);
    Answered answer =
        persist(
            keyed
                ? new Request(
                    Operation.REPLY, post, "POST", path, body, List.of("Idempotency-Key", text))
                : new Request(Operation.REPLY, post, "POST", path, body, List.of()),
            List.of(new Item("", parent, 0, text)));
    if (answer.call().acknowledged()) {
      Item item = Seen.item(answer.json());
      threads.add(post, item.id());
      own(new Own(post, item, answer.etag()));
    }
  }

  private void batch() {
    String post = threads.any(random);
    String parent = threads.parent(post, random);
    List<Map<String, String>> items = new ArrayList<>();
    List<Item> asked = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      String text = text();
      items.add(body(parent, text));
      asked.add(new Item("", parent, 0, text));
    }
    String path = "/posts/" + post + "/replies/batch?mode=atomic";
    persist(
        new Request(
            Operation.BATCH,
            post,
            "POST",
            path,
            items,
            List.of("Idempotency-Key", asked.get(0).text())),
        asked);
  }

  private void change(boolean delete) {
    Own mine = own.remove(random.nextInt(own.size()));
    String path = "/replies/" + mine.item().id();
    String text = delete ? "" : text();
    Item asked = new Item(mine.item().id(), mine.item().parent(), 0, text);
    Request request =
        delete
            ? new Request(
                Operation.DELETE,
                mine.post(),
                "DELETE",
                path,
                null,
                List.of("If-Match", mine.etag()))
            : new Request(
                Operation.EDIT,
                mine.post(),
                "PATCH",
                path,
                Map.of("body", text),
                List.of("If-Match", mine.etag()));
    Answered answer = persist(request, List.of(asked));
    if (!delete && answer.call().acknowledged()) {
      own(new Own(mine.post(), Seen.item(answer.json()), answer.etag()));
    }
  }

  private void own(Own mine) {
    own.add(mine);
    if (own.size() > MOST_OWN) {
      own.remove(0);
    }
  }

  private String text() {
    number++;
    return client.name() + "-" + number;
  }

  private static Map<String, String> body(String parent, String text) {
    Map<String, String> body = new HashMap<>(Map.of("body", text));
    if (!parent.isEmpty()) {
      body.put("parentId", parent);
    }
    return body;
  }

  private Answered persist(Request request, List<Item> asked) {
    writes++;
    String write = client.name() + "/" + writes;
    boolean creates = request.method().equals("POST");
    Duration patience = creates && request.key().isEmpty() ? WITHOUT_KEY : WITH_KEY;
    long end = System.nanoTime() + patience.toNanos();
    for (int go = 1; ; go++) {
      Answered answer =
          client.send(
              request.operation(),
              request.method(),
              request.path(),
              request.body(),
              request.header().toArray(String[]::new));
      Call call = answer.call();
      List<Item> made = call.acknowledged() ? made(answer.json()) : List.of();
      history.add(new Attempt(call, write, request.key(), request.post(), asked, made));
      boolean inFlight = call.problem().equals("idempotency-key-in-flight");
      if (!(call.unknown() || inFlight) || System.nanoTime() > end) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos() * Math.min(go, 5));
    }
  }

  private static List<Item> made(JsonNode json) {
    List<Item> made = new ArrayList<>();
    if (json.has("results")) {
      json.path("results").forEach(result -> made.add(Seen.item(result.path("reply"))));
    } else if (json.has("id")) {
      made.add(Seen.item(json));
    }
    return made;
  }
}
