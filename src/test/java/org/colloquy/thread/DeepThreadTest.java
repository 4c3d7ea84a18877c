package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.tryReply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.ClassRoom;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread as deep as the server allows. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeepThreadTest {

  private static final int DEEPEST = 100;

  private static final List<String> line = new ArrayList<>();
  private static String id;
  private static String ana;

  @Inject ClassRoom room;

  @BeforeEach
  void dig_once() {
    if (line.isEmpty()) {
      ana = room.student();
      String ben = room.student();
      id = post(ana, "Yes, but");
      for (int depth = 1; depth <= DEEPEST; depth++) {
        String parent = line.isEmpty() ? null : line.get(line.size() - 1);
        line.add(ClassRoom.reply(depth % 2 == 0 ? ana : ben, id, parent, "But " + depth));
      }
    }
  }

  @Test
  void every_page_takes_few_statements() {
    String middle = line.get(49);
    for (String path :
        List.of(
            "/posts/" + id + "/thread",
            "/posts/" + id + "/thread?sort=newest&depth=7",
            "/posts/" + id + "/replies?view=flat&limit=30",
            "/replies/" + middle + "/replies?view=tree",
            "/replies/" + middle + "/replies?view=flat",
            "/replies/" + line.get(DEEPEST - 1) + "/context",
            "/replies/" + middle + "/context?before=100&after=100",
            "/posts/" + id + "/changes?limit=1000")) {
      assertThat(SqlLog.during(() -> json(path))).as(path).hasSizeBetween(1, 5);
    }
  }

  @Test
  void the_tree_is_as_deep_as_the_thread() {
    JsonNode node = json("/posts/" + id + "/thread");
    for (String reply : line) {
      assertThat(node.get("replies")).hasSize(1);
      node = node.get("replies").get(0);
      assertThat(node.get("id").asText()).isEqualTo(reply);
      assertThat(node.get("descendantCount").asInt())
          .isEqualTo(DEEPEST - node.get("depth").asInt());
    }
    assertThat(node.get("replies")).isEmpty();
  }

  @Test
  void cut_at_any_depth_the_branches_lead_to_the_bottom() {
    for (int levels : new int[] {1, 3, 33, 99, 100, 500}) {
      for (ThreadOrder order : ThreadOrder.values()) {
        Walker walker = new Walker("/posts/" + id + "/thread", 17).walk(order, levels);
        assertThat(walker.ids()).as("%d levels", levels).isEqualTo(line);
      }
    }
  }

  @Test
  void a_permalink_shows_the_whole_way_up() {
    JsonNode context = json("/replies/" + line.get(DEEPEST - 1) + "/context");

    assertThat(context.get("ancestors"))
        .extracting(above -> above.get("id").asText())
        .isEqualTo(line.subList(0, DEEPEST - 1));
    assertThat(context.get("before")).isEmpty();
    assertThat(context.at("/reply/body").asText()).isEqualTo("But 100");
  }

  @Test
  void deeper_is_refused_and_leaves_nothing_behind() {
    String before = ClassRoom.etag("/posts/" + id + "/thread");

    tryReply(ana, id, line.get(DEEPEST - 1), "But 101").then().statusCode(422);

    assertThat(ClassRoom.etag("/posts/" + id + "/thread")).isEqualTo(before);
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
