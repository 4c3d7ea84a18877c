package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thread in several browsers at once. */
@ExtendWith(Seminar.Shared.class)
class LiveThreadIT {

  /** As long as the network is away. */
  private static final Duration AWAY = Duration.ofSeconds(10);

  private final Seminar seminar;

  LiveThreadIT(Seminar seminar) {
    this.seminar = seminar;
  }

  @Test
  void a_reply_typed_in_one_browser_appears_in_another_once() {
    String post = seminar.post(Seminar.ANA, "Typed here, read there");
    try (ThreadPage here = ThreadPage.of(seminar, Seminar.ANA, post);
        ThreadPage there = ThreadPage.of(seminar, Seminar.PRIYA, post)) {
      for (int i = 0; i < 3; i++) {
        String words = "Said for the " + i + ". time";
        here.form().locator("textarea").fill(words);
        long clicked = System.nanoTime();
        here.button(here.form(), "Post reply").click();
        there.saying(words).waitFor();
        long millis = Duration.ofNanos(System.nanoTime() - clicked).toMillis();
        System.out.println("A reply was in the other browser " + millis + " ms after the click.");
        here.saying(words).waitFor();
      }

      assertThat(there.ids()).isEqualTo(here.ids()).isEqualTo(seminar.ids(post, "oldest"));
      assertThat(there.find(".count")).hasText("3 replies");
      assertThat(here.form().locator("textarea")).hasValue("");
      assertThat(there.complaints()).isEmpty();
      assertThat(here.complaints()).isEmpty();
    }
  }

  @Test
  void ten_seconds_without_a_network_leave_nothing_out_and_nothing_twice() {
    String post = seminar.post(Seminar.ANA, "While nobody listened");
    List<String> replies = new ArrayList<>();
    replies.add(seminar.reply(Seminar.PRIYA, post, null, "Before all of it"));
    try (ThreadPage reader = ThreadPage.of(seminar, Seminar.SAMIR, post);
        ThreadPage newest = newestFirst(post)) {
      reader.context().setOffline(true);
      newest.context().setOffline(true);
      writeFor(AWAY, post, replies);
      reader.context().setOffline(false);
      newest.context().setOffline(false);

      String last = seminar.reply(Seminar.PRIYA, post, null, "After all of it");
      reader.reply(last).waitFor();
      newest.reply(last).waitFor();
      assertThat(reader.ids()).isEqualTo(seminar.ids(post, "oldest"));
      assertThat(newest.ids()).isEqualTo(seminar.ids(post, "newest"));
      seminar
          .words(post)
          .forEach(
              (id, words) ->
                  assertThat(reader.reply(id)).containsText(words == null ? "deleted" : words));
      long counted = seminar.words(post).values().stream().filter(words -> words != null).count();
      assertThat(reader.find(".count")).hasText(counted + " replies");
    }
  }

  private ThreadPage newestFirst(String post) {
    ThreadPage page =
        ThreadPage.open(
            seminar, ThreadPage.address(seminar, Seminar.SAMIR, post, "sort=\"newest\""));
    page.find(".count").waitFor();
    return page;
  }

  /** Others reply, edit and delete until the time is over, and no faster than people in a hurry. */
  private void writeFor(Duration time, String post, List<String> replies) {
    Random random = new Random(6);
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      String some = replies.get(random.nextInt(replies.size()));
      switch (replies.size() > 25 ? 3 + i % 3 : i % 6) {
        case 3 -> seminar.edit(Seminar.PRIYA, some, "Put otherwise, number " + i);
        case 4 -> {
          if (replies.size() > 1 && replies.remove(some)) {
            seminar.delete(Seminar.PRIYA, some);
          }
        }
        default ->
            replies.add(
                seminar.reply(Seminar.PRIYA, post, i % 2 == 0 ? some : null, "Number " + i));
      }
    }
  }

  @Test
  void what_comes_in_above_does_not_move_what_is_read_and_is_gone_to_when_one_likes() {
    String post = seminar.post(Seminar.ANA, "A long evening");
    List<String> old =
        IntStream.range(0, 14)
            .mapToObj(
                i -> seminar.reply(Seminar.PRIYA, post, null, i + " " + "old words ".repeat(40)))
            .toList();
    try (ThreadPage reader = newestFirst(post)) {
      String read = old.get(5);
      reader.reply(read).evaluate("each => each.scrollIntoView({block: 'center'})");
      double top = reader.top(read);

      String above = seminar.reply(Seminar.PRIYA, post, null, "New " + "and long ".repeat(80));
      String nested = seminar.reply(Seminar.PRIYA, post, old.get(10), "New, in a branch above");
      reader.reply(nested).waitFor();

      assertThat(reader.reply(above)).not().isInViewport();
      assertThat(reader.top(read)).isCloseTo(top, within(2.0));
      assertThat(reader.find("[role=status]").last()).containsText("2 new replies");
      reader.button("2 new replies").click();
      assertThat(reader.reply(above)).isInViewport();
      assertThat(reader.reply(above)).isFocused();
      assertThat(reader.button("2 new replies")).isHidden();
    }
  }

  @Test
  void edits_deletions_and_the_closing_of_a_thread_appear() {
    String post = seminar.post(Seminar.ANA, "Second thoughts");
    String parent = seminar.reply(Seminar.PRIYA, post, null, "A first thought");
    String leaf = seminar.reply(Seminar.PRIYA, post, parent, "An answer to oneself");
    try (ThreadPage reader = ThreadPage.of(seminar, Seminar.SAMIR, post)) {
      seminar.edit(Seminar.PRIYA, leaf, "A better answer");
      assertThat(reader.reply(leaf)).containsText("A better answer");
      assertThat(reader.reply(leaf)).containsText("edited");

      seminar.delete(Seminar.PRIYA, parent);
      assertThat(reader.reply(parent)).containsText("This reply was deleted.");
      assertThat(reader.reply(leaf)).isVisible();

      seminar.delete(Seminar.PRIYA, leaf);
      assertThat(reader.reply(leaf)).isHidden();
      assertThat(reader.reply(parent)).isHidden();
      assertThat(reader.find(".count")).hasText("No replies yet");

      seminar.send(
          Seminar.TEACHER, "PATCH", "posts/" + post, "{\"status\":\"locked\"}", "If-Match", "*");
      assertThat(reader.form()).isHidden();
      assertThat(reader.page().getByText("This discussion is closed")).isVisible();
    }
  }

  @Test
  void in_a_branch_that_is_not_loaded_only_its_count_rises() {
    String post = seminar.post(Seminar.ANA, "Deep down");
    List<String> ids =
        seminar.branch(
            Seminar.PRIYA, post, IntStream.rangeClosed(1, 6).boxed().collect(Collectors.toList()));
    try (ThreadPage reader = ThreadPage.of(seminar, Seminar.SAMIR, post)) {
      Locator more = reader.button("Show 2 more replies");
      more.waitFor();
      assertThat(reader.ids()).isEqualTo(ids.subList(0, 4));

      String late = seminar.reply(Seminar.PRIYA, post, ids.get(3), "Late, and deep");
      reader.button("Show 3 more replies").click();

      reader.reply(late).waitFor();
      assertThat(reader.ids()).isEqualTo(seminar.ids(post, "oldest"));
      assertThat(reader.find(".more button")).hasCount(0);
    }
  }

  @Test
  void where_streams_cannot_be_had_changes_are_asked_for() {
    String post = seminar.post(Seminar.ANA, "Behind an old proxy");
    try (ThreadPage reader =
        ThreadPage.open(seminar, "about:blank", new Browser.NewContextOptions())) {
      reader
          .context()
          .route(
              "**/events*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(501)
                          .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))));
      reader.page().navigate(ThreadPage.address(seminar, Seminar.SAMIR, post, ""));
      reader.find(".count").waitFor();

      String reply = seminar.reply(Seminar.PRIYA, post, null, "It gets through");

      assertThat(reader.reply(reply)).isVisible();
      assertThat(reader.ids()).isEqualTo(seminar.ids(post, "oldest"));
    }
  }

  @Test
  void what_a_reader_has_been_shown_is_read() {
    String post = seminar.post(Seminar.ANA, "Something new");
    seminar.reply(Seminar.PRIYA, post, null, "Before anybody looked.");
    assertThat(unread(post)).isEqualTo(1);
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.SAMIR, post)) {
      thread.page().waitForCondition(() -> unread(post) == 0);

      String second = seminar.reply(Seminar.PRIYA, post, null, "While somebody looks.");
      assertThat(thread.reply(second)).isVisible();
      thread.page().waitForCondition(() -> unread(post) == 0);
    }
  }

  private int unread(String post) {
    return seminar.send(Seminar.SAMIR, "GET", "posts/" + post + "/read", "").getInt("unreadCount");
  }
}
