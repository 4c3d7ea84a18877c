package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.reply.Moderation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the page of a discussion shows, to whom. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagesTest {

  private static final String HOSTILE = "\"><script>alert(1)</script>&amp;{7*7}'";

  @Inject ClassRoom room;

  @Test
  void a_discussion_shows_its_replies_in_order_with_who_answers_whom() {
    String author = room.student();
    String other = room.instructor();
    String post = post(author, "Noon", "Used to belong to the **town**.", "t");
    String top = ClassRoom.reply(other, post, null, "Did it?");
    String below = ClassRoom.reply(author, post, top, "It did.");
    Document page = page(Browser.stranger().get("/posts/" + post));

    assertThat(page.title()).isEqualTo("Noon · Colloquy");
    assertThat(page.selectFirst("meta[name=description]").attr("content"))
        .isEqualTo("Used to belong to the town.");
    assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo(Browser.origin() + "/posts/" + post);
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .contains("/api/v1/posts/feed.atom", "/api/v1/posts/" + post + "/feed.atom");
    assertThat(page.select("meta[name=robots]")).isEmpty();
    assertThat(page.selectFirst(".post .words strong").text()).isEqualTo("town");
    assertThat(page.selectFirst("colloquy-thread").attr("post")).isEqualTo(post);
    assertThat(page.select(".reply").eachAttr("id"))
        .containsExactly("reply-" + top, "reply-" + below);
    assertThat(page.select(".reply .byline").eachText())
        .containsExactly("Test " + other + " instructor", "Test " + author);
    assertThat(page.selectFirst("#reply-" + below + " .meta").text()).contains("to Test " + other);
    assertThat(page.selectFirst("#reply-" + below + " .meta a").attr("href"))
        .isEqualTo("/posts/" + post + "?reply=" + below + "#reply-" + below);
  }

  @Test
  void what_people_write_is_shown_and_never_run() {
    String author = room.student();
    ClassRoom.patch(
        room.admin(),
        "/authors/" + ClassRoom.as(author).get("/authors/me").jsonPath().getString("id"),
        Map.of("displayName", HOSTILE));
    String post = post(author, HOSTILE, HOSTILE + "\n\n[x](javascript:alert(1))", "<b>&\"'");
    ClassRoom.reply(author, post, null, HOSTILE);
    for (String path :
        List.of("/posts/" + post, "/?author=" + author, "/posts/" + post + "/reply")) {
      Document page = page(Browser.as(author).get(path));

      assertThat(page.select("script").not("[src=/colloquy-thread.js]")).as(path).isEmpty();
      assertThat(page.outerHtml()).doesNotContain("javascript:", "{49}");
      assertThat(page.text()).contains(HOSTILE);
    }
    String search = Browser.stranger().queryParam("q", HOSTILE).get("/").asString();
    assertThat(Jsoup.parse(search).selectFirst("#q").attr("value")).isEqualTo(HOSTILE);
    assertThat(search).doesNotContain("<script>alert");
  }

  @Test
  void a_hidden_reply_is_shown_to_its_author_and_moderators_alone() {
    String student = room.student();
    String instructor = room.instructor();
    String post = ClassRoom.post(instructor, "Hidden things");
    String reply = ClassRoom.reply(student, post, null, "Unfit words");
    Moderation.hide(instructor, reply);

    assertThat(Browser.as(student).get("/posts/" + post).asString())
        .contains("Unfit words", ">hidden<");
    assertThat(Browser.as(room.student()).get("/posts/" + post).asString())
        .doesNotContain("Unfit words");
    assertThat(Browser.stranger().get("/posts/" + post).asString()).doesNotContain("Unfit words");
  }

  @Test
  void a_deleted_reply_leaves_its_place_to_those_beneath_it() {
    String student = room.student();
    String post = ClassRoom.post(student, "Deleted things");
    String gone = ClassRoom.reply(student, post, null, "Regretted words");
    ClassRoom.reply(student, post, gone, "Answer to it");
    ClassRoom.delete(student, gone);
    Document page = page(Browser.stranger().get("/posts/" + post));

    assertThat(page.text()).contains("Deleted reply", "Answer to it", "to a deleted reply");
    assertThat(page.text()).doesNotContain("Regretted words");
  }

  @Test
  void where_one_writes_before_one_reads_the_page_says_so_and_shows_no_reply() {
    String instructor = room.instructor();
    String post = ClassRoom.post(instructor, "Write first");
    ClassRoom.reply(room.student(), post, null, "Withheld words");
    ClassRoom.as(instructor)
        .contentType(ContentType.JSON)
        .body(Map.of("postBeforeView", true, "minReplies", 1))
        .put("/posts/{id}/requirements", post)
        .then()
        .statusCode(200);
    String student = room.student();
    Response before = Browser.as(student).get("/posts/" + post);

    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.asString()).contains("Write before you read").doesNotContain("Withheld");
    assertThat(Browser.stranger().get("/posts/" + post).asString()).doesNotContain("Withheld");
    Browser.send(
            Browser.as(student),
            "/posts/" + post + "/reply?key=" + UUID.randomUUID(),
            Map.of("body", "Mine"))
        .then()
        .statusCode(303);
    assertThat(Browser.as(student).get("/posts/" + post).asString()).contains("Withheld words");
  }

  @Test
  void a_long_thread_goes_on_by_links_and_a_permalink_opens_where_its_reply_is() {
    String student = room.student();
    String post = ClassRoom.post(student, "Long");
    String first = ClassRoom.reply(student, post, null, "Reply first");
    String last = null;
    for (int i = 0; i < 104; i++) {
      last = ClassRoom.reply(student, post, null, "Reply " + i);
    }
    String answer = ClassRoom.reply(student, post, last, "Answer to the last");
    Document page = page(Browser.stranger().get("/posts/" + post));
    assertThat(page.select(".reply")).hasSize(100);
    Document rest =
        page(
            Browser.stranger()
                .urlEncodingEnabled(false)
                .get(page.selectFirst("a[rel=next]").attr("href")));
    assertThat(rest.select(".reply")).hasSize(6);
    assertThat(rest.select("a[rel=next]")).isEmpty();
    assertThat(rest.selectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");

    Document linked = page(Browser.stranger().get("/posts/" + post + "?reply=" + answer));
    assertThat(linked.select(".reply").eachAttr("id"))
        .containsExactly("reply-" + last, "reply-" + answer);
    Document near = page(Browser.stranger().get("/posts/" + post + "?reply=" + first));
    assertThat(near.select(".reply")).hasSize(100);
  }

  @Test
  void what_is_not_there_is_a_page_for_browsers_and_a_problem_for_programs() {
    String reply = ClassRoom.reply(room.student(), ClassRoom.post(room.student(), "A"), null, "r");
    String other = ClassRoom.post(room.student(), "B");
    for (String path :
        List.of(
            "/nothing",
            "/posts/" + UUID.randomUUID(),
            "/posts/" + other + "?reply=" + UUID.randomUUID(),
            "/posts/" + other + "?reply=" + reply,
            "/problems/nothing")) {
      Response page = Browser.stranger().get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.contentType()).startsWith("text/html");
      assertThat(page(page).selectFirst("h1").text()).isEqualTo("There is no such thing");
      Response problem = ClassRoom.anonymous().basePath("").get(path);
      assertThat(problem.statusCode()).isEqualTo(404);
      assertThat(problem.contentType()).startsWith("application/problem+json");
    }
    assertThat(Browser.stranger().get("/api/v1/nothing").contentType())
        .startsWith("application/problem+json");
  }

  @Test
  void nobody_is_offered_what_they_may_not_do() {
    String post = ClassRoom.post(room.student(), "Offers");
    Document stranger = page(Browser.stranger().get("/posts/" + post));
    assertThat(stranger.select("form.stack")).isEmpty();
    assertThat(stranger.select("header a").eachText())
        .containsExactly("Colloquy", "Discussions", "Sign in");
    String student = room.student();
    Document known = page(Browser.as(student).get("/posts/" + post));
    assertThat(known.select("form.stack")).hasSize(1);
    assertThat(known.selectFirst(".who").text()).contains("Test " + student, "Sign out");
    assertThat(known.select("nav a").eachText())
        .containsExactly("Discussions", "Mentions", "Participation");
    ClassRoom.patch(room.instructor(), "/posts/" + post, Map.of("status", "locked"))
        .then()
        .statusCode(200);
    Document locked = page(Browser.as(student).get("/posts/" + post));
    assertThat(locked.select("form.stack")).isEmpty();
    assertThat(locked.text()).contains("locked and takes no new replies");
  }

  @Test
  void strangers_are_sent_to_sign_in_where_one_has_to_be_known_and_back() {
    Response answer = Browser.stranger().urlEncodingEnabled(false).get("/posts/new?x=1&y=%C3%A4");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location"))
        .isEqualTo("/sign-in?back=%2Fposts%2Fnew%3Fx%3D1%26y%3D%25C3%25A4");
    Document page =
        page(Browser.stranger().urlEncodingEnabled(false).get(answer.header("Location")));
    assertThat(page.selectFirst("input[name=back]").attr("value"))
        .isEqualTo("/posts/new?x=1&y=%C3%A4");
  }

  static String post(String author, String title, String body, String tag) {
    return ClassRoom.as(author)
        .contentType(ContentType.JSON)
        .body(Map.of("title", title, "body", body, "tags", List.of(tag)))
        .post("/posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Document page(Response answer) {
    assertThat(answer.contentType()).startsWith("text/html");
    return Jsoup.parse(answer.asString());
  }
}
