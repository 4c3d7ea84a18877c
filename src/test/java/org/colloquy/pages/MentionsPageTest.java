package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page of mentions, and their number above every page. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MentionsPageTest {

  @Inject ClassRoom room;

  @Test
  void a_mention_leads_to_where_it_stands_and_is_new_until_the_thread_is_read() {
    String author = room.student();
    String named = room.student();
    String post = PagesTest.post(author, "Noon", "What do you say, @" + named + "?", "t");
    String reply = ClassRoom.reply(author, post, null, "**Well**, @" + named + "?");

    Document page = PagesTest.page(Browser.as(named).get("/mentions"));
    assertThat(page.select(".posts h2 a").eachAttr("href"))
        .containsExactly(
            "/posts/" + post + "?reply=" + reply + "#reply-" + reply, "/posts/" + post);
    assertThat(page.select(".posts .excerpt").eachText()).containsExactly("Well, @" + named + "?");
    assertThat(page.select(".posts .meta").eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Test " + author),
            second -> assertThat(second).startsWith("in the post itself"));
    assertThat(page.select(".posts .mark.new")).hasSize(2);
    assertThat(badge(PagesTest.page(Browser.as(named).get("/")))).isEqualTo("2 new");

    ClassRoom.as(named)
        .contentType(ContentType.JSON)
        .body("{}")
        .put("/posts/" + post + "/read")
        .then()
        .statusCode(200);
    Document after = PagesTest.page(Browser.as(named).get("/mentions"));
    assertThat(after.select(".posts > li")).hasSize(2);
    assertThat(after.select(".mark.new")).isEmpty();
  }

  @Test
  void who_is_not_mentioned_is_told_so_and_who_is_not_signed_in_is_asked_to() {
    Document page = PagesTest.page(Browser.as(room.student()).get("/mentions"));
    assertThat(page.selectFirst(".empty").text()).contains("Nobody has written your @handle");
    assertThat(badge(page)).isEmpty();

    Response stranger = Browser.stranger().get("/mentions");
    assertThat(stranger.statusCode()).isEqualTo(303);
    assertThat(stranger.header("Location")).contains("/sign-in?back=");
  }

  private static String badge(Document page) {
    return page.select("header nav .mark.new").text();
  }
}
