package org.colloquy.transfer;

import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.reply.Moderation.change;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.remove;
import static org.colloquy.reply.Moderation.restore;

import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.colloquy.ClassRoom;
import org.colloquy.auth.Bearer;

/** A class that writes, edits, deletes, hides, locks and goes, all at random. */
final class RandomDiscussion {

  private static final List<String> WORDS =
      List.of(
          "noon",
          "*two*",
          "clocks",
          "здравствуй",
          "日本",
          "🐄",
          "e\u0301",
          "\"quoted\"",
          "\\",
          "\n\n",
          "<b>",
          "`x`",
          "\u2028",
          "\t|",
          "عربي",
          "𝔘");

  private final Random random;
  private final String admin;
  private final String instructor;
  private final List<String> students = new ArrayList<>();
  private final List<Written> posts = new ArrayList<>();
  private final List<Written> replies = new ArrayList<>();

  /** Something written, and where. */
  private record Written(String id, String post, String author) {}

  private RandomDiscussion(ClassRoom room, String admin, Random random) {
    this.random = random;
    this.admin = admin;
    this.instructor = room.instructor();
    for (int i = 0; i < 5; i++) {
      students.add(room.student());
    }
  }

  /**
   * Has one on the server.
   *
   * @return times in its course, the last after all of it
   */
  static List<String> write(ClassRoom room, String admin, Random random) {
    RandomDiscussion discussion = new RandomDiscussion(room, admin, random);
    List<String> times = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      discussion.step();
      if (i % 30 == 29) {
        times.add(discussion.now());
      }
    }
    discussion.chain();
    discussion.ask();
    discussion.erase();
    times.add(discussion.now());
    return times;
  }

  private String now() {
    return as(instructor).get("/participation").then().statusCode(200).extract().path("asOf");
  }

  private void step() {
    int what = posts.isEmpty() ? 0 : random.nextInt(20);
    if (what == 0) {
      post();
    } else if (what < 12 || replies.isEmpty()) {
      answer();
    } else if (what < 14) {
      Written reply = any(replies);
      change(reply.author(), "/replies/" + reply.id(), Map.of("body", text()));
    } else if (what < 16) {
      moderate();
    } else if (what < 17) {
      Written post = any(posts);
      patch(post.author(), "/posts/" + post.id(), Map.of("title", "T" + text(), "body", text()));
    } else if (what < 18 && replies.size() > 4) {
      Written reply = replies.remove(random.nextInt(replies.size()));
      remove(reply.author(), reply.id());
    } else if (what == 18 && posts.size() > 2) {
      Written post = posts.remove(random.nextInt(posts.size()));
      as(post.author()).header("If-Match", "*").delete("/posts/{id}", post.id());
    } else if (random.nextBoolean()) {
      ask();
    } else {
      Map<String, Object> state =
          Map.of("pinned", random.nextBoolean(), "tags", List.of("t" + random.nextInt(3)));
      patch(instructor, "/posts/" + any(posts).id(), state).then().statusCode(200);
    }
  }

  private void post() {
    String author = any(students);
    String id =
        as(author)
            .contentType(ContentType.JSON)
            .body(Map.of("title", "Title " + text(), "body", text(), "tags", List.of("über", "b")))
            .post("/posts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    posts.add(new Written(id, id, author));
  }

  private void answer() {
    Written post = any(posts);
    List<Written> there = replies.stream().filter(reply -> reply.post().equals(post.id())).toList();
    String parent = there.isEmpty() || random.nextInt(3) == 0 ? null : any(there).id();
    String author = any(students);
    // A parent may have been hidden, and a post locked: then nothing comes of it.
    var answer = ClassRoom.tryReply(author, post.id(), parent, text());
    if (answer.statusCode() == 201) {
      replies.add(new Written(answer.path("id"), post.id(), author));
    }
  }

  private void moderate() {
    if (random.nextBoolean()) {
      hide(instructor, any(replies).id());
    } else if (random.nextBoolean()) {
      restore(instructor, any(replies).id());
    } else {
      String status = random.nextInt(3) == 0 ? "locked" : "open";
      patch(instructor, "/posts/" + any(posts).id(), Map.of("status", status));
    }
  }

  private void ask() {
    Map<String, Object> asked = new HashMap<>();
    asked.put("minPosts", random.nextInt(2));
    asked.put("minReplies", random.nextInt(3));
    asked.put("distinctPeers", random.nextInt(3));
    asked.put("excludeSelf", random.nextBoolean());
    asked.put("minWords", random.nextInt(5));
    asked.put("postBeforeView", random.nextBoolean());
    if (random.nextBoolean()) {
      asked.put("initialDue", Instant.now().toString());
      asked.put("repliesDue", "2999-01-01T00:00:00.123Z");
    }
    as(instructor)
        .contentType(ContentType.JSON)
        .body(asked)
        .put("/posts/{id}/requirements", any(posts).id())
        .then()
        .statusCode(200);
  }

  /** As deep as it goes. */
  private void chain() {
    post();
    String post = posts.get(posts.size() - 1).id();
    String parent = null;
    for (int depth = 1; depth <= 100; depth++) {
      parent = reply(any(students), post, parent, "at " + depth);
    }
  }

  private void erase() {
    for (String words : List.of("keep", "remove")) {
      String gone = students.remove(0);
      as(admin)
          .contentType(ContentType.JSON)
          .body(Map.of("words", words))
          .post("/authors/{id}/erase", Bearer.idOf(gone))
          .then()
          .statusCode(204);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("w");
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(' ').append(any(WORDS));
    }
    return text.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
