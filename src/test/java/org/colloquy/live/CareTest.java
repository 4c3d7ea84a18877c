package org.colloquy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.live.Following.ask;
import static org.colloquy.live.Following.follow;
import static org.colloquy.live.Following.resume;
import static org.colloquy.live.Following.url;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.colloquy.ClassRoom;
import org.colloquy.ContractConformance;
import org.colloquy.Database;
import org.colloquy.LowBounds;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many may follow, and what becomes of those who are slow or may not read any more. */
@QuarkusTest
@TestProfile(LowBounds.class)
@WithTestResource(TestDatabase.class)
class CareTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject ClassRoom room;
  @Inject MeterRegistry metrics;
  @Inject Database database;

  private String ana;
  private String post;

  @BeforeEach
  void open() {
    ana = room.student();
    post = post(ana, "A question");
  }

  @AfterEach
  void every_stream_that_was_closed_is_counted_no_more() {
    awaitOpen(0);
  }

  @Test
  void a_caller_follows_no_more_threads_at_once_than_they_may() {
    String ben = room.student();
    EventStream first = follow(ana, post);
    try (EventStream second = follow(ana, post);
        EventStream another = follow(ben, post)) {
      var refusal = as(ana).get("/posts/{id}/events", post);
      ContractConformance.served().check("getPostEvents", refusal);
      assertThat(refusal.statusCode()).isEqualTo(429);
      assertThat(refusal.jsonPath().getString("type")).isEqualTo("/problems/too-many-streams");
      assertThat(refusal.header("Retry-After")).isEqualTo("30");

      first.close();
      awaitOpen(2);
      follow(ana, post).close();
      assertThat(another.isEnded()).isFalse();
      assertThat(second.isEnded()).isFalse();
    }
  }

  @Test
  void a_server_keeps_no_more_streams_than_it_has_room_for() {
    List<EventStream> streams = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      streams.add(follow(null, post));
    }
    assertThat(ask(null, post).answer().statusCode()).isEqualTo(429);
    streams.add(follow(ana, post));

    var refusal = as(room.student()).get("/posts/{id}/events", post);

    ContractConformance.served().check("getPostEvents", refusal);
    assertThat(refusal.statusCode()).isEqualTo(503);
    assertThat(refusal.jsonPath().getString("type")).isEqualTo("/problems/streams-taken");
    assertThat(refusal.header("Retry-After")).isEqualTo("30");
    assertThat(as(ana).get("/posts/{id}", post).statusCode()).isEqualTo(200);
    streams.forEach(EventStream::close);
  }

  @Test
  void a_refused_request_takes_no_place() {
    for (int i = 0; i < 5; i++) {
      for (String after : new String[] {"-1", "9007199254740992"}) {
        assertThat(as(ana).get("/posts/{id}/events?after=" + after, post).statusCode())
            .isEqualTo(400);
        assertThat(as(ana).get("/posts/{id}/changes?after=" + after, post).statusCode())
            .isEqualTo(400);
      }
      assertThat(as(ana).head("/posts/{id}/events", post).statusCode()).isEqualTo(200);
      String nothing = "01a0a0aa-23e0-77fb-9466-7521fcf5db9d";
      assertThat(as(ana).get("/posts/{id}/events", nothing).statusCode()).isEqualTo(404);
    }
    follow(ana, post).close();
  }

  @Test
  void in_silence_comments_are_sent() {
    try (EventStream stream = follow(ana, post)) {
      stream.awaitComments(3);
      assertThat(stream.comments()).startsWith("changes from now on", "", "");
      assertThat(stream.events()).isEmpty();
      reply(ana, post, null, "words");
      stream.await(2);
    }
  }

  @Test
  void a_change_that_no_notification_told_of_is_found() {
    try (EventStream stream = follow(ana, post)) {
      database.change(
          "UPDATE post SET sequence = 2, version = 2, change = 'pinned' WHERE id = ?::uuid", post);

      assertThat(stream.await(2).type()).isEqualTo("pinned");
    }
  }

  @Test
  void a_caller_whose_token_is_revoked_is_told_no_more() {
    JsonPath token = Bearer.mint(ana, Map.of("name", "phone"));
    try (EventStream stream =
            EventStream.ask(url(post), "Authorization", "Bearer " + token.get("token")).opened();
        EventStream other = follow(ana, post)) {
      as(ana).delete("/tokens/{id}", token.getString("id")).then().statusCode(204);
      stream.awaitEnd();

      reply(ana, post, null, "words");
      other.await(2);
      assertThat(stream.events()).isEmpty();
    }
  }

  @Test
  void somebody_who_was_erased_is_told_no_more() {
    String ben = room.student();
    try (EventStream stream = follow(ben, post)) {
      as(room.admin())
          .contentType("application/json")
          .body("{\"words\": \"keep\"}")
          .post("/authors/{id}/erase", Bearer.idOf(ben))
          .then()
          .statusCode(204);
      stream.awaitEnd();
    }
  }

  @Test
  void a_moderator_who_is_none_any_more_is_told_no_more_as_one() {
    String moderator = room.instructor();
    try (EventStream stream = follow(moderator, post)) {
      String admin = room.admin();
      ClassRoom.patch(admin, "/authors/" + Bearer.idOf(moderator), Map.of("role", "student"))
          .then()
          .statusCode(200);
      stream.awaitEnd();
    }
    try (EventStream stream = follow(moderator, post)) {
      reply(ana, post, null, "words");
      stream.await(2);
    }
  }

  @Test
  void a_slow_reader_is_let_go_holds_up_nobody_and_resumes() {
    String ben = room.student();
    String text = "word ".repeat(12_000);
    int replies = 60;
    double before = metrics.counter("colloquy.live.ended", "reason", "slow").count();
    try (SlowReader slow = new SlowReader(url(post));
        EventStream quick = follow(ben, post)) {
      for (int i = 0; i < replies; i += 20) {
        as(ana)
            .contentType("application/json")
            .body(IntStream.range(i, i + 20).mapToObj(n -> Map.of("body", text + n)).toList())
            .post("/posts/{id}/replies/batch", post)
            .then()
            .statusCode(200);
      }
      quick.await(replies + 1L);
      await(
          "the slow reader is let go",
          () -> metrics.counter("colloquy.live.ended", "reason", "slow").count() > before);

      assertThat(quick.ids()).isEqualTo(LongStream.rangeClosed(2, replies + 1L).boxed().toList());
      List<Long> ids = new ArrayList<>(slow.readAtLast());
      assertThat(ids.size()).isBetween(1, replies - 1);
      long last = ids.get(ids.size() - 1);
      try (EventStream resumed = resume(ben, post, last)) {
        resumed.await(replies + 1L);
        ids.addAll(resumed.ids());
      }
      assertThat(ids).isEqualTo(quick.ids());
    }
  }

  @Test
  void the_metrics_say_how_many_follow_and_how_much_was_told() {
    double before = metrics.counter("colloquy.live.events").count();
    try (EventStream one = follow(ana, post);
        EventStream other = follow(null, post)) {
      awaitOpen(2);
      reply(ana, post, null, "words");
      one.await(2);
      other.await(2);
      await("two are counted", () -> metrics.counter("colloquy.live.events").count() == before + 2);
    }
    String page = anonymous().basePath("").get("/q/metrics").asString();
    assertThat(page)
        .contains("colloquy_live_streams", "colloquy_live_events_total", "reason=\"left\"");
  }

  private void awaitOpen(int streams) {
    Gauge gauge = metrics.get("colloquy.live.streams").gauge();
    await(streams + " streams are open", () -> gauge.value() == streams);
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain until " + what + ".");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
