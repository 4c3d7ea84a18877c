package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables that the charts are drawn of, and how students stand, as pages. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ActivityPageTest {

  @Inject ClassRoom room;

  private String teacher;
  private String ana;
  private String ben;
  private String silent;
  private String post;

  @BeforeEach
  void discussion() {
    teacher = room.instructor();
    ana = room.student();
    ben = room.student();
    silent = room.student();
    post = post(ana, "An essay");
    String reply = reply(ben, post, null, "One two three");
    reply(ana, post, reply, "Four five");
    reply(ana, post, reply, "Six");
    reply(teacher, post, reply, "Seven");
    reply(ben, post, reply, "To myself");
  }

  private Document page(String path, String query) {
    return Jsoup.parse(
        Browser.as(teacher)
            .get("/participation/" + path + "?postId=" + post + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static List<List<String>> cells(Document page, String table) {
    return page.select(table + " tbody tr").stream()
        .map(row -> row.select("th, td").eachText())
        .toList();
  }

  @Test
  void the_timeline_s_table_is_the_api_s() {
    for (String unit : List.of("day", "week")) {
      List<Map<String, Object>> steps =
          as(teacher)
              .get("/participation/timeline?postId=" + post + "&unit=" + unit)
              .jsonPath()
              .getList("items");

      assertThat(cells(page("timeline", "&unit=" + unit), "#steps"))
          .isEqualTo(
              steps.stream()
                  .map(
                      step ->
                          List.of(
                              step.get("start").toString(),
                              step.get("posts").toString(),
                              step.get("replies").toString(),
                              step.get("words").toString(),
                              step.get("authors").toString()))
                  .toList());
    }
  }

  @Test
  void the_network_s_pairs_are_the_api_s() {
    List<Map<String, Object>> pairs =
        as(teacher).get("/participation/interactions?postId=" + post).jsonPath().getList("items");

    assertThat(
            page("network", "").select("#pairs tbody tr").stream()
                .map(
                    row ->
                        Map.<String, Object>of(
                            "author", row.attr("data-author"),
                            "answered", row.attr("data-answered"),
                            "replies", Integer.valueOf(row.select("td").last().text())))
                .toList())
        .containsExactlyInAnyOrderElementsOf(pairs)
        .hasSize(4);
  }

  @Test
  void the_network_has_everyone_with_replies_to_and_from_others() {
    Document page = page("network", "&group=section-a");

    assertThat(person(page, ana)).containsExactly("Test " + ana, "student", "2", "1");
    assertThat(person(page, ben)).containsExactly("Test " + ben, "student", "1", "3");
    assertThat(person(page, teacher)).containsExactly("Test " + teacher, "instructor", "1", "0");
  }

  private static List<String> person(Document page, String author) {
    return page.select("#people tr[data-author=" + author + "] > *").eachText();
  }

  @Test
  void who_stands_alone_is_named() {
    Document page = page("network", "&author=" + silent);

    assertThat(page.select("#alone").text()).isEqualTo("Test " + silent);
    assertThat(page.select("#people tbody tr")).hasSize(1);
  }

  private void ask() {
    as(teacher)
        .contentType(ContentType.JSON)
        .body(Map.of("minPosts", 1, "minReplies", 1, "repliesDue", "2099-01-01T00:00:00Z"))
        .put("/posts/{id}/requirements", post)
        .then()
        .statusCode(200);
  }

  @Test
  void how_students_stand_is_told_in_words() {
    ask();
    Document page = page("requirements", "&group=section-a");

    Element met = page.selectFirst("#statuses tr[data-author=" + ana + "]");
    assertThat(met.select(".status").text()).isEqualTo("✓ met");
    assertThat(met.select("time")).hasSize(1);
    Element missing = page.selectFirst("#statuses tr[data-author=" + silent + "]");
    assertThat(missing.select(".status").text()).isEqualTo("✕ missing");
    assertThat(missing.text())
        .contains("1 more contribution at the top of the thread; 1 more reply");
    assertThat(page.select(".asks li").eachText())
        .containsExactly(
            "1 contribution at the top of the thread", "1 more reply by 2099-01-01 00:00");
  }

  @Test
  void its_files_are_those_of_the_api() {
    ask();
    Document page = page("requirements", "");

    for (Element file : page.select(".downloads a")) {
      assertThat(
              Browser.as(teacher)
                  .urlEncodingEnabled(false)
                  .get(file.attr("href"))
                  .then()
                  .statusCode(200)
                  .extract()
                  .asByteArray())
          .isNotEmpty();
    }
    assertThat(page.select(".downloads a").eachText())
        .containsExactly("CSV", "XLSX", "Canvas", "Moodle");
  }

  @Test
  void a_post_that_asks_nothing_says_so_and_without_a_post_there_is_a_choice() {
    assertThat(page("requirements", "").text()).contains("This post asks nothing of students");
    String choice = Browser.as(teacher).get("/participation/requirements?tz=UTC").asString();
    assertThat(Jsoup.parse(choice).select(".posts a").eachAttr("href"))
        .contains("/participation/requirements?tz=UTC&postId=" + post);
  }
}
