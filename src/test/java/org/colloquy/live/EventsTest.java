package org.colloquy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.live.Following.ask;
import static org.colloquy.live.Following.follow;
import static org.colloquy.live.Following.followAfter;
import static org.colloquy.live.Following.resume;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What followers of a thread are told, and in what order. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EventsTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;
  private String instructor;
  private String post;

  @BeforeEach
  void open() {
    ana = room.student();
    ben = room.student();
    instructor = room.instructor();
    post = post(ana, "A question");
  }

  @Test
  void every_change_is_told_once_in_the_order_of_sequences() {
    try (EventStream stream = follow(null, post)) {
      String first = reply(ben, post, null, "one");
      stream.await(2);
      patch(ben, "/replies/" + first, Map.of("body", "one, edited")).then().statusCode(200);
      stream.await(3);
      patch(instructor, "/replies/" + first, Map.of("hidden", true)).then().statusCode(200);
      stream.await(4);
      patch(instructor, "/replies/" + first, Map.of("hidden", false)).then().statusCode(200);
      stream.await(5);
      patch(instructor, "/posts/" + post, Map.of("status", "locked")).then().statusCode(200);
      stream.await(6);
      patch(instructor, "/posts/" + post, Map.of("status", "open", "pinned", true))
          .then()
          .statusCode(200);
      stream.await(7);
      patch(instructor, "/posts/" + post, Map.of("pinned", false)).then().statusCode(200);
      stream.await(8);
      patch(ana, "/posts/" + post, Map.of("title", "Another")).then().statusCode(200);
      stream.await(9);
      delete(ben, first);
      stream.await(10);

      assertThat(stream.ids()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
      assertThat(stream.types())
          .containsExactly(
              "created",
              "edited",
              "deleted",
              "edited",
              "locked",
              "opened",
              "unpinned",
              "edited",
              "deleted");
    }
  }

  @Test
  void an_event_is_an_item_of_the_change_feed() {
    try (EventStream stream = follow(ana, post)) {
      reply(ben, post, null, "words\nof two lines");
      EventStream.Event event = stream.await(2);

      String feed = as(ana).get("/posts/{id}/changes?after=1", post).asString();
      assertThat(feed).isEqualTo("{\"items\":[" + event.data() + "],\"nextAfter\":2}");
      ContractConformance.served().checkSent("Change", event.data());
    }
  }

  @Test
  void a_stream_resumes_at_every_point() {
    String first = reply(ana, post, null, "one");
    reply(ben, post, first, "two");
    reply(ben, post, null, "three");
    patch(ana, "/replies/" + first, Map.of("body", "one, edited")).then().statusCode(200);

    for (long after = 0; after <= 5; after++) {
      List<Long> feed =
          anonymous()
              .get("/posts/" + post + "/changes?after=" + after)
              .jsonPath()
              .getList("items.sequence", Long.class);
      try (EventStream byHeader = resume(null, post, after);
          EventStream byQuery = followAfter(null, post, after)) {
        if (!feed.isEmpty()) {
          byHeader.await(5);
          byQuery.await(5);
        }
        assertThat(byHeader.ids()).as("after %d", after).isEqualTo(feed);
        assertThat(byQuery.ids()).as("after %d", after).isEqualTo(feed);
      }
    }
  }

  @Test
  void the_last_event_counts_and_not_where_the_first_stream_began() {
    reply(ben, post, null, "two");
    reply(ben, post, null, "three");
    try (EventStream stream =
        Following.askAt(null, Following.url(post) + "?after=0", "Last-Event-ID", "2").opened()) {
      stream.await(3);
      assertThat(stream.ids()).containsExactly(3L);
    }
  }

  @Test
  void a_stream_from_beyond_the_end_is_told_of_what_comes() {
    try (EventStream stream = resume(null, post, 1000)) {
      reply(ben, post, null, "words");
      assertThat(stream.await(2).type()).isEqualTo("created");
    }
  }

  @Test
  void what_was_not_committed_is_not_told() {
    try (EventStream stream = follow(null, post)) {
      as(ben)
          .contentType("application/json")
          .body(
              List.of(Map.of("body", "good"), Map.of("body", "bad", "parentId", UUID.randomUUID())))
          .post("/posts/{id}/replies/batch?mode=atomic", post)
          .then()
          .statusCode(422);
      reply(ben, post, null, "words");

      stream.await(2);
      assertThat(stream.events()).hasSize(1);
      assertThat(stream.events().get(0).data()).contains("\"words\"");
    }
  }

  @Test
  void what_cannot_be_followed_is_answered_with_a_problem() {
    ContractConformance contract = ContractConformance.served();
    contract.check("getPostEvents", anonymous().get("/posts/{id}/events", UUID.randomUUID()));
    contract.check("getPostEvents", anonymous().get("/posts/{id}/events?after=x", post));
    contract.check("getPostEvents", anonymous().get("/posts/{id}/events?after=-1", post));
    contract.check("getPostEvents", anonymous().get("/posts/{id}/events?before=1", post));
    contract.check(
        "getPostEvents", anonymous().header("Last-Event-ID", "x").get("/posts/{id}/events", post));
    contract.check(
        "getPostEvents",
        anonymous().header("Authorization", "Bearer clq_no").get("/posts/{id}/events", post));
    assertThat(ask(ana, post, "Last-Event-ID", "-1").answer().statusCode()).isEqualTo(400);
    assertThat(anonymous().head("/posts/{id}/events", post).statusCode()).isEqualTo(200);
  }

  @Test
  void no_cache_or_proxy_keeps_a_stream_and_it_counts_as_a_read() {
    try (EventStream stream = ask(ana, post).opened()) {
      as(ana).header("If-Match", "*").delete("/posts/{id}", post).then().statusCode(204);
      Map<String, List<String>> headers = stream.awaitEnd().answer().headers().map();

      assertThat(headers.get("content-type")).containsExactly("text/event-stream");
      assertThat(headers.get("cache-control")).containsExactly("no-store");
      assertThat(headers.get("x-accel-buffering")).containsExactly("no");
      assertThat(headers.get("ratelimit").get(0)).startsWith("\"reads\"");
      assertThat(headers).containsKey("x-request-id").doesNotContainKey("content-length");
    }
  }
}
