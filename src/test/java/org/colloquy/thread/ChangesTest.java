package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.etag;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChangesTest {

  @Inject ClassRoom room;

  private String ana;
  private String teacher;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    teacher = room.instructor();
    post = post(ana, "A question");
  }

  @Test
  void each_kind_of_change_is_told_by_its_name() {
    String path = "/posts/" + post;
    assertThat(types(0)).containsExactly("created");
    String reply = reply(ana, post, null, "one");
    assertThat(types(1)).containsExactly("created");
    patch(ana, "/replies/" + reply, Map.of("body", "two"));
    assertThat(types(2)).containsExactly("edited");
    assertThat(types(1)).containsExactly("created");
    patch(ana, path, Map.of("title", "Edited"));
    assertThat(types(3)).containsExactly("edited");
    patch(teacher, path, Map.of("status", "locked"));
    assertThat(types(4)).containsExactly("locked");
    patch(teacher, path, Map.of("status", "open"));
    assertThat(types(5)).containsExactly("opened");
    patch(teacher, path, Map.of("pinned", true));
    assertThat(types(6)).containsExactly("pinned");
    patch(teacher, path, Map.of("pinned", false));
    assertThat(types(7)).containsExactly("unpinned");
    patch(ana, path, Map.of("tags", List.of("x")));
    assertThat(types(8)).containsExactly("edited");
    as(ana).header("If-Match", etag(path)).delete(path).then().statusCode(204);
    assertThat(types(9)).containsExactly("deleted");
    assertThat(types(10)).isEmpty();
  }

  @Test
  void a_change_holds_what_changed_as_it_is_now() {
    String reply = reply(ana, post, null, "one");
    JsonPath changes = changes("after=0");
    assertThat(changes.getMap("items[0]")).containsOnlyKeys("sequence", "type", "post");
    assertThat(changes.getMap("items[1]")).containsOnlyKeys("sequence", "type", "reply");
    assertThat(changes.getString("items[0].post.id")).isEqualTo(post);
    assertThat(changes.getString("items[1].reply.id")).isEqualTo(reply);
    assertThat(changes.getLong("nextAfter")).isEqualTo(2);
    delete(ana, reply);
    JsonPath deleted = changes("after=2");
    assertThat(deleted.getString("items[0].type")).isEqualTo("deleted");
    assertThat(deleted.getBoolean("items[0].reply.deleted")).isTrue();
    assertThat(deleted.<Object>get("items[0].reply.body")).isNull();
    assertThat(deleted.<Object>get("items[0].reply.author")).isNull();
  }

  @Test
  void following_next_after_gives_every_change_once_and_in_order() {
    for (int i = 0; i < 5; i++) {
      reply(ana, post, null, "reply " + i);
    }
    patch(ana, "/posts/" + post, Map.of("title", "Edited"));
    reply(ana, post, null, "last");
    for (int limit : new int[] {1, 2, 3, 100}) {
      List<Integer> sequences = new ArrayList<>();
      long after = 0;
      JsonPath page = changes("after=0&limit=" + limit);
      while (!page.getList("items").isEmpty()) {
        sequences.addAll(page.getList("items.sequence", Integer.class));
        after = page.getLong("nextAfter");
        page = changes("limit=" + limit + "&after=" + after);
      }
      assertThat(sequences).containsExactly(2, 3, 4, 5, 6, 7, 8);
      assertThat(after).isEqualTo(8);
      assertThat(page.getLong("nextAfter")).isEqualTo(8);
    }
  }

  @Test
  void the_context_of_a_reply_is_what_stands_around_it() {
    String before = reply(ana, post, null, "before");
    String top = reply(ana, post, null, "top");
    String elder = reply(ana, post, top, "elder sibling");
    String middle = reply(ana, post, top, "middle");
    String it = reply(ana, post, middle, "it");
    String child = reply(ana, post, it, "child");
    String after = reply(ana, post, null, "after");
    JsonPath context = anonymous().get("/replies/{id}/context", it).jsonPath();
    assertThat(context.getString("post.id")).isEqualTo(post);
    assertThat(context.getString("reply.id")).isEqualTo(it);
    assertThat(context.getList("ancestors.id")).containsExactly(top, middle);
    assertThat(context.getList("before.id")).containsExactly(before, elder);
    assertThat(context.getList("after.id")).containsExactly(child, after);
    JsonPath narrow = anonymous().get("/replies/{id}/context?before=1&after=0", it).jsonPath();
    assertThat(narrow.getList("before.id")).containsExactly(elder);
    assertThat(narrow.getList("after")).isEmpty();
    assertThat(anonymous().get("/replies/{id}/context?before=101", it).statusCode()).isEqualTo(400);
    assertThat(anonymous().get("/replies/{id}/context?after=-1", it).statusCode()).isEqualTo(400);
  }

  private List<String> types(long after) {
    return changes("after=" + after).getList("items.type");
  }

  private JsonPath changes(String query) {
    return anonymous()
        .get("/posts/" + post + "/changes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
