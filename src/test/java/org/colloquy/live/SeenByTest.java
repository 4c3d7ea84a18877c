package org.colloquy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.live.Following.ask;
import static org.colloquy.live.Following.follow;
import static org.colloquy.live.Following.followAfter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Followers are told what they may see, and are let go when there is nothing more of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SeenByTest {

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
  void hidden_words_are_told_to_their_author_and_moderators_alone() {
    String reply = reply(ben, post, null, "hidden words");
    try (EventStream author = follow(ben, post);
        EventStream moderator = follow(instructor, post);
        EventStream other = follow(ana, post);
        EventStream stranger = follow(null, post)) {
      patch(instructor, "/replies/" + reply, Map.of("hidden", true)).then().statusCode(200);

      for (EventStream stream : List.of(author, moderator)) {
        EventStream.Event event = stream.await(3);
        assertThat(event.type()).isEqualTo("hidden");
        assertThat(event.change().getString("reply.body")).isEqualTo("hidden words");
      }
      for (EventStream stream : List.of(other, stranger)) {
        EventStream.Event event = stream.await(3);
        assertThat(event.type()).isEqualTo("deleted");
        assertThat(event.data()).doesNotContain("hidden words").doesNotContain(ben);
      }
    }
    try (EventStream late = followAfter(ana, post, 0)) {
      late.await(3);
      assertThat(late.events().toString()).doesNotContain("hidden words");
    }
  }

  @Test
  void what_is_withheld_is_not_told_until_its_reader_has_written() {
    as(instructor)
        .contentType("application/json")
        .body(Map.of("postBeforeView", true))
        .put("/posts/{id}/requirements", post)
        .then()
        .statusCode(200);
    reply(ana, post, null, "two");
    assertThat(ask(ben, post).answer().statusCode()).isEqualTo(403);
    assertThat(ask(null, post).answer().statusCode()).isEqualTo(403);

    String own = reply(ben, post, null, "own words");
    try (EventStream stream = followAfter(ben, post, 0);
        EventStream moderator = follow(instructor, post)) {
      stream.await(4);
      assertThat(stream.ids()).containsExactly(2L, 3L, 4L);

      delete(ben, own);
      moderator.await(5);
      stream.awaitEnd();
      assertThat(stream.ids()).containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void followers_from_whom_replies_come_to_be_withheld_are_told_no_more() {
    try (EventStream stream = follow(ben, post);
        EventStream author = follow(ana, post)) {
      as(instructor)
          .contentType("application/json")
          .body(Map.of("postBeforeView", true))
          .put("/posts/{id}/requirements", post)
          .then()
          .statusCode(200);
      author.await(2);
      reply(instructor, post, null, "not for all");
      author.await(3);

      assertThat(stream.awaitEnd().events()).isEmpty();
    }
  }

  @Test
  void the_deletion_of_the_post_is_the_last_that_is_told() {
    try (EventStream stream = follow(ben, post)) {
      as(ana).header("If-Match", "*").delete("/posts/{id}", post).then().statusCode(204);

      EventStream.Event last = stream.awaitEnd().await(2);
      assertThat(last.type()).isEqualTo("deleted");
      assertThat(last.change().getString("post.title")).isNull();
      assertThat(stream.events()).hasSize(1);
      assertThat(stream.answer().statusCode()).isEqualTo(200);
    }
    assertThat(ask(ben, post).answer().statusCode()).isEqualTo(404);
  }

  @Test
  void a_deleted_post_with_replies_is_told_to_its_end_and_then_there_is_nothing_to_follow() {
    reply(ben, post, null, "it stays");
    as(ana).header("If-Match", "*").delete("/posts/{id}", post).then().statusCode(204);

    try (EventStream stream = followAfter(ben, post, 0)) {
      assertThat(stream.awaitEnd().types()).containsExactly("created", "deleted");
    }
    assertThat(ask(ben, post).answer().statusCode()).isEqualTo(204);
    assertThat(ask(ben, post, "Last-Event-ID", "3").answer().statusCode()).isEqualTo(204);
  }
}
