package org.colloquy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.reading.Readers.mark;
import static org.colloquy.reading.Readers.tryMark;
import static org.colloquy.reading.Readers.withhold;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.restore;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MentionTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private String ana;
  private String ben;
  private String teacher;
  private String post;

  @BeforeEach
  void begin_a_thread() {
    ana = room.student();
    ben = room.student();
    teacher = room.instructor();
    post = post(ana, "Clocks");
  }

  private static JsonPath mentions(String reader, String query) {
    return as(reader).get("/mentions" + query).then().statusCode(200).extract().jsonPath();
  }

  private static List<String> replies(String reader) {
    return mentions(reader, "").getList("items.reply.id");
  }

  @Test
  void who_is_mentioned_is_told_where_latest_first() {
    String own = postSaying(ana, "What do you say, @" + ben.toUpperCase(Locale.ROOT) + "?");
    String reply = reply(ana, post, null, "And *here*, @" + ben + "?");

    JsonPath page = mentions(ben, "");

    assertThat(page.getList("items.post.id")).containsExactly(post, own);
    assertThat(page.getString("items[0].post.title")).isEqualTo("Clocks");
    assertThat(page.getString("items[0].reply.id")).isEqualTo(reply);
    assertThat(page.getString("items[0].reply.author.handle")).isEqualTo(ana);
    assertThat(page.getString("items[0].reply.bodyHtml")).contains("&#64;" + ben);
    assertThat(page.getLong("items[0].sequence")).isEqualTo(2);
    assertThat(page.getString("items[1].reply")).isNull();
    assertThat(page.getList("items.read")).containsExactly(false, false);
    assertThat(page.getInt("unreadCount")).isEqualTo(2);
    assertThat(mentions(teacher, "").getList("items")).isEmpty();
    assertThat(mentions(ana, "").getList("items")).isEmpty();
  }

  private static String postSaying(String author, String body) {
    return as(author)
        .contentType("application/json")
        .body(Map.of("title", "T", "body", body))
        .post("/posts")
        .path("id");
  }

  @Test
  void names_that_nobody_has_and_one_s_own_tell_nobody() {
    reply(ana, post, null, "@" + ana + " @nobody-at-all `@" + ben + "` x@" + ben);

    assertThat(rows()).isZero();
  }

  private long rows() {
    return database.number("SELECT count(*) FROM mention WHERE post_id = ?", UUID.fromString(post));
  }

  @Test
  void edits_add_and_remove_and_leave_what_stays() {
    String reply = reply(ana, post, null, "@" + ben);
    String before = mentions(ben, "").getString("items[0].createdAt");
    patch(ana, "/replies/" + reply, Map.of("body", "@" + teacher + " and @" + ben))
        .then()
        .statusCode(200);
    assertThat(mentions(ben, "").getString("items[0].createdAt")).isEqualTo(before);
    assertThat(mentions(ben, "").getLong("items[0].sequence")).isEqualTo(2);
    assertThat(mentions(teacher, "").getLong("items[0].sequence")).isEqualTo(3);

    patch(ana, "/replies/" + reply, Map.of("body", "nobody")).then().statusCode(200);

    assertThat(rows()).isZero();
    patch(ana, "/posts/" + post, Map.of("body", "@" + ben)).then().statusCode(200);
    assertThat(mentions(ben, "").getLong("items[0].sequence")).isEqualTo(5);
    patch(teacher, "/posts/" + post, Map.of("status", "locked")).then().statusCode(200);
    assertThat(mentions(ben, "").getLong("items[0].sequence")).isEqualTo(5);
    patch(ana, "/posts/" + post, Map.of("body", "nobody")).then().statusCode(200);
    assertThat(rows()).isZero();
  }

  @Test
  void what_is_deleted_mentions_nobody() {
    String reply = reply(ana, post, null, "@" + ben);
    reply(teacher, post, reply, "so that a tombstone stays");
    patch(ana, "/posts/" + post, Map.of("body", "@" + ben)).then().statusCode(200);
    assertThat(rows()).isEqualTo(2);

    delete(ana, reply);
    as(ana).header("If-Match", "*").delete("/posts/" + post).then().statusCode(204);

    assertThat(rows()).isZero();
  }

  @Test
  void hidden_words_mention_nobody_but_who_may_see_them() {
    String reply = reply(ana, post, null, "@" + ben + " @" + teacher);
    hide(teacher, reply);

    assertThat(replies(ben)).isEmpty();
    assertThat(mentions(ben, "").getInt("unreadCount")).isZero();
    assertThat(replies(teacher)).containsExactly(reply);
    restore(teacher, reply);
    assertThat(replies(ben)).containsExactly(reply);
  }

  @Test
  void what_is_withheld_mentions_nobody_until_they_have_written() {
    reply(ana, post, null, "@" + ben);
    patch(ana, "/posts/" + post, Map.of("body", "@" + ben)).then().statusCode(200);
    withhold(teacher, post, true);

    assertThat(mentions(ben, "").getList("items")).hasSize(1);
    assertThat(mentions(ben, "").getString("items[0].reply")).isNull();
    assertThat(mentions(ben, "").getInt("unreadCount")).isEqualTo(1);
    reply(ben, post, null, "here");
    assertThat(mentions(ben, "").getList("items")).hasSize(2);
  }

  @Test
  void a_mention_is_read_once_the_thread_is_read_so_far() {
    reply(ana, post, null, "@" + ben);
    reply(ana, post, null, "again @" + ben);
    tryMark(ben, post, 2L).then().statusCode(200);

    assertThat(mentions(ben, "").getList("items.read")).containsExactly(false, true);
    assertThat(mentions(ben, "?unread=true").getList("items.sequence")).containsExactly(3);
    assertThat(mentions(ben, "?unread=false").getList("items.sequence")).containsExactly(2);
    assertThat(mentions(ben, "?unread=false").getInt("unreadCount")).isEqualTo(1);
    mark(ben, post);
    assertThat(mentions(ben, "?unread=true").getList("items")).isEmpty();
    assertThat(mentions(ben, "").getInt("unreadCount")).isZero();
  }

  @Test
  void pages_hold_each_mention_once() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      expected.add(0, reply(ana, post, null, i + " @" + ben));
    }
    List<String> found = new ArrayList<>();
    String query = "?limit=2";
    while (query != null) {
      JsonPath page = mentions(ben, query);
      found.addAll(page.getList("items.reply.id"));
      String cursor = page.getString("nextCursor");
      query = cursor == null ? null : "?limit=2&cursor=" + cursor;
      reply(ana, post, null, found.size() + " in between @" + ben);
    }
    assertThat(found).isEqualTo(expected);
    String cursor = mentions(ben, "?limit=1").getString("nextCursor");
    assertProblem(as(ben).get("/mentions?unread=true&cursor=" + cursor), 400, "invalid-cursor");
    assertProblem(as(ben).get("/mentions?cursor=x"), 400, "invalid-cursor");
    assertProblem(anonymous().get("/mentions"), 401, "unauthenticated");
  }

  @Test
  void a_list_takes_few_statements_and_shows_the_viewer_alone() {
    reply(ana, post, null, "@" + ben + " @" + teacher);
    mentions(ben, "");

    assertThat(SqlLog.during(() -> mentions(ben, "?unread=true"))).hasSizeBetween(2, 5);
    var answer = as(ben).get("/mentions");
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(answer.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
  }
}
