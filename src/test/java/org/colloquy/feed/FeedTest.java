package org.colloquy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.restore;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedTest {

  private static final int MOST_STATEMENTS = 5;

  @Inject ClassRoom room;

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

  private String path() {
    return "/posts/" + post + "/feed.atom";
  }

  private static Atom feed(String path) {
    Response answer = anonymous().get(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/atom+xml");
    return Atom.of(answer.asByteArray());
  }

  @Test
  void a_thread_is_the_post_and_its_replies_latest_first_each_with_what_it_answers() {
    String first = reply(ben, post, null, "*Why?*");
    String second = reply(ana, post, first, "Because ]]> 🦉");
    String base = "http://localhost:" + RestAssured.port;

    Atom feed = feed(path());

    assertThat(feed.ids()).containsExactly(post, second, first);
    assertThat(feed.text("title")).isEqualTo("Clocks");
    assertThat(feed.text("id")).isNotEqualTo("urn:uuid:" + post);
    assertThat(feed.link("self")).isEqualTo(base + "/api/v1" + path());
    assertThat(feed.link("alternate")).isEqualTo(base + "/posts/" + post);
    assertThat(feed.link("next")).isNull();
    Atom one = feed.entry(first);
    assertThat(one.text("title")).isEqualTo("Re: Clocks");
    assertThat(one.text("content")).isEqualTo("<p><em>Why?</em></p>\n");
    assertThat(one.all(Atom.NAMESPACE, "author").get(0).text("name")).isEqualTo("Test " + ben);
    assertThat(one.link("alternate")).isEqualTo(base + "/posts/" + post + "#reply-" + first);
    assertAnswers(one, post, base + "/posts/" + post);
    assertAnswers(feed.entry(second), first, base + "/posts/" + post + "#reply-" + first);
    Atom whole = feed.entry(post);
    assertThat(whole.all(Atom.THREAD, "in-reply-to")).isEmpty();
    assertThat(whole.link("replies")).isEqualTo(base + "/api/v1" + path());
    Atom replies = whole.links("replies").get(0);
    assertThat(replies.element().getAttributeNS(Atom.THREAD, "count")).isEqualTo("2");
    assertThat(replies.element().getAttributeNS(Atom.THREAD, "updated"))
        .isEqualTo(feed.entry(second).text("published"));
    assertThat(feed.text("updated")).isEqualTo(feed.entry(second).text("updated"));
  }

  private static void assertAnswers(Atom entry, String parent, String page) {
    Atom inReplyTo = entry.all(Atom.THREAD, "in-reply-to").get(0);
    assertThat(inReplyTo.attribute("ref")).isEqualTo("urn:uuid:" + parent);
    assertThat(inReplyTo.attribute("href")).isEqualTo(page);
    assertThat(inReplyTo.attribute("type")).isEqualTo("text/html");
  }

  @Test
  void what_is_edited_says_so_and_what_is_deleted_or_hidden_goes() {
    String edited = reply(ben, post, null, "first words");
    String gone = reply(ben, post, null, "gone words");
    String answer = reply(ana, post, gone, "an answer");
    String hidden = reply(ben, post, null, "hidden words");
    patch(ben, "/replies/" + edited, Map.of("body", "second words")).then().statusCode(200);
    Atom entry = feed(path()).entry(edited);
    assertThat(entry.text("content")).contains("second words");
    assertThat(entry.text("updated"))
        .isEqualTo(anonymous().get("/replies/" + edited).path("editedAt"))
        .isNotEqualTo(entry.text("published"));

    delete(ben, gone);
    hide(teacher, hidden);

    assertThat(feed(path()).ids()).containsExactly(post, answer, edited);
    for (String reader : List.of(ben, teacher)) {
      // A feed reader keeps what it got, so not even who may see hidden words is sent them.
      assertThat(as(reader).get(path()).asString()).doesNotContain("gone words", "hidden words");
    }
    restore(teacher, hidden);
    assertThat(feed(path()).ids()).containsExactly(post, hidden, answer, edited);
    as(ana).header("If-Match", "*").delete("/posts/" + post).then().statusCode(204);
    Atom tombstone = feed(path());
    assertThat(tombstone.ids()).containsExactly(hidden, answer, edited);
    assertThat(tombstone.text("title")).isEqualTo("A deleted post");
    assertThat(feed("/posts/feed.atom?author=" + ana).ids()).isEmpty();
  }

  @Test
  void pages_hold_each_reply_once_also_while_others_write() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(0, reply(ben, post, null, "reply " + i));
    }
    expected.add(0, post);
    List<String> found = new ArrayList<>();
    String next = path() + "?limit=3";
    for (int page = 0; next != null; page++) {
      assertThat(page).isLessThan(3);
      Atom feed = feed(next);
      found.addAll(feed.ids());
      next = feed.link("next") == null ? null : feed.link("next").replaceFirst(".*/api/v1", "");
      reply(ana, post, null, "in between " + page);
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void posts_are_listed_latest_first_by_tag_and_author_in_pages() {
    String tag = "tag-" + UUID.randomUUID();
    String old = postWith(tag, "2026-01-01T00:00:00Z");
    String recent = postWith(tag, "2026-01-02T00:00:00Z");
    reply(ben, old, null, "lively");

    Atom feed = feed("/posts/feed.atom?tag=" + tag.toUpperCase(Locale.ROOT));

    assertThat(feed.ids()).containsExactly(recent, old);
    assertThat(feed.entry(old).all(Atom.NAMESPACE, "category").get(0).attribute("term"))
        .isEqualTo(tag);
    assertThat(
            feed.entry(old).links("replies").get(0).element().getAttributeNS(Atom.THREAD, "count"))
        .isEqualTo("1");
    assertThat(feed("/posts/feed.atom?author=" + teacher).ids()).containsExactly(recent, old);
    assertThat(feed("/posts/feed.atom?author=nobody").ids()).isEmpty();
    Atom first = feed("/posts/feed.atom?limit=1&tag=" + tag);
    String next = first.link("next").replaceFirst(".*/api/v1", "");
    assertThat(first.ids()).containsExactly(recent);
    assertThat(feed(next).ids()).containsExactly(old);
    assertThat(feed(next).text("id")).isEqualTo(first.text("id")).isEqualTo(feed.text("id"));
    assertThat(feed("/posts/feed.atom").text("id")).isNotEqualTo(feed.text("id"));
  }

  private String postWith(String tag, String createdAt) {
    return as(teacher)
        .contentType("application/json")
        .body(Map.of("title", "T", "body", "B", "tags", List.of(tag), "createdAt", createdAt))
        .post("/posts")
        .path("id");
  }

  @Test
  void a_copy_is_current_until_something_changes() {
    String reply = reply(ben, post, null, "words");
    for (String feed : List.of(path(), "/posts/feed.atom?author=" + ana)) {
      Response before = anonymous().get(feed);
      String tag = before.header("ETag");
      assertThat(before.header("Cache-Control")).isEqualTo("public, no-cache");
      assertThat(before.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
      Response copy = anonymous().header("If-None-Match", tag).get(feed);
      assertThat(copy.statusCode()).isEqualTo(304);
      assertThat(copy.header("ETag")).isEqualTo(tag);
      patch(ben, "/replies/" + reply, Map.of("body", feed)).then().statusCode(200);
      assertThat(anonymous().header("If-None-Match", tag).get(feed).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void replies_that_are_withheld_are_in_no_feed() {
    reply(ben, post, null, "secret words");
    as(teacher)
        .contentType("application/json")
        .body(Map.of("postBeforeView", true))
        .put("/posts/{id}/requirements", post)
        .then()
        .statusCode(200);

    assertProblem(anonymous().get(path()), 403, "post-before-view");
    assertProblem(as(room.student()).get(path()), 403, "post-before-view");
    Atom posts = feed("/posts/feed.atom?author=" + ana);
    Atom replies = posts.entry(post).links("replies").get(0);
    assertThat(replies.element().getAttributeNS(Atom.THREAD, "count")).isEqualTo("0");
    assertThat(replies.element().hasAttributeNS(Atom.THREAD, "updated")).isFalse();
    String withheld = anonymous().get("/posts/feed.atom?author=" + ana).header("ETag");
    assertThat(as(ben).get("/posts/feed.atom?author=" + ana).header("ETag")).isNotEqualTo(withheld);
    assertThat(Atom.of(as(ben).get(path()).asByteArray()).ids()).hasSize(2);
  }

  @Test
  void bad_questions_are_refused() {
    String other = post(ben, "Other");
    reply(ben, other, null, "one");
    reply(ben, other, null, "two");
    String next = feed("/posts/" + other + "/feed.atom?limit=1").link("next");
    String cursor = next.replaceFirst(".*cursor=", "");

    assertProblem(anonymous().get(path() + "?cursor=" + cursor), 400, "invalid-cursor");
    assertProblem(anonymous().get("/posts/feed.atom?cursor=" + cursor), 400, "invalid-cursor");
    assertProblem(anonymous().get(path() + "?limit=101"), 400, "invalid-parameter");
    assertProblem(anonymous().get("/posts/feed.atom?q=x"), 400, "invalid-parameter");
    assertProblem(anonymous().get("/posts/" + UUID.randomUUID() + "/feed.atom"), 404, "not-found");
    assertProblem(anonymous().accept("application/json").get(path()), 406, "not-acceptable");
  }

  @Test
  void a_feed_takes_few_statements() {
    reply(ben, post, null, "words");
    for (String feed : List.of(path(), "/posts/feed.atom?limit=100&author=" + ana)) {
      assertThat(SqlLog.during(() -> feed(feed))).as(feed).hasSizeBetween(1, MOST_STATEMENTS);
    }
  }
}
