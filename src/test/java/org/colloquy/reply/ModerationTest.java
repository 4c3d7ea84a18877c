package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.ClassRoom.tryReply;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.reply.Moderation.change;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.remove;
import static org.colloquy.reply.Moderation.restore;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ModerationTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private String author;
  private String moderator;
  private String post;
  private String reply;

  @BeforeEach
  void words() {
    author = room.student();
    moderator = room.instructor();
    post = post(room.student(), "Moderate me");
    reply = reply(author, post, null, "words");
  }

  @Test
  void hiding_twice_does_nothing_the_second_time() {
    hide(moderator, reply);
    JsonPath once = counts();

    hide(room.instructor(), reply);

    assertThat(counts().getMap("")).isEqualTo(once.getMap(""));
    assertThat(acts(reply)).containsExactly("reply-hidden");
  }

  @Test
  void deleting_a_hidden_reply_counts_it_out_once() {
    String parent = reply(room.student(), post, null, "parent");
    String child = reply(author, post, parent, "child");
    hide(moderator, child);

    remove(author, child);

    assertThat(counts().getInt("replyCount")).isEqualTo(2);
    assertThat(counts().getInt("participantCount")).isEqualTo(3);
    assertThat(anonymous().get("/replies/" + parent).jsonPath().getInt("descendantCount")).isZero();
    as(moderator).get("/replies/" + child).then().statusCode(404);
    as(moderator)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("hidden", false))
        .patch("/replies/" + child)
        .then()
        .statusCode(404);
    assertThat(counts().getInt("replyCount")).isEqualTo(2);
  }

  @Test
  void hiding_and_restoring_count_participants_and_ancestors() {
    String child = reply(room.student(), post, reply, "child");
    assertThat(counts().getInt("participantCount")).isEqualTo(3);

    hide(moderator, reply);
    assertThat(counts().getInt("participantCount")).isEqualTo(2);
    hide(moderator, child);
    assertThat(counts().getInt("participantCount")).isEqualTo(1);
    assertThat(counts().getInt("replyCount")).isZero();
    restore(moderator, reply);
    assertThat(anonymous().get("/replies/" + reply).jsonPath().getInt("descendantCount")).isZero();
    restore(moderator, child);

    assertThat(counts().getInt("participantCount")).isEqualTo(3);
    assertThat(counts().getInt("replyCount")).isEqualTo(2);
    assertThat(anonymous().get("/replies/" + reply).jsonPath().getInt("descendantCount"))
        .isEqualTo(1);
  }

  @Test
  void nobody_answers_a_hidden_reply_its_author_and_moderators_included() {
    hide(moderator, reply);

    tryReply(author, post, reply, "more").then().statusCode(409);
    tryReply(moderator, post, reply, "more").then().statusCode(409);
    tryReply(room.student(), post, reply, "more").then().statusCode(409);
    assertThat(counts().getInt("replyCount")).isZero();
  }

  @Test
  void its_author_edits_a_hidden_reply_and_does_not_bring_it_back() {
    hide(moderator, reply);

    change(author, "/replies/" + reply, Map.of("body", "milder words")).then().statusCode(200);
    change(author, "/replies/" + reply, Map.of("hidden", false)).then().statusCode(403);

    anonymous().get("/replies/" + reply).then().statusCode(404);
    assertThat(as(moderator).get("/replies/" + reply).jsonPath().getString("body"))
        .isEqualTo("milder words");
  }

  @Test
  void hidden_words_come_back_although_their_post_was_deleted() {
    String starter = room.student();
    String shortLived = post(starter, "Short-lived");
    String lone = reply(author, shortLived, null, "lone");
    hide(moderator, lone);
    as(starter).header("If-Match", "*").delete("/posts/" + shortLived).then().statusCode(204);
    as(moderator).get("/replies/" + lone).then().statusCode(200);

    restore(moderator, lone);

    assertThat(anonymous().get("/posts/" + shortLived).jsonPath().getInt("replyCount"))
        .isEqualTo(1);
  }

  @Test
  void every_act_is_in_the_log_and_admins_alone_read_it() {
    hide(moderator, reply);
    restore(moderator, reply);
    change(moderator, "/posts/" + post, Map.of("status", "locked")).then().statusCode(200);
    change(moderator, "/posts/" + post, Map.of("status", "open")).then().statusCode(200);
    change(moderator, "/posts/" + post, Map.of("pinned", true)).then().statusCode(200);
    change(moderator, "/posts/" + post, Map.of("pinned", false)).then().statusCode(200);
    change(moderator, "/posts/" + post, Map.of("tags", List.of("kept"))).then().statusCode(200);

    List<Map<String, Object>> log =
        as(room.admin()).get("/audit?limit=7").jsonPath().getList("items");

    assertThat(log)
        .extracting("action")
        .containsExactly(
            "post-edited",
            "post-unpinned",
            "post-pinned",
            "post-opened",
            "post-locked",
            "reply-restored",
            "reply-hidden");
    assertThat(log).extracting("actor").containsOnly(idOf(moderator).toString());
    assertThat(log)
        .extracting("subject")
        .containsExactly(post, post, post, post, post, reply, reply);
    as(moderator).get("/audit").then().statusCode(403);
    as(author).get("/audit").then().statusCode(403);
    anonymous().get("/audit").then().statusCode(401);
  }

  @Test
  void the_log_is_read_page_by_page() {
    hide(moderator, reply);
    restore(moderator, reply);
    String admin = room.admin();
    JsonPath first = as(admin).get("/audit?limit=1").jsonPath();

    JsonPath second =
        as(admin)
            .queryParam("cursor", first.getString("nextCursor"))
            .get("/audit?limit=1")
            .jsonPath();

    assertThat(first.getList("items.action")).containsExactly("reply-restored");
    assertThat(second.getList("items.action")).containsExactly("reply-hidden");
  }

  private JsonPath counts() {
    return anonymous().get("/posts/" + post).jsonPath();
  }

  private List<String> acts(String subject) {
    return database.texts("SELECT action FROM audit WHERE subject = ?", UUID.fromString(subject));
  }
}
