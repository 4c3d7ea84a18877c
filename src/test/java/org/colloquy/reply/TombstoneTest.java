package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TombstoneTest {

  @Inject ClassRoom room;

  private String ana;
  private String ben;
  private String post;

  @BeforeEach
  void begin() {
    ana = room.student();
    ben = room.student();
    post = post(ana, "A question");
  }

  @Test
  void a_deleted_reply_with_replies_stays_without_words_or_author() {
    String top = reply(ben, post, null, "secret");
    String beneath = reply(ana, post, top, "answer");
    delete(ben, top);
    JsonPath thread = anonymous().get("/posts/{id}/thread", post).jsonPath();
    assertThat(thread.getBoolean("replies[0].deleted")).isTrue();
    for (String member : List.of("body", "bodyHtml", "author")) {
      assertThat(thread.<Object>get("replies[0]." + member)).isNull();
    }
    assertThat(thread.getList("replies[0].replies.id")).containsExactly(beneath);
    assertThat(thread.getInt("post.replyCount")).isEqualTo(1);
    assertThat(thread.getInt("post.participantCount")).isEqualTo(1);
    assertThat(anonymous().get("/replies/{id}", top).<Boolean>path("deleted")).isTrue();
    assertThat(anonymous().get("/replies/{id}", top).<Integer>path("descendantCount")).isEqualTo(1);
    assertProblem(anonymous().get("/replies/{id}/revisions", top), 404, "not-found");
    assertProblem(as(ben).header("If-Match", "*").delete("/replies/{id}", top), 404, "not-found");
  }

  @Test
  void a_deleted_reply_without_replies_leaves_the_tree_and_every_count() {
    String top = reply(ben, post, null, "top");
    String leaf = reply(ben, post, top, "leaf");
    delete(ben, leaf);
    JsonPath thread = anonymous().get("/posts/{id}/thread", post).jsonPath();
    assertThat(thread.getList("replies.id")).containsExactly(top);
    assertThat(thread.getList("replies[0].replies")).isEmpty();
    assertThat(thread.getInt("replies[0].directReplyCount")).isZero();
    assertThat(thread.getInt("replies[0].descendantCount")).isZero();
    assertThat(thread.getInt("post.replyCount")).isEqualTo(1);
    for (String path : List.of("", "/replies", "/context", "/revisions")) {
      assertProblem(anonymous().get("/replies/" + leaf + path), 404, "not-found");
    }
  }

  @Test
  void the_last_reply_beneath_tombstones_takes_them_along() {
    String top = reply(ben, post, null, "top");
    String middle = reply(ben, post, top, "middle");
    String leaf = reply(ana, post, middle, "leaf");
    delete(ben, top);
    delete(ben, middle);
    assertThat(
            anonymous().get("/posts/{id}/replies?view=flat", post).<List<String>>path("items.id"))
        .containsExactly(top, middle, leaf);
    assertThat(count()).isEqualTo(1);
    delete(ana, leaf);
    assertThat(anonymous().get("/posts/{id}/replies", post).<List<?>>path("items")).isEmpty();
    assertThat(count()).isZero();
    for (String gone : List.of(top, middle, leaf)) {
      assertProblem(anonymous().get("/replies/{id}", gone), 404, "not-found");
    }
  }

  @Test
  void participants_are_those_with_words_left() {
    String cleo = room.student();
    String one = reply(cleo, post, null, "one");
    String two = reply(cleo, post, null, "two");
    reply(ben, post, null, "three");
    assertThat(participants()).isEqualTo(3);
    delete(cleo, one);
    assertThat(participants()).isEqualTo(3);
    delete(cleo, two);
    assertThat(participants()).isEqualTo(2);
  }

  private int count() {
    return anonymous().get("/reply-counts?postId=" + post).path("items[0].replyCount");
  }

  private int participants() {
    return anonymous().get("/posts/{id}", post).path("participantCount");
  }
}
