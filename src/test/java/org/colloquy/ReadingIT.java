package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading threads of any size in a browser. */
@ExtendWith(Seminar.Shared.class)
class ReadingIT {

  private final Seminar seminar;

  ReadingIT(Seminar seminar) {
    this.seminar = seminar;
  }

  /** A thread of 160 replies, up to nine deep, whose shape is always the same. */
  private String bigThread() {
    Random random = new Random(9);
    List<Integer> depths = new ArrayList<>(List.of(1));
    while (depths.size() < 160) {
      int last = depths.get(depths.size() - 1);
      depths.add(1 + random.nextInt(Math.min(9, last + 1)));
    }
    String post = seminar.post(Seminar.ANA, "A very long discussion");
    seminar.branch(Seminar.PRIYA, post, depths);
    return post;
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "newest"})
  void a_long_thread_is_read_branch_by_branch_to_its_end(String sort) {
    String post = bigThread();
    String address =
        ThreadPage.address(seminar, Seminar.SAMIR, post, "sort=\"%s\"".formatted(sort));
    try (ThreadPage thread = ThreadPage.open(seminar, address)) {
      thread.find(".count").waitFor();
      assertThat(thread.ids().size()).isLessThan(160);

      Locator more = thread.find(".more button");
      while (more.count() > 0) {
        int shown = thread.ids().size();
        more.first().click();
        assertThat(thread.find("article.reply").nth(shown)).isVisible();
        assertThat(thread.page().getByText("Loading")).hasCount(0);
      }

      assertThat(thread.ids()).isEqualTo(seminar.ids(post, sort)).hasSize(160);
      assertThat(thread.find(".count")).hasText("160 replies");
      assertThat(thread.complaints()).isEmpty();
    }
  }

  @Test
  void the_buttons_say_how_many_more_there_are() {
    String post = bigThread();
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.SAMIR, post)) {
      int said =
          thread.find(".more button").allInnerTexts().stream()
              .mapToInt(words -> Integer.parseInt(words.replaceAll("\\D", "")))
              .sum();
      assertThat(said + thread.ids().size()).isEqualTo(160);
    }
  }

  @Test
  void one_turns_the_thread_round() {
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.SAMIR, Seminar.SAMPLE)) {
      assertThat(thread.ids()).isEqualTo(seminar.ids(Seminar.SAMPLE, "oldest"));
      String last = seminar.ids(Seminar.SAMPLE, "newest").get(0);

      thread.page().getByLabel("Order").selectOption("Newest first");

      assertThat(thread.find("article.reply").first()).hasAttribute("data-id", last);
      assertThat(thread.ids()).isEqualTo(seminar.ids(Seminar.SAMPLE, "newest"));
    }
  }

  @Test
  void a_link_to_a_reply_opens_it_in_its_context_however_deep_it_is() {
    String post = bigThread();
    List<String> ids = seminar.ids(post, "oldest");
    String deep = ids.get(150);
    String address = ThreadPage.address(seminar, Seminar.SAMIR, post, "");
    try (ThreadPage thread = ThreadPage.open(seminar, address + "#reply-" + deep)) {
      assertThat(thread.reply(deep)).isInViewport();
      assertThat(thread.reply(deep)).isFocused();
      assertThat(thread.reply(deep)).hasClass(Pattern.compile(".*target.*"));
      assertThat(thread.page().getByText("one reply and what it answers")).isVisible();
      assertThat(thread.ids()).isSubsetOf(ids).contains(deep);

      String answer = seminar.reply(Seminar.PRIYA, post, deep, "Answered while you look");
      assertThat(thread.reply(answer)).isVisible();
      thread.button("Show the whole discussion").click();
      assertThat(thread.reply(ids.get(0))).isVisible();
      assertThat(thread.reply(answer)).isHidden();

      thread.reply(ids.get(1)).locator(".when a").click();
      assertThat(thread.reply(ids.get(1))).isFocused();
      assertThat(thread.page()).hasURL(address + "#reply-" + ids.get(1));
    }
  }

  @Test
  void a_link_to_a_reply_that_is_gone_says_so_above_the_thread() {
    String gone = "#reply-01a0ac08-171a-7343-bc75-000000000000";
    String address = ThreadPage.address(seminar, Seminar.SAMIR, Seminar.SAMPLE, "");
    try (ThreadPage thread = ThreadPage.open(seminar, address + gone)) {
      assertThat(thread.page().getByText("It may have been deleted")).isVisible();
      assertThat(thread.find("article.reply")).hasCount(12);
    }
  }

  @Test
  void in_a_page_from_right_to_left_branches_go_to_the_left() {
    String post = seminar.post(Seminar.ANA, "من اليمين إلى اليسار");
    String parent = seminar.reply(Seminar.PRIYA, post, null, "هذا رأيي في الأمر.");
    String child = seminar.reply(Seminar.SAMIR, post, parent, "And in English, from the left.");
    String attributes = "post=\"%s\" token=\"%s\"".formatted(post, seminar.token(Seminar.ANA));
    String page = seminar.site().embedding("lang=\"ar\" dir=\"rtl\"", attributes);
    try (ThreadPage thread = ThreadPage.open(seminar, page)) {
      Locator outer = thread.reply(parent);
      Locator inner = thread.reply(child);
      inner.waitFor();
      double outerRight = outer.boundingBox().x + outer.boundingBox().width;
      double innerRight = inner.boundingBox().x + inner.boundingBox().width;
      assertThat(innerRight).isLessThan(outerRight - 8);
      assertThat(inner.boundingBox().x).isEqualTo(outer.boundingBox().x);
      assertThat(direction(outer)).isEqualTo("rtl");
      assertThat(direction(inner)).isEqualTo("ltr");
      assertThat(outer.locator(".face").boundingBox().x)
          .isGreaterThan(outer.locator(".name").boundingBox().x);
    }
  }

  private static Object direction(Locator reply) {
    return reply.locator(".body").evaluate("each => getComputedStyle(each).direction");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390})
  void on_a_phone_nothing_is_cut_off_and_everything_can_be_touched(int width) {
    String post = bigThread();
    seminar.reply(Seminar.PRIYA, post, null, "A".repeat(300) + "\n\n```\n" + "b ".repeat(200));
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions().setViewportSize(width, 844).setHasTouch(true);
    String address = ThreadPage.address(seminar, Seminar.PRIYA, post, "");
    try (ThreadPage thread = ThreadPage.open(seminar, address, phone)) {
      thread.find(".count").waitFor();
      assertThat(thread.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(
              thread
                  .find(".reply .body")
                  .evaluateAll("all => Math.min(...all.map(each => each.clientWidth))"))
          .asInstanceOf(InstanceOfAssertFactories.INTEGER)
          .isGreaterThan(width / 2);
      assertThat(
              thread
                  .find("button, colloquy-thread a.button, colloquy-thread .when a")
                  .evaluateAll(
                      "all => Math.min(...all.map(each => each.getBoundingClientRect().height))"))
          .asInstanceOf(InstanceOfAssertFactories.type(Number.class))
          .satisfies(height -> assertThat(height.doubleValue()).isGreaterThanOrEqualTo(24));
    }
  }
}
