package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.junit.jupiter.api.Test;

/** Publishing by plain forms. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WritingTest {

  @Inject ClassRoom room;

  @Test
  void the_form_of_a_post_publishes_it_with_its_tags_and_shows_it() {
    String student = room.student();
    String action = action(student, "/posts/new");
    Response answer =
        Browser.send(
            Browser.as(student),
            action,
            Map.of(
                "title", " Ein Titel ü ", "body", "Eins\r\n\r\nZwei +&=", "tags", "Time, , Bells"));

    assertThat(answer.statusCode()).isEqualTo(303);
    String place = answer.header("Location");
    var post = ClassRoom.anonymous().get(place).jsonPath();
    assertThat(post.getString("title")).isEqualTo("Ein Titel ü");
    assertThat(post.getString("body")).isEqualTo("Eins\n\nZwei +&=");
    assertThat(post.getList("tags")).isEqualTo(List.of("time", "bells"));
    assertThat(post.getString("author.handle")).isEqualTo(student);
    Browser.as(student).get(place).then().statusCode(200);
  }

  @Test
  void a_form_that_is_sent_twice_publishes_once_and_leads_to_the_same_page() {
    String student = room.student();
    String session = Browser.session(student);
    String action = action(student, "/posts/new");
    Map<String, String> fields = Map.of("title", "Once", "body", "b", "tags", "");
    Response first = Browser.send(Browser.with(session), action, fields);
    Response second = Browser.send(Browser.with(session), action, fields);

    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(
            ClassRoom.anonymous()
                .queryParam("author", student)
                .get("/posts")
                .jsonPath()
                .getList("items"))
        .hasSize(1);
  }

  @Test
  void a_key_that_was_used_for_other_words_publishes_nothing() {
    String session = Browser.session(room.student());
    String action = "/posts/new?key=" + UUID.randomUUID();
    Browser.send(Browser.with(session), action, Map.of("title", "One", "body", "b"))
        .then()
        .statusCode(303);
    Browser.send(Browser.with(session), action, Map.of("title", "Other", "body", "b"))
        .then()
        .statusCode(422);
  }

  @Test
  void a_reply_to_the_post_and_one_to_a_reply_are_published_and_opened() {
    String student = room.student();
    String post = ClassRoom.post(room.student(), "To be answered");
    Response top =
        Browser.send(
            Browser.as(student), action(student, "/posts/" + post), Map.of("body", "First"));
    assertThat(top.statusCode()).isEqualTo(303);
    String first = top.header("Location").replaceFirst(".*#reply-", "");
    assertThat(top.header("Location"))
        .isEqualTo("/posts/" + post + "?reply=" + first + "#reply-" + first);
    String form = "/posts/" + post + "/reply?parent=" + first;
    assertThat(Browser.as(student).get(form).asString()).contains("First");
    Response below =
        Browser.send(Browser.as(student), action(student, form), Map.of("body", "Second"));
    String second = below.header("Location").replaceFirst(".*#reply-", "");

    var reply = ClassRoom.anonymous().get("/replies/" + second).jsonPath();
    assertThat(reply.getString("parentId")).isEqualTo(first);
    assertThat(reply.getString("body")).isEqualTo("Second");
  }

  @Test
  void what_can_t_be_published_is_told_on_a_page() {
    String session = Browser.session(room.student());
    for (Map<String, String> fields :
        List.of(
            Map.of("title", "", "body", "b"),
            Map.of("title", "t", "body", " "),
            Map.of("title", "t".repeat(301), "body", "b"),
            Map.of("body", "b"),
            Map.of("title", "t\0", "body", "b"),
            Map.of("title", "t", "body", "b", "tags", "x".repeat(51)))) {
      Response answer =
          Browser.send(Browser.with(session), "/posts/new?key=" + UUID.randomUUID(), fields);
      assertThat(answer.statusCode()).as(fields.toString()).isEqualTo(400);
      assertThat(answer.contentType()).startsWith("text/html");
    }
    String post = ClassRoom.post(room.student(), "Locked");
    ClassRoom.patch(room.instructor(), "/posts/" + post, Map.of("status", "locked"));
    Response locked =
        Browser.send(Browser.with(session), "/posts/" + post + "/reply", Map.of("body", "late"));
    assertThat(locked.statusCode()).isEqualTo(409);
    assertThat(PagesTest.page(locked).selectFirst("h1").text()).isEqualTo("The post is locked");
  }

  @Test
  void who_was_signed_out_meanwhile_is_told_that_nothing_is_lost() {
    Response answer =
        Browser.send(
            Browser.with("clq_gone"), "/posts/new?key=k", Map.of("title", "t", "body", "b"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.asString()).contains("what you wrote is still there", "href=\"/sign-in\"");
  }

  @Test
  void who_may_only_read_writes_nothing() {
    String reading =
        Bearer.mint(room.student(), Map.of("name", "r", "scopes", List.of("read"))).get("token");
    String session = Browser.signIn(reading, "/").getCookie("colloquy-session");

    Browser.with(session).get("/posts/new").then().statusCode(403);
    Browser.send(Browser.with(session), "/posts/new?key=k", Map.of("title", "t", "body", "b"))
        .then()
        .statusCode(403);
    String post = ClassRoom.post(room.student(), "Readable");
    assertThat(PagesTest.page(Browser.with(session).get("/posts/" + post)).select("form.stack"))
        .isEmpty();
  }

  @Test
  void a_reply_is_answered_on_its_own_post_s_page_alone() {
    String student = room.student();
    String reply = ClassRoom.reply(student, ClassRoom.post(student, "Here"), null, "r");
    String elsewhere = ClassRoom.post(student, "There");

    Browser.as(student)
        .get("/posts/" + elsewhere + "/reply?parent=" + reply)
        .then()
        .statusCode(404);
  }

  private static String action(String handle, String path) {
    return PagesTest.page(Browser.as(handle).get(path)).selectFirst("form.stack").attr("action");
  }
}
