package org.colloquy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.colloquy.ClassRoom;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whatever is written, and wherever a connection is cut, followers end with the thread itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomFollowersTest {

  private static final int WRITERS = 5;
  private static final int EACH = 40;

  @Inject ClassRoom room;

  @Test
  void what_was_told_applied_in_order_is_the_thread_for_every_kind_of_reader() {
    Property.check(1, this::check);
  }

  private void check(Random random) {
    List<String> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(room.student());
    }
    String moderator = room.instructor();
    String post = ClassRoom.post(writers.get(0), "Much is said here");
    List<String> replies = new CopyOnWriteArrayList<>();
    CountDownLatch written = new CountDownLatch(WRITERS);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (String writer : writers) {
      Random own = new Random(random.nextLong());
      tasks.add(() -> write(writer, moderator, post, replies, own, written));
    }
    List<String> readers = Arrays.asList(null, writers.get(1), room.student(), moderator);
    List<Follower> followers = new ArrayList<>();
    for (String reader : readers) {
      Random own = new Random(random.nextLong());
      Follower follower = new Follower(after -> Following.followAfter(reader, post, after));
      followers.add(follower);
      tasks.add(() -> follow(follower, post, own, written));
    }
    all(tasks);
    for (int i = 0; i < readers.size(); i++) {
      assertThat(followers.get(i).tree()).isEqualTo(thread(readers.get(i), post));
      assertThat(followers.get(i).status())
          .isEqualTo(anonymous().get("/posts/{id}", post).path("status"));
    }
  }

  private static Void follow(
      Follower follower, String post, Random random, CountDownLatch written) {
    // The post was created before it could be followed.
    while (written.getCount() > 0 || follower.last() < sequence(post)) {
      follower.follow(random, sequence(post));
    }
    return null;
  }

  private static long sequence(String post) {
    return anonymous().get("/posts/{id}", post).jsonPath().getLong("sequence");
  }

  private Void write(
      String writer,
      String moderator,
      String post,
      List<String> replies,
      Random random,
      CountDownLatch written) {
    try {
      for (int i = 0; i < EACH; i++) {
        Response answer = write(writer, moderator, post, replies, random, i);
        // Somebody else was quicker to lock the post, or to take the reply back or hide it.
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 403, 404, 409);
      }
    } finally {
      written.countDown();
    }
    return null;
  }

  private static Response write(
      String writer, String moderator, String post, List<String> replies, Random random, int i) {
    String some = replies.isEmpty() ? null : replies.get(random.nextInt(replies.size()));
    int deed = some == null ? 0 : random.nextInt(100);
    if (deed < 60) {
      Response answer = ClassRoom.tryReply(writer, post, some, "words " + i + " of " + writer);
      if (answer.statusCode() == 201) {
        replies.add(answer.path("id"));
      }
      return answer;
    }
    if (deed < 75) {
      return patch(writer, "/replies/" + some, Map.of("body", "edited " + i));
    }
    if (deed < 83) {
      return as(writer).header("If-Match", "*").delete("/replies/{id}", some);
    }
    if (deed < 97) {
      return patch(moderator, "/replies/" + some, Map.of("hidden", random.nextInt(3) > 0));
    }
    return patch(
        moderator, "/posts/" + post, Map.of("status", random.nextInt(3) > 0 ? "open" : "locked"));
  }

  private static Response patch(String author, String path, Map<String, ?> patch) {
    return as(author)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(path);
  }

  private static Map<String, Follower.Heard> thread(String reader, String post) {
    RequestSpecification request = reader == null ? anonymous() : as(reader);
    JsonPath page =
        request
            .get("/posts/{id}/replies?view=flat&limit=1000", post)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<String, Follower.Heard> thread = new TreeMap<>();
    for (int i = 0; i < page.getList("items").size(); i++) {
      Follower.Heard reply = Follower.heard(page, "items[" + i + "].");
      thread.put(reply.id(), reply);
    }
    return thread;
  }

  private static void all(List<Callable<Void>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } catch (Exception e) {
      throw new AssertionError(e.getMessage(), e);
    } finally {
      threads.shutdownNow();
    }
  }
}
