package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What browsers are told of every page, and that the pages keep to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContentSecurityPolicyTest {

  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Inject ClassRoom room;

  @Test
  void every_page_has_the_policy_and_nothing_that_it_forbids() {
    pages()
        .forEach(
            (name, page) -> {
              assertThat(page.header("Content-Security-Policy")).as(name).isEqualTo(STRICT);
              assertThat(page.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
              assertThat(page.headers().getValues("Referrer-Policy"))
                  .as(name)
                  .containsExactly("same-origin");
              assertThat(page.header("X-Frame-Options")).as(name).isEqualTo("DENY");
              assertThat(page.header("Vary")).as(name).contains("Cookie", "Accept");
              assertThat(page.header("Cache-Control"))
                  .as(name)
                  .containsAnyOf("no-store", "private");
              Document html = PagesTest.page(page);
              assertThat(html.select("style, [style], iframe, object, base")).as(name).isEmpty();
              assertThat(html.select("script")).allMatch(script -> script.hasAttr("src"));
              assertThat(html.getAllElements()).noneMatch(ContentSecurityPolicyTest::hasScript);
            });
  }

  @Test
  void every_page_has_a_language_a_title_one_heading_and_a_way_past_its_frame() {
    pages()
        .forEach(
            (name, page) -> {
              Document html = PagesTest.page(page);
              assertThat(html.selectFirst("html").attr("lang")).as(name).isEqualTo("en");
              assertThat(html.title()).as(name).endsWith(" · Colloquy").hasSizeGreaterThan(12);
              assertThat(html.select("h1")).as(name).hasSize(1);
              assertThat(html.select("main#main")).as(name).hasSize(1);
              assertThat(html.selectFirst("body > a").attr("href")).as(name).isEqualTo("#main");
              assertThat(html.select("meta[name=viewport]")).as(name).hasSize(1);
            });
  }

  private Map<String, Response> pages() {
    String student = room.student();
    String post = ClassRoom.post(student, "A page");
    ClassRoom.reply(student, post, null, "> quoted\n\n`code`");
    Map<String, Response> pages = new LinkedHashMap<>();
    pages.put("list", Browser.stranger().get("/"));
    pages.put("list of a student", Browser.as(student).get("/"));
    pages.put("post", Browser.as(student).get("/posts/" + post));
    pages.put("new post", Browser.as(student).get("/posts/new"));
    pages.put("mentions", Browser.as(student).get("/mentions"));
    pages.put("new reply", Browser.as(student).get("/posts/" + post + "/reply"));
    pages.put("sign in", Browser.stranger().get("/sign-in"));
    pages.put("refused", Browser.signIn("x", "/"));
    pages.put("foreign form", Browser.stranger().formParam("token", "x").post("/sign-in"));
    pages.put("problems", Browser.stranger().get("/problems"));
    pages.put("problem", Browser.stranger().get("/problems/not-found"));
    pages.put("nothing", Browser.stranger().get("/nothing"));
    pages.put("no post", Browser.stranger().get("/posts/" + UUID.randomUUID()));
    pages.put("bad cursor", Browser.stranger().get("/?cursor=x"));
    pages.put("wrong method", Browser.stranger().header("Origin", Browser.origin()).put("/"));
    return pages;
  }

  private static boolean hasScript(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(
            attribute ->
                attribute.getKey().startsWith("on")
                    || attribute.getValue().startsWith("javascript:"));
  }
}
