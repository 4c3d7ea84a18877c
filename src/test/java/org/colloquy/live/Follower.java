package org.colloquy.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A reader who knows of a thread nothing but what its events tell, and whose connection is cut
 * again and again.
 */
final class Follower {

  private static final long MOST_AWAY_NANOS = 200_000_000;

  /** A reply as the follower has it. */
  record Heard(String id, String parent, String body, boolean deleted, boolean hidden) {}

  /** Opens a stream that resumes after a sequence. */
  interface Door {
    EventStream open(long after);
  }

  private final Door door;
  private final Map<String, Heard> replies = new HashMap<>();
  private final List<Long> ids = new ArrayList<>();
  private String status;
  private long last;

  Follower(Door door) {
    this.door = door;
  }

  /** Follows until a sequence, on many connections. */
  void follow(Random random, long until) {
    while (last < until) {
      long patience = Math.min(until, last + 1 + random.nextInt(40));
      try (EventStream stream = door.open(last)) {
        // Whatever has come beyond that was received too, and is taken or lost with the connection.
        stream.await("event " + patience, event -> event.id() >= patience);
        stream.events().forEach(this::take);
      }
      // The line is down for a moment, while others write.
      LockSupport.parkNanos(random.nextLong(MOST_AWAY_NANOS));
    }
  }

  private void take(EventStream.Event event) {
    assertThat(event.id()).as("after %s", ids).isGreaterThan(last);
    last = event.id();
    ids.add(last);
    JsonPath change = event.change();
    assertThat(change.getLong("sequence")).isEqualTo(event.id());
    assertThat(change.getString("type")).isEqualTo(event.type());
    if (change.get("post") != null) {
      status = change.getString("post.status");
    } else {
      Heard reply = heard(change, "reply.");
      replies.put(reply.id(), reply);
    }
  }

  long last() {
    return last;
  }

  String status() {
    return status;
  }

  /** What the follower takes the thread to be: those with words, and those above them. */
  Map<String, Heard> tree() {
    Map<String, Heard> tree = new TreeMap<>();
    for (Heard reply : replies.values()) {
      if (!reply.deleted()) {
        tree.put(reply.id(), reply);
      }
      // Hidden words count for nobody: they do not keep what is above them in the tree.
      Heard above = reply.deleted() || reply.hidden() ? null : replies.get(reply.parent());
      while (above != null) {
        tree.put(above.id(), above);
        above = replies.get(above.parent());
      }
    }
    return tree;
  }

  /** A reply of an answer. */
  static Heard heard(JsonPath json, String path) {
    return new Heard(
        json.getString(path + "id"),
        json.getString(path + "parentId"),
        json.getString(path + "body"),
        json.getBoolean(path + "deleted"),
        json.getBoolean(path + "hidden"));
  }
}
