package org.colloquy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Client.Answered;

/** Reads threads in pages and whole, follows what changes, and asks for counts, over and over. */
final class Reader implements Runnable {

  private static final int PAGE = 40;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Client client;
  private final Random random;
  private final Threads threads;
  private final History history;
  private final BooleanSupplier enough;

  /** How far each feed was read. */
  private final Map<String, Long> positions = new HashMap<>();

  private int number;

  Reader(Client client, long seed, Threads threads, History history, BooleanSupplier enough) {
    this.client = client;
    this.random = new Random(seed);
    this.threads = threads;
    this.history = history;
    this.enough = enough;
  }

  @Override
  public void run() {
    while (!enough.getAsBoolean()) {
      String post = threads.any(random);
      switch (random.nextInt(8)) {
        case 0 -> walk(post);
        case 1, 2, 3 -> feed(post);
        case 4 -> whole(post);
        case 5 -> count(post);
        case 6 -> counts(post);
        default -> participation(post);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void walk(String post) {
    String series = client.name() + "/walk/" + number++;
    String cursor = "";
    while (cursor != null && !enough.getAsBoolean()) {
      String path = "/posts/" + post + "/replies?view=flat&limit=" + PAGE + cursor;
      Answered answer = client.get(Operation.WALK, path);
      if (answer.call().acknowledged()) {
        JsonNode next = answer.json().path("nextCursor");
        cursor =
            next.isNull()
                ? null
                : "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      List<Item> items = Seen.items(answer.json().path("items"));
      history.add(new Look(answer.call(), post, 0, -1, items, series, 0, cursor == null));
    }
  }

  private void feed(String post) {
    long after = positions.getOrDefault(post, 0L);
    Answered answer =
        client.get(Operation.FEED, "/posts/" + post + "/changes?limit=100&after=" + after);
    String series = client.name() + "/feed/" + post;
    List<Item> items = Seen.changes(answer.json().path("items"));
    long next = answer.json().path("nextAfter").asLong(after);
    positions.put(post, next);
    history.add(new Look(answer.call(), post, 0, -1, items, series, next, false));
  }

  /** The thread at one moment, if it is short enough. */
  private void whole(String post) {
    Answered answer = client.get(Operation.COUNT, "/posts/" + post + "/thread?limit=1000");
    List<Item> items = new ArrayList<>(Seen.items(answer.json().path("replies")));
    boolean last = answer.json().path("nextCursor").isNull();
    look(answer, answer.json().path("post"), post, items, last);
  }

  private void count(String post) {
    Answered answer = client.get(Operation.COUNT, "/posts/" + post);
    look(answer, answer.json(), post, List.of(), false);
  }

  private void counts(String post) {
    Answered answer = client.get(Operation.COUNT, "/reply-counts?postId=" + post);
    look(answer, answer.json().path("items").path(0), post, List.of(), false);
  }

  private void look(Answered answer, JsonNode shown, String post, List<Item> items, boolean last) {
    long sequence = shown.path("sequence").asLong(0);
    int count = shown.path("replyCount").asInt(-1);
    history.add(new Look(answer.call(), post, sequence, count, items, "", 0, last));
  }

  private void participation(String post) {
    history.add(participation(client, post, ""));
  }

  /**
   * Asks how many replies to a post authors are credited with.
   *
   * @param asOf the time that is asked about; empty for the latest
   */
  static Look participation(Client client, String post, String asOf) {
    String about = asOf.isEmpty() ? "" : "&asOf=" + asOf;
    String path = "/participation?postId=" + post + about;
    Answered answer = client.get(Operation.PARTICIPATION, path);
    int count = 0;
    for (JsonNode row : answer.json().path("items")) {
      count += row.path("replies").asInt();
    }
    long at =
        answer.call().acknowledged()
            ? Instant.parse(answer.json().path("asOf").asText()).toEpochMilli()
            : 0;
    return new Look(answer.call(), post, 0, count, List.of(), "", at, false);
  }
}
