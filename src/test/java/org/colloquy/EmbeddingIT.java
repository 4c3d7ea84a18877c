package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The component on the pages of others, with their rules, sessions and words. */
@ExtendWith(Seminar.Shared.class)
class EmbeddingIT {

  private final Seminar seminar;

  EmbeddingIT(Seminar seminar) {
    this.seminar = seminar;
  }

  @Test
  void the_page_that_the_documentation_shows_works() {
    String snippet =
        CodeBlock.of(Path.of("docs/component.md")).stream()
            .filter(block -> block.language().equals("html"))
            .findFirst()
            .orElseThrow()
            .text()
            .replace("https://discuss.example", seminar.server());
    String address = seminar.site().page("<!doctype html><title>An essay</title>" + snippet);
    try (ThreadPage thread = ThreadPage.open(seminar, address)) {
      assertThat(thread.find("article.reply")).hasCount(12);
      assertThat(thread.find("#title")).hasText("Noon used to belong to the town");
      assertThat(thread.complaints()).isEmpty();
    }
  }

  @Test
  void it_works_on_a_page_with_the_servers_own_policy_and_nothing_is_forbidden() {
    String policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    String post = seminar.post(Seminar.ANA, "Under strict rules");
    try (ThreadPage thread = ThreadPage.open(seminar, "about:blank")) {
      thread
          .page()
          .route(
              "**/strict",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("text/html")
                          .setHeaders(Map.of("Content-Security-Policy", policy))
                          .setBody(
                              """
                              <!doctype html><title>Strict</title>
                              <colloquy-thread post="%s" token="%s"></colloquy-thread>
                              <script type="module" src="/colloquy-thread.js"></script>
                              """
                                  .formatted(post, seminar.token(Seminar.ANA)))));
      thread
          .page()
          .addInitScript(
              "addEventListener('securitypolicyviolation',"
                  + " (event) => console.error('Content Security: ' + event.violatedDirective))");
      thread.page().navigate(seminar.server() + "/strict");
      thread.write("Written *here*");
      Locator mine = thread.saying("Written here");
      thread.button(mine, "Edit").click();
      thread.field("Edit your reply").fill("Written [there](https://a.example/)");
      thread.button("Save changes").click();
      assertThat(thread.saying("Written there").locator("a[href='https://a.example/']"))
          .isVisible();

      assertThat(thread.complaints()).isEmpty();
      thread.page().evaluate("document.body.setAttribute('style', 'color: red')");
      // What is forbidden would have been heard of.
      thread.page().waitForCondition(() -> !thread.complaints().isEmpty());
    }
  }

  @Test
  void what_the_page_has_stays_until_there_is_more_and_a_failure_can_be_tried_again() {
    try (ThreadPage thread = ThreadPage.open(seminar, "about:blank")) {
      thread
          .page()
          .route("**/thread?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
      thread.page().navigate(ThreadPage.address(seminar, Seminar.SAMIR, Seminar.SAMPLE, ""));
      thread.page().getByText("The discussion could not be loaded").waitFor();
      assertThat(thread.page().getByText("Not here yet.")).isVisible();

      thread.page().unroute("**/thread?*");
      thread.button("Try again").click();

      assertThat(thread.find("article.reply")).hasCount(12);
      assertThat(thread.page().getByText("Not here yet.")).isHidden();
    }
  }

  @Test
  void a_page_brings_its_own_session_words_and_listeners() {
    String page =
        seminar
            .site()
            .embedding("post=\"%s\" without-post sign-in=\"/in\"".formatted(Seminar.SAMPLE));
    try (ThreadPage thread = ThreadPage.open(seminar, page)) {
      assertThat(thread.page().getByText("Sign in to reply.")).isVisible();
      assertThat(thread.find("article.post")).hasCount(0);
      thread
          .page()
          .evaluate(
              """
              (token) => {
                const thread = document.querySelector('colloquy-thread');
                globalThis.heard = [];
                addEventListener('colloquy-loaded', ({detail}) => heard.push(detail.post.title));
                thread.strings = {locale: 'de', replies: {one: '{n} Antwort', other: '{n} Antworten'}};
                thread.getToken = async () => token;
              }
              """,
              seminar.token(Seminar.ANA));

      assertThat(thread.form()).isVisible();
      assertThat(thread.find(".count")).hasText("12 Antworten");
      assertThat(thread.find("article.reply time").first()).hasText("14.09.2026");
      assertThat(thread.page().evaluate("heard"))
          .isEqualTo(List.of("Noon used to belong to the town"));
    }
  }

  @Test
  void a_token_that_is_refused_is_asked_for_again_and_a_new_one_leaves_the_thread_as_it_is() {
    String post = seminar.post(Seminar.ANA, "A long session");
    String page = seminar.site().embedding("post=\"%s\"".formatted(post));
    try (ThreadPage thread = ThreadPage.open(seminar, page)) {
      thread
          .page()
          .evaluate(
              """
              (token) => {
                let kept = 'clq_not-a-token';
                globalThis.renewals = 0;
                document.querySelector('colloquy-thread').getToken = ({renew}) => {
                  if (renew) {
                    renewals++;
                    kept = token;
                  }
                  return kept;
                };
              }
              """,
              seminar.token(Seminar.ANA));
      thread.form().locator("textarea").fill("Begun with one token");
      thread
          .page()
          .evaluate(
              "(token) => { document.querySelector('colloquy-thread').getToken = () => token }",
              seminar.token(Seminar.ANA));
      thread.button(thread.form(), "Post reply").click();

      thread.saying("Begun with one token").waitFor();
      assertThat((int) thread.page().evaluate("renewals")).isPositive();
    }
  }

  @Test
  void a_site_that_is_not_configured_loads_nothing() {
    String address = ThreadPage.address(seminar, Seminar.ANA, Seminar.SAMPLE, "");
    String elsewhere = address.replace("127.0.0.1", "localhost");
    try (ThreadPage thread = ThreadPage.open(seminar, elsewhere)) {
      assertThat(thread.page().getByText("Not here yet.")).isVisible();
      assertThat(thread.page().evaluate("customElements.get('colloquy-thread') === undefined"))
          .isEqualTo(true);
      assertThat(thread.complaints()).anyMatch(words -> words.contains("CORS policy"));
    }
  }
}
