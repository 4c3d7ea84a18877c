package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.colloquy.ClassRoom;

/** What several authors write to one post at once, as far as the server has confirmed it. */
final class Writings {

  private final String post;
  private final String reader;
  private final List<String> created = new CopyOnWriteArrayList<>();
  private final Set<String> leaving = ConcurrentHashMap.newKeySet();
  private final AtomicLong changes = new AtomicLong();

  /**
   * @param reader somebody who only reads
   */
  Writings(String post, String reader) {
    this.post = post;
    this.reader = reader;
  }

  String reader() {
    return reader;
  }

  String post() {
    return post;
  }

  /** The replies that have been there for certain and that nobody has begun to delete. */
  List<String> standing() {
    List<String> standing = new ArrayList<>(created);
    standing.removeAll(leaving);
    return standing;
  }

  /** The replies that somebody has begun to delete. */
  Set<String> leaving() {
    return leaving;
  }

  /** How many changes the server has confirmed. */
  long changes() {
    return changes.get();
  }

  /**
   * Writes as one author.
   *
   * @param percentSecondThoughts how often an own reply is edited or deleted instead
   */
  void write(String author, int times, int percentSecondThoughts, Random random) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      if (!own.isEmpty() && random.nextInt(100) < percentSecondThoughts) {
        String reply = own.get(random.nextInt(own.size()));
        if (random.nextBoolean()) {
          edit(author, reply, "second thought " + i);
        } else {
          own.remove(reply);
          delete(author, reply);
        }
      } else {
        create(author, random, own);
      }
    }
  }

  private void create(String author, Random random, List<String> own) {
    List<String> parents = new ArrayList<>(created);
    int parent = random.nextInt(parents.size() + 1);
    String parentId = parent == parents.size() ? null : parents.get(parent);
    Response response = ClassRoom.tryReply(author, post, parentId, "words of " + author);
    if (response.statusCode() == 201) {
      changes.incrementAndGet();
      String id = response.path("id");
      created.add(id);
      own.add(id);
    } else {
      // Somebody was quicker to take the parent back.
      assertThat(response.statusCode()).as(response.asString()).isIn(409, 422);
      assertThat(leaving).contains(parentId);
    }
  }

  private void edit(String author, String reply, String body) {
    Response response =
        as(author)
            .header("If-Match", "*")
            .contentType("application/merge-patch+json")
            .body("{\"body\":\"" + body + "\"}")
            .patch("/replies/{id}", reply);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    changes.incrementAndGet();
  }

  private void delete(String author, String reply) {
    leaving.add(reply);
    Response response = as(author).header("If-Match", "*").delete("/replies/{id}", reply);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(204);
    changes.incrementAndGet();
  }
}
