package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many at one post at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CrowdTest {

  private static final int WRITERS = 16;
  private static final int WALKERS = 4;
  private static final int EACH = 25;

  @Inject ClassRoom room;

  @Test
  void every_walk_counts_what_its_first_page_says_while_sixteen_write() {
    Property.check(
        1,
        random -> {
          String post = ClassRoom.post(room.student(), "All at once");
          Writings writings = new Writings(post, room.student());

          run(writings, random, 0, CrowdTest::walkAndCount);

          assertThat(walkAndCount(writings, random)).isEqualTo(WRITERS * EACH);
          List<JsonNode> changes = changes(post);
          assertThat(changes)
              .extracting(change -> change.get("sequence").asLong())
              .isEqualTo(LongStream.rangeClosed(1, WRITERS * EACH + 1L).boxed().toList());
          assertThat(changes.get(0).get("post").get("id").asText()).isEqualTo(post);
          assertThat(changes.stream().skip(1).map(change -> change.at("/reply/id").asText()))
              .containsExactlyInAnyOrderElementsOf(writings.standing());
        });
  }

  @Test
  void no_reply_is_missed_or_doubled_while_sixteen_write_edit_and_take_back() {
    Property.check(
        1,
        random -> {
          String post = ClassRoom.post(room.student(), "Second thoughts");
          Writings writings = new Writings(post, room.student());

          run(writings, random, 40, CrowdTest::walkAndCompare);

          walkAndCompare(writings, random);
          List<JsonNode> changes = changes(post);
          assertThat(changes)
              .extracting(change -> change.get("sequence").asLong())
              .isSorted()
              .doesNotHaveDuplicates();
          assertThat(
                  changes.stream()
                      .filter(change -> change.get("type").asText().matches("created|edited"))
                      .filter(change -> change.has("reply"))
                      .map(change -> change.at("/reply/id").asText()))
              .containsExactlyInAnyOrderElementsOf(writings.standing());
          JsonNode now = json("/posts/" + post);
          assertThat(now.get("sequence").asLong()).isEqualTo(1 + writings.changes());
          assertThat(now.get("replyCount").asInt()).isEqualTo(writings.standing().size());
        });
  }

  interface Walk {
    int walk(Writings writings, Random random);
  }

  /** Creations only: what has been there when the walk begins is there for good. */
  private static int walkAndCount(Writings writings, Random random) {
    List<String> before = writings.standing();
    Walker walker = walk(writings, random);
    assertThat(walker.ids()).doesNotHaveDuplicates().containsAll(before);
    assertThat(walker.firstPage().at("/post/replyCount").asInt()).isEqualTo(walker.ids().size());
    return walker.ids().size();
  }

  private static int walkAndCompare(Writings writings, Random random) {
    List<String> before = writings.standing();
    Walker walker = walk(writings, random);
    List<String> stayed = new ArrayList<>(before);
    stayed.removeAll(writings.leaving());
    assertThat(walker.ids()).doesNotHaveDuplicates().containsAll(stayed);
    return walker.ids().size();
  }

  private static Walker walk(Writings writings, Random random) {
    return new Walker("/posts/" + writings.post() + "/thread", 5 + random.nextInt(60))
        .as(random.nextBoolean() ? writings.reader() : null)
        .walk(
            random.nextBoolean() ? ThreadOrder.OLDEST : ThreadOrder.NEWEST,
            random.nextInt(3) > 0 ? null : 2 + random.nextInt(4));
  }

  /** Lets all begin at the same moment; the walkers walk until the last writer is done. */
  private void run(Writings writings, Random random, int percentSecondThoughts, Walk walk) {
    AtomicInteger writing = new AtomicInteger(WRITERS);
    CyclicBarrier start = new CyclicBarrier(WRITERS + WALKERS);
    List<Callable<Object>> tasks = new ArrayList<>();
    for (String student : Stream.generate(room::student).limit(WRITERS).toList()) {
      Random own = new Random(random.nextLong());
      tasks.add(
          () -> {
            start.await();
            try {
              writings.write(student, EACH, percentSecondThoughts, own);
            } finally {
              writing.decrementAndGet();
            }
            return null;
          });
    }
    for (int i = 0; i < WALKERS; i++) {
      Random own = new Random(random.nextLong());
      tasks.add(
          () -> {
            start.await();
            while (writing.get() > 0) {
              walk.walk(writings, own);
            }
            return null;
          });
    }
    all(tasks);
  }

  private static void all(List<Callable<Object>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Object> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } catch (Exception e) {
      throw new AssertionError(e.getMessage(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<JsonNode> changes(String post) {
    List<JsonNode> changes = new ArrayList<>();
    long after = 0;
    while (true) {
      JsonNode page = json("/posts/" + post + "/changes?limit=37&after=" + after);
      page.get("items").forEach(changes::add);
      long next = page.get("nextAfter").asLong();
      if (page.get("items").isEmpty()) {
        assertThat(next).isEqualTo(after);
        return changes;
      }
      assertThat(next).isGreaterThan(after);
      after = next;
    }
  }

  private static JsonNode json(String path) {
    try {
      return new ObjectMapper()
          .readTree(anonymous().get(path).then().statusCode(200).extract().asByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
