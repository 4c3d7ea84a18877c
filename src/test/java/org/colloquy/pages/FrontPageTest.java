package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The list of discussions. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrontPageTest {

  @Inject ClassRoom room;

  @Test
  void the_list_shows_what_was_written_by_whom_and_how_much_was_answered() {
    String tag = "list-" + UUID.randomUUID();
    String author = room.student();
    String post = PagesTest.post(author, "Clocks", "Two *clocks* in a kitchen.", tag);
    ClassRoom.reply(room.student(), post, null, "One is enough.");
    Document page = PagesTest.page(Browser.stranger().queryParam("tag", tag).get("/"));

    var item = page.selectFirst(".posts > li");
    assertThat(item.selectFirst("h2 a").attr("href")).isEqualTo("/posts/" + post);
    assertThat(item.selectFirst("h2 a").text()).isEqualTo("Clocks");
    assertThat(item.selectFirst(".excerpt").text()).isEqualTo("Two clocks in a kitchen.");
    assertThat(item.selectFirst(".meta").text())
        .contains("Test " + author, "1 reply by 2 people", "active");
    assertThat(item.select(".tags a").attr("href")).isEqualTo("/?tag=" + tag);
  }

  @Test
  void the_list_is_narrowed_sorted_and_paged_by_addresses_alone() {
    String tag = "many-" + UUID.randomUUID();
    String author = room.student();
    for (int i = 0; i < 31; i++) {
      PagesTest.post(author, "Number " + i, "Words", tag);
    }
    Document first =
        PagesTest.page(
            Browser.stranger().queryParam("tag", tag).queryParam("sort", "oldest").get("/"));
    assertThat(first.select(".posts h2")).hasSize(30);
    assertThat(first.select(".posts h2").first().text()).isEqualTo("Number 0");
    String next = first.selectFirst("a[rel=next]").attr("href");
    Document second = PagesTest.page(Browser.stranger().urlEncodingEnabled(false).get(next));

    assertThat(second.select(".posts h2").eachText()).containsExactly("Number 30");
    assertThat(second.select("a[rel=next]")).isEmpty();
  }

  @Test
  void who_is_known_is_told_what_is_new_to_them() {
    String tag = "new-" + UUID.randomUUID();
    String author = room.student();
    String reader = room.student();
    String post = PagesTest.post(author, "Answered since", "Words", tag);
    PagesTest.post(reader, "One's own, with no answer", "Words", tag);
    ClassRoom.reply(author, post, null, "One");
    ClassRoom.reply(author, post, null, "Two");

    Document all = PagesTest.page(Browser.as(reader).queryParam("tag", tag).get("/"));
    assertThat(all.select(".posts > li")).hasSize(2);
    assertThat(all.select(".mark.new").eachText()).containsExactly("2 new");

    Document news =
        PagesTest.page(
            Browser.as(reader).queryParam("tag", tag).queryParam("unread", "true").get("/"));
    assertThat(news.select(".posts h2 a").eachText()).containsExactly("Answered since");

    Document strangers = PagesTest.page(Browser.stranger().queryParam("tag", tag).get("/"));
    assertThat(strangers.select(".mark.new, #unread")).isEmpty();
  }

  @Test
  void empty_fields_of_the_form_ask_for_nothing() {
    Response answer =
        Browser.stranger().get("/?q=&tag=&status=&sort=&cursor=&utm_source=elsewhere");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(PagesTest.page(answer).select(".posts > li")).isNotEmpty();
  }

  @Test
  void what_nothing_matches_is_said_and_a_bad_cursor_is_explained() {
    assertThat(Browser.stranger().get("/?q=xyzzyxyzzy").asString())
        .contains("No discussion is like that");
    Response bad = Browser.stranger().get("/?cursor=x");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.contentType()).startsWith("text/html");
  }

  @Test
  void files_whose_names_stay_the_same_are_asked_for_again() {
    for (String path : List.of("/colloquy.css", "/favicon.svg", "/colloquy-thread.js")) {
      assertThat(Browser.stranger().get(path).header("Cache-Control"))
          .as(path)
          .isEqualTo("no-cache");
    }
  }

  @Test
  void robots_are_told_what_is_for_them() {
    Response robots = Browser.stranger().get("/robots.txt");
    assertThat(robots.contentType()).startsWith("text/plain");
    assertThat(robots.asString()).contains("Disallow: /api/").doesNotContain("Disallow: /\n");
  }
}
