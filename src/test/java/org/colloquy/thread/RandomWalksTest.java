package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquy.ClassRoom;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.colloquy.thread.Discussion.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomWalksTest {

  @Inject ClassRoom room;

  private List<String> students;

  @BeforeEach
  void take_seats() {
    students = Stream.generate(room::student).limit(4).toList();
  }

  @Test
  void every_cursor_followed_yields_each_reply_once_in_the_order_of_the_tree() {
    Property.check(
        8,
        random -> {
          Discussion discussion = new Discussion(students).goOn(random, random.nextInt(45));
          for (ThreadOrder order : ThreadOrder.values()) {
            for (String view : List.of("flat", "tree")) {
              walk(discussion, null, order, view, random);
              List<Said> shown = discussion.shown();
              if (!shown.isEmpty()) {
                Said scope = shown.get(random.nextInt(shown.size()));
                walk(discussion, scope, order, view, random);
              }
            }
          }
        });
  }

  private static void walk(
      Discussion discussion, Said scope, ThreadOrder order, String view, Random random) {
    List<String> expected = discussion.preOrder(scope, order);
    int limit = 1 + random.nextInt(expected.size() + 1);
    Integer levels = random.nextBoolean() ? null : 1 + random.nextInt(4);
    boolean thread = scope == null && view.equals("tree") && random.nextBoolean();
    String path =
        scope != null
            ? "/replies/" + scope.id + "/replies"
            : "/posts/" + discussion.post + (thread ? "/thread" : "/replies");

    Walker walker = new Walker(path, limit).view(thread ? null : view).walk(order, levels);

    assertThat(walker.ids())
        .as("%s %s %s, %d levels, pages of %d", path, view, order, levels, limit)
        .isEqualTo(expected);
  }

  @Test
  void counts_are_those_of_the_tree_and_tombstones_stay_while_they_have_replies() {
    Property.check(
        6,
        random -> {
          Discussion discussion = new Discussion(students).goOn(random, 10 + random.nextInt(50));
          assertCounted(discussion);
        });
  }

  @Test
  void when_all_is_taken_back_nothing_is_left() {
    Property.check(
        2,
        random -> {
          Discussion discussion = new Discussion(students).goOn(random, 20);
          for (List<Said> live = discussion.live(); !live.isEmpty(); live = discussion.live()) {
            discussion.delete(live.get(random.nextInt(live.size())));
          }
          assertCounted(discussion);
          assertThat(
                  new Walker("/posts/" + discussion.post + "/thread", 9)
                      .walk(ThreadOrder.OLDEST, null)
                      .found())
              .isEmpty();
        });
  }

  private static void assertCounted(Discussion discussion) {
    Walker walker =
        new Walker("/posts/" + discussion.post + "/thread", 10).walk(ThreadOrder.OLDEST, null);
    JsonNode post = walker.firstPage().get("post");
    assertThat(post.get("replyCount").asInt()).isEqualTo(discussion.live().size());
    assertThat(post.get("participantCount").asLong()).isEqualTo(discussion.participants());
    JsonPath counts =
        anonymous().queryParam("postId", discussion.post).get("/reply-counts").jsonPath();
    assertThat(counts.getInt("items[0].replyCount")).isEqualTo(discussion.live().size());
    assertThat(walker.ids()).hasSameSizeAs(discussion.shown());
    for (Said said : discussion.all) {
      int at = walker.ids().indexOf(said.id);
      assertThat(at >= 0).isEqualTo(said.isShown());
      anonymous().get("/replies/{id}", said.id).then().statusCode(said.isShown() ? 200 : 404);
      if (at >= 0) {
        assertIs(said, walker.found().get(at));
      }
    }
  }

  private static void assertIs(Said said, JsonNode reply) {
    assertThat(reply.get("directReplyCount").asLong()).isEqualTo(said.directReplies());
    assertThat(reply.get("descendantCount").asLong()).isEqualTo(said.descendants());
    assertThat(reply.get("deleted").asBoolean()).isEqualTo(said.deleted);
    assertThat(reply.get("author").isNull()).isEqualTo(said.deleted);
    assertThat(reply.get("body").isNull()).isEqualTo(said.deleted);
    assertThat(reply.get("bodyHtml").isNull()).isEqualTo(said.deleted);
    assertThat(reply.get("parentId").asText(null))
        .isEqualTo(said.parent == null ? null : said.parent.id);
  }

  @Test
  void a_walk_yields_what_was_there_and_stayed_and_ends_while_others_write_faster_than_it_reads() {
    Property.check(
        6,
        random -> {
          Discussion discussion = new Discussion(students).goOn(random, 20 + random.nextInt(20));
          Set<String> before = new HashSet<>(discussion.preOrder(null, ThreadOrder.OLDEST));
          int limit = 1 + random.nextInt(3);
          Integer levels = random.nextBoolean() ? null : 1 + random.nextInt(3);
          ThreadOrder order = random.nextBoolean() ? ThreadOrder.OLDEST : ThreadOrder.NEWEST;

          Walker walker =
              new Walker("/posts/" + discussion.post + "/replies", limit)
                  .view(random.nextBoolean() ? "flat" : "tree")
                  .afterEachPage(() -> writeOn(discussion, limit, random))
                  .walk(order, levels);

          List<String> stayed = discussion.shown().stream().map(said -> said.id).toList();
          assertThat(walker.ids())
              .doesNotHaveDuplicates()
              .isSubsetOf(before)
              .containsAll(stayed.stream().filter(before::contains).toList());
        });
  }

  private static void writeOn(Discussion discussion, int limit, Random random) {
    discussion.goOn(random, limit);
    List<Said> live = discussion.live();
    for (int i = 0; i <= limit; i++) {
      Said parent = i == 0 || live.isEmpty() ? null : live.get(random.nextInt(live.size()));
      discussion.reply(discussion.all.get(0).author, parent);
    }
    Said edited = live.isEmpty() ? null : live.get(random.nextInt(live.size()));
    if (edited != null) {
      ClassRoom.patch(edited.author, "/replies/" + edited.id, "{\"body\":\"other words\"}")
          .then()
          .statusCode(200);
    }
  }
}
