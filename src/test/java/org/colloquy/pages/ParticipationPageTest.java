package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The table of who took part and what is behind its cells, as a browser without scripts has them.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParticipationPageTest {

  private static final List<String> NUMBERS =
      List.of(
          "posts",
          "replies",
          "repliesToPeers",
          "peersRepliedTo",
          "repliesToInstructors",
          "selfReplies",
          "repliesToOthers",
          "repliesReceived",
          "words",
          "activeDays");

  @Inject ClassRoom room;
  @Inject EnrolAuthor enrol;

  private String teacher;
  private String ana;
  private String ben;
  private String post;

  @BeforeEach
  void discussion() {
    teacher = room.instructor();
    ana = room.student();
    ben = room.student();
    post = post(ana, "An essay <b>of</b> \"hers\"");
    String reply = reply(ben, post, null, "One two three");
    reply(ana, post, reply, "Four five");
    reply(teacher, post, reply, "Six");
    String gone = reply(ben, post, null, "Seven");
    reply(ana, post, gone, "Eight");
    delete(ben, gone);
  }

  private static Document page(String who, String address) {
    Response answer = Browser.as(who).urlEncodingEnabled(false).get(address);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return Jsoup.parse(answer.asString(), "http://localhost");
  }

  private Document table(String query) {
    return page(teacher, "/participation?postId=" + post + query);
  }

  private static Element row(Document page, String author) {
    return page.selectFirst("tr[data-author=" + author + "]");
  }

  private static String cell(Element row, String column) {
    return row.selectFirst("td[data-column=" + column + "]").text();
  }

  @Test
  void every_cell_is_what_the_api_says_as_of_the_same_time() {
    Document page = table("&tz=Europe/Berlin");
    String asOf = page.selectFirst(".asof time").attr("datetime");

    JsonPath api =
        as(teacher)
            .get("/participation?tz=Europe/Berlin&postId=" + post + "&asOf=" + asOf)
            .jsonPath();

    List<Map<String, Object>> items = api.getList("items");
    assertThat(page.select("#counts tbody tr")).hasSameSizeAs(items);
    for (Map<String, Object> item : items) {
      Element row = row(page, (String) item.get("author"));
      assertThat(row.selectFirst(".name").text()).isEqualTo(item.get("displayName"));
      for (String number : NUMBERS) {
        assertThat(cell(row, number)).as(number).isEqualTo(item.get(number).toString());
      }
      for (String time : List.of("firstAt", "lastAt")) {
        Element shown = row.selectFirst("td[data-column=" + time + "] time");
        assertThat(shown == null ? null : shown.attr("datetime")).isEqualTo(item.get(time));
      }
    }
  }

  @Test
  void the_last_row_adds_up_what_can_be_added() {
    Document page = table("");
    Element sums = page.selectFirst("#counts tfoot tr");

    assertThat(cell(sums, "posts")).isEqualTo("1");
    assertThat(cell(sums, "replies")).isEqualTo("4");
    assertThat(cell(sums, "repliesToOthers")).isEqualTo("1");
    assertThat(cell(sums, "peersRepliedTo")).isEqualTo("·");
    assertThat(cell(sums, "activeDays")).isEqualTo("·");
  }

  @Test
  void a_cell_leads_to_as_many_contributions_as_it_says() {
    Document page = table("");

    for (String column : NUMBERS) {
      Element link = row(page, ana).selectFirst("td[data-column=" + column + "] a");
      if (link == null) {
        assertThat(cell(row(page, ana), column)).as(column).isEqualTo("0");
        continue;
      }
      Document list = page(teacher, link.attr("href"));
      assertThat(list.selectFirst("#counted .total").text()).isEqualTo(link.text());
      if (!column.equals("words")) {
        assertThat(list.select("#counted li")).as(column).hasSize(Integer.parseInt(link.text()));
      } else {
        assertThat(
                list.select("#counted .words").stream()
                    .mapToInt(words -> Integer.parseInt(words.text().split(" ", 2)[0]))
                    .sum())
            .isEqualTo(Integer.parseInt(link.text()));
      }
    }
    assertThat(cell(row(page, ana), "replies")).isEqualTo("2");
  }

  @Test
  void what_was_counted_leads_to_where_it_stands() {
    Document list =
        page(teacher, row(table(""), ben).selectFirst("td[data-column=replies] a").attr("href"));

    Element link = list.selectFirst("#counted li a");
    assertThat(link.attr("href")).startsWith("/posts/" + post + "#reply-");
    assertThat(link.text()).isEqualTo("An essay <b>of</b> \"hers\"");
  }

  @Test
  void a_page_that_is_held_does_not_change() {
    Document before = table("");
    String held = before.selectFirst(".asof a").attr("href");
    reply(ben, post, null, "More");

    assertThat(cell(row(page(teacher, held), ben), "replies")).isEqualTo("1");
    assertThat(cell(row(table(""), ben), "replies")).isEqualTo("2");
    Element file = before.selectFirst(".downloads a[href*=format=csv]");
    assertThat(Browser.as(teacher).urlEncodingEnabled(false).get(file.attr("href")).asString())
        .contains("\n" + ben + ",Test " + ben + ",section-a,0,1,");
  }

  @Test
  void headings_order_the_table_and_say_how_it_is_ordered() {
    Document page = table("&role=student&sort=-replies");

    assertThat(page.selectFirst("th[aria-sort]").text()).startsWith("Replies");
    assertThat(page.selectFirst("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
    assertThat(page.select("#counts tbody tr").get(0).attr("data-author")).isEqualTo(ana);
    String turned = page.selectFirst("th[aria-sort] a").attr("href");
    assertThat(turned).contains("sort=replies").contains("role=student");
    assertThat(page.selectFirst("th[aria-sort] a").attr("title"))
        .isEqualTo("Replies written, of every kind.");
  }

  @Test
  void empty_fields_of_the_form_are_no_filters() {
    Response answer =
        Browser.as(teacher)
            .urlEncodingEnabled(false)
            .get("/participation?from=2026-09-01&to=&tag=&postId=&group=&role=student&author=");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(URI.create(answer.header("Location")).getQuery().split("&"))
        .containsExactlyInAnyOrder("from=2026-09-01", "role=student");
  }

  @Test
  void a_filter_that_is_none_is_told_in_words() {
    for (String query :
        List.of("from=soon", "role=king", "postId=x", "sort=fame", "asOf=now", "page=0")) {
      Response answer = Browser.as(teacher).get("/participation?" + query);

      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.contentType()).startsWith("text/html");
      assertThat(answer.asString()).contains("The parameter " + query.split("=", 2)[0]);
    }
    assertThat(Browser.as(teacher).get("/participation?fame=1").statusCode()).isEqualTo(400);
  }

  @Test
  void names_are_text_whatever_they_say() {
    String hostile = "<img src=x onerror=alert(1)>\"'{cdi:frame}";
    enrol.enrol(new NewAuthor("hostile-" + ana, hostile, Role.STUDENT, List.of("<i>&\"")));
    String handle = "hostile-" + ana;
    reply(handle, post, null, "Mine");

    Document page = table("&author=" + handle);
    assertThat(row(page, handle).selectFirst(".name").text()).isEqualTo(hostile);
    assertThat(page.select("img, i")).isEmpty();
    Document list =
        page(teacher, row(page, handle).selectFirst("td[data-column=replies] a").attr("href"));
    assertThat(list.selectFirst("#counted h1").text()).isEqualTo(hostile);
    Document network = page(teacher, "/participation/network?postId=" + post);
    assertThat(network.select("#people tr[data-author=" + handle + "] th").text())
        .isEqualTo(hostile);
    assertThat(network.select("img")).isEmpty();
  }

  @Test
  void students_see_their_own_row_and_what_it_counts() {
    Document page = page(ben, "/participation");

    assertThat(page.select("#counts tbody tr").eachAttr("data-author")).containsExactly(ben);
    assertThat(page.select(".tabs, figure")).isEmpty();
    Document list =
        page(ben, row(page, ben).selectFirst("td[data-column=repliesReceived] a").attr("href"));
    assertThat(list.select("#counted li")).hasSize(2);
    String file = page.selectFirst(".downloads a").attr("href");
    assertThat(Browser.as(ben).urlEncodingEnabled(false).get(file).statusCode()).isEqualTo(200);
  }

  @Test
  void students_see_nothing_of_others() {
    for (String path :
        List.of(
            "?author=" + ana,
            "/contributions?column=replies&author=" + ana,
            "/timeline",
            "/network",
            "/requirements?postId=" + post)) {
      Response answer = Browser.as(ben).get("/participation" + path);

      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.asString()).as(path).doesNotContain("Test " + ana);
    }
  }

  @Test
  void strangers_are_sent_to_sign_in_and_back() {
    Response answer = Browser.stranger().get("/participation?role=student&sort=-words");

    assertThat(answer.statusCode()).isEqualTo(303);
    String sent = URLDecoder.decode(answer.header("Location"), StandardCharsets.UTF_8);
    assertThat(sent).endsWith("/sign-in?back=/participation?role=student&sort=-words");
  }

  @Test
  void pages_with_names_are_kept_by_no_cache() {
    Response answer = Browser.as(teacher).get("/participation");

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self'; style-src 'self'");
    assertThat(answer.asString()).doesNotContain("<script>", "style=", "onclick");
  }
}
