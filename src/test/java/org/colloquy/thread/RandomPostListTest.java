package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.colloquy.ClassRoom;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomPostListTest {

  private static final Comparator<Map<String, Object>> BY_CREATION =
      Comparator.<Map<String, Object>, String>comparing(post -> (String) post.get("createdAt"))
          .thenComparing(post -> (String) post.get("id"));

  private static final Comparator<Map<String, Object>> BY_ACTIVITY =
      Comparator.<Map<String, Object>, Boolean>comparing(post -> (Boolean) post.get("pinned"))
          .thenComparing(post -> (String) post.get("lastActivityAt"))
          .thenComparing(post -> (String) post.get("id"));

  @Inject ClassRoom room;

  @Test
  void every_order_is_paged_without_gap_or_repeat_although_times_are_equal() {
    String teacher = room.instructor();
    Property.check(
        2,
        random -> {
          String tag = "tag-" + Long.toHexString(random.nextLong());
          for (int i = 0; i < 14; i++) {
            String id = publish(teacher, tag, random);
            if (random.nextInt(3) == 0) {
              patch(teacher, "/posts/" + id, "{\"pinned\":true}").then().statusCode(200);
            }
          }
          assertPaged(tag, "oldest", BY_CREATION, random);
          assertPaged(tag, "newest", BY_CREATION.reversed(), random);
          assertPaged(tag, "active", BY_ACTIVITY.reversed(), random);
        });
  }

  private static String publish(String author, String tag, Random random) {
    Map<String, Object> post = new HashMap<>();
    post.put("title", "A title");
    post.put("body", "A text");
    post.put("tags", List.of(tag));
    post.put("createdAt", "2026-09-0" + (1 + random.nextInt(3)) + "T00:00:00Z");
    return as(author)
        .contentType("application/json")
        .body(post)
        .post("/posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void assertPaged(
      String tag, String sort, Comparator<Map<String, Object>> order, Random random) {
    int limit = 1 + random.nextInt(6);
    List<Map<String, Object>> found = new ArrayList<>();
    Map<String, Object> query = new HashMap<>(Map.of("tag", tag, "sort", sort, "limit", limit));
    do {
      JsonPath page = anonymous().queryParams(query).get("/posts").jsonPath();
      found.addAll(page.getList("items"));
      query.put("cursor", page.getString("nextCursor"));
    } while (query.get("cursor") != null);
    assertThat(found).as("%s by %d", sort, limit).hasSize(14).isSortedAccordingTo(order);
    assertThat(found.stream().map(post -> post.get("id"))).doesNotHaveDuplicates();
  }

  @Test
  void posts_are_found_by_words_of_their_title_body_and_replies() {
    String ana = room.student();
    String title = post(ana, "Xylography for beginners");
    String body = post(ana, "Prints");
    patch(ana, "/posts/" + body, "{\"body\":\"All about xylographers\"}").then().statusCode(200);
    String replied = post(ana, "Woodcuts");
    String word = reply(ana, replied, null, "Is this xylography?");

    assertThat(found("xylography")).containsExactlyInAnyOrder(title, replied);
    assertThat(found("xylographers")).containsExactly(body);
    assertThat(found("xylographer")).containsExactly(body);
    assertThat(found("beginners -xylography")).isEmpty();
    assertThat(found("\"for beginners\"")).contains(title);
    ClassRoom.delete(ana, word);
    assertThat(found("xylography")).containsExactly(title);
  }

  private static List<String> found(String q) {
    return anonymous().queryParam("q", q).get("/posts").jsonPath().getList("items.id");
  }

  @Test
  void filters_leave_out_all_others() {
    String teacher = room.instructor();
    String tag = "filter-" + teacher;
    String id = publish(teacher, tag, new Random(1));
    String createdAt = anonymous().get("/posts/{id}", id).path("createdAt");
    publish(room.instructor(), tag, new Random(1));
    patch(teacher, "/posts/" + id, "{\"status\":\"locked\"}").then().statusCode(200);

    for (Map<String, String> filter :
        List.of(
            Map.of("author", teacher),
            Map.of("tag", tag.toUpperCase(Locale.ROOT), "status", "locked"),
            Map.of("author", teacher, "createdFrom", createdAt),
            Map.of("author", teacher, "createdTo", "2026-09-04T00:00:00Z"))) {
      JsonPath page = anonymous().queryParams(filter).get("/posts").jsonPath();
      assertThat(page.getList("items.id")).as("%s", filter).containsExactly(id);
    }
    for (Map<String, String> filter :
        List.of(
            Map.of("author", "nobody"),
            Map.of("tag", "no-" + tag),
            Map.of("tag", tag, "author", teacher, "status", "open"),
            Map.of("author", teacher, "createdFrom", "2026-09-04T00:00:00Z"),
            Map.of("author", teacher, "createdTo", createdAt))) {
      JsonPath page = anonymous().queryParams(filter).get("/posts").jsonPath();
      assertThat(page.getList("items.id")).as("%s", filter).isEmpty();
    }
  }
}
