package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing in a browser, and what can come between. */
@ExtendWith(Seminar.Shared.class)
class WritingIT {

  private final Seminar seminar;

  WritingIT(Seminar seminar) {
    this.seminar = seminar;
  }

  @Test
  void everything_is_done_by_keyboard_alone() {
    String post = seminar.post(Seminar.ANA, "Without a mouse");
    String first = seminar.reply(Seminar.PRIYA, post, null, "Can you reach me?");
    String answer = seminar.reply(Seminar.PRIYA, post, first, "And me?");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      Page page = thread.page();
      Locator toggle = thread.button(thread.reply(first), "1 reply");
      tabTo(page, toggle);
      page.keyboard().press("Enter");
      assertThat(thread.reply(answer)).isHidden();
      assertThat(toggle).hasAttribute("aria-expanded", "false");
      page.keyboard().press("Enter");
      assertThat(thread.reply(answer)).isVisible();

      tabTo(page, thread.button(thread.reply(answer), "Reply"));
      page.keyboard().press("Enter");
      assertThat(thread.field("Reply to Priya Nair")).isFocused();
      page.keyboard().type("Not sent");
      page.keyboard().press("Escape");
      assertThat(thread.button(thread.reply(answer), "Continue your reply")).isFocused();
      page.keyboard().press("Enter");
      assertThat(thread.field("Reply to Priya Nair")).hasValue("Not sent");
      page.keyboard().press("ControlOrMeta+A");
      page.keyboard().type("Reached");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      Locator mine = thread.saying("Reached");
      assertThat(mine).isFocused();

      tabTo(page, thread.button(mine, "Edit"));
      page.keyboard().press("Enter");
      assertThat(thread.field("Edit your reply")).isFocused();
      page.keyboard().press("End");
      page.keyboard().type(", and changed");
      page.keyboard().press("ControlOrMeta+Enter");
      assertThat(thread.saying("Reached, and changed")).isFocused();

      tabTo(page, thread.button(mine, "Delete"));
      page.keyboard().press("Enter");
      assertThat(thread.button(mine, "Keep it")).isFocused();
      page.keyboard().press("Escape");
      assertThat(thread.button(mine, "Delete")).isFocused();
      page.keyboard().press("Enter");
      page.keyboard().press("Shift+Tab");
      page.keyboard().press("Enter");
      assertThat(mine).isHidden();
      assertThat(thread.reply(answer)).isFocused();
      assertThat(seminar.ids(post, "oldest")).containsExactly(first, answer);
    }
  }

  /** Presses Tab until the focus is there, as somebody would who sees where it is. */
  private static void tabTo(Page page, Locator locator) {
    for (int i = 0; i < 60; i++) {
      if ((boolean) locator.evaluate("each => each.getRootNode().activeElement === each")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + locator);
  }

  @Test
  void a_draft_outlives_a_reload_until_it_is_posted() {
    String post = seminar.post(Seminar.ANA, "Unfinished");
    String parent = seminar.reply(Seminar.PRIYA, post, null, "Say more");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      thread.button(thread.reply(parent), "Reply").click();
      thread.field("Reply to Priya Nair").fill("I will, when");
      thread.form().locator("textarea").fill("And to myself");
      thread.page().reload();

      Locator answer = thread.field("Reply to Priya Nair");
      assertThat(answer).hasValue("I will, when");
      assertThat(thread.form().locator("textarea")).hasValue("And to myself");
      answer.fill("I will, when I can");
      thread.button(thread.reply(parent), "Post reply").click();
      thread.saying("I will, when I can").waitFor();
      thread.button(thread.form(), "Discard draft").click();
      thread.page().reload();

      thread.saying("I will, when I can").waitFor();
      assertThat(thread.form().locator("textarea")).hasValue("");
      assertThat(answer).isHidden();
    }
  }

  @Test
  void a_reply_whose_answer_was_lost_is_posted_once() {
    String post = seminar.post(Seminar.ANA, "Said once");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      AtomicInteger sent = loseAnswers(thread, 2);

      thread.write("Only once, please");

      thread.saying("Only once, please").waitFor();
      assertThat(thread.form().locator("textarea")).hasValue("");
      assertThat(sent).hasValue(3);
      assertThat(seminar.words(post).values()).containsExactly("Only once, please");
      assertThat(thread.ids()).hasSize(1);
    }
  }

  @Test
  void words_changed_after_a_lost_answer_and_a_reload_are_still_one_reply() {
    String post = seminar.post(Seminar.ANA, "Said once, better");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      // The live stream must not tell the page what the lost answer did not.
      thread.context().route("**/events*", Route::abort);
      loseAnswers(thread, Integer.MAX_VALUE);
      thread.write("As it came to mind");
      thread.page().getByText("No answer yet").waitFor();
      thread.page().unroute("**/replies");
      thread.page().reload();
      Locator draft = thread.form().locator("textarea");
      assertThat(draft).hasValue("As it came to mind");

      thread.write("As it should be");

      thread.saying("As it should be").waitFor();
      assertThat(seminar.words(post).values()).containsExactly("As it should be");
    }
  }

  /** Lets requests through to the server, whose answers do not come back. */
  private static AtomicInteger loseAnswers(ThreadPage thread, int times) {
    AtomicInteger sent = new AtomicInteger();
    thread
        .page()
        .route(
            "**/replies",
            route -> {
              if (sent.incrementAndGet() <= times) {
                route.fetch();
                route.abort();
              } else {
                route.resume();
              }
            });
    return sent;
  }

  @Test
  void an_edit_over_somebody_elses_shows_the_newer_words_and_keeps_the_typed() {
    String post = seminar.post(Seminar.ANA, "Two windows");
    String reply = seminar.reply(Seminar.ANA, post, null, "As it was");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      thread.button(thread.reply(reply), "Edit").click();
      Locator words = thread.field("Edit your reply");
      words.fill("As I have it");
      seminar.edit(Seminar.ANA, reply, "As the other window has it");
      thread.button(thread.reply(reply), "Save changes").click();

      assertThat(thread.find(".newer")).containsText("As the other window has it");
      assertThat(words).hasValue("As I have it");
      assertThat(words).isFocused();
      thread.button(thread.reply(reply), "Save changes").click();
      assertThat(thread.reply(reply).locator(".body")).hasText("As I have it");
      assertThat(seminar.words(post)).containsEntry(reply, "As I have it");
    }
  }

  @Test
  void what_the_server_refuses_is_said_beside_the_form_and_the_words_are_kept() {
    String post = seminar.post(Seminar.ANA, "Too late");
    String parent = seminar.reply(Seminar.PRIYA, post, null, "Gone in a moment");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      thread.button(thread.form(), "Post reply").click();
      assertThat(thread.form()).containsText("Write something first.");

      thread.button(thread.reply(parent), "Reply").click();
      Locator words = thread.field("Reply to Priya Nair");
      words.fill("Wait for me");
      seminar.delete(Seminar.PRIYA, parent);
      thread.reply(parent).getByText("This reply was deleted.").waitFor();
      thread.button(thread.reply(parent), "Post reply").click();

      Locator form = thread.reply(parent).locator("form");
      assertThat(form).containsText("was deleted meanwhile. Your words are kept");
      assertThat(form.locator("textarea")).hasValue("Wait for me");
    }
  }

  @Test
  void a_server_that_is_busy_is_asked_again() {
    String post = seminar.post(Seminar.ANA, "Rush hour");
    try (ThreadPage thread = ThreadPage.of(seminar, Seminar.ANA, post)) {
      AtomicInteger asked = new AtomicInteger();
      thread
          .page()
          .route(
              "**/replies",
              route -> {
                if (asked.incrementAndGet() == 1) {
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(503)
                          .setHeaders(
                              Map.of(
                                  "Retry-After", "1",
                                  "Access-Control-Allow-Origin", "*",
                                  "Access-Control-Expose-Headers", "Retry-After")));
                } else {
                  route.resume();
                }
              });
      thread.write("No hurry");
      thread.saying("No hurry").waitFor();
      assertThat(seminar.words(post).values()).containsExactly("No hurry");
    }
  }

  @Test
  void who_must_write_first_is_shown_the_form_and_then_the_thread() {
    String post = seminar.post(Seminar.TEACHER, "Write before you read");
    seminar.send(
        Seminar.TEACHER, "PUT", "posts/" + post + "/requirements", "{\"postBeforeView\":true}");
    String other = seminar.reply(Seminar.PRIYA, post, null, "Nobody saw this before writing");
    try (ThreadPage thread =
        ThreadPage.open(seminar, ThreadPage.address(seminar, Seminar.SAMIR, post, ""))) {
      thread.page().getByText("you will see what others replied").waitFor();
      assertThat(thread.ids()).isEmpty();

      thread.write("My own view, first");

      thread.reply(other).waitFor();
      assertThat(thread.saying("My own view, first")).isVisible();
      assertThat(thread.ids()).isEqualTo(seminar.ids(post, Seminar.SAMIR, "oldest"));
      String late = seminar.reply(Seminar.PRIYA, post, null, "And it is live from here");
      thread.reply(late).waitFor();
    }
  }

  @Test
  void a_moderator_hides_and_restores() {
    String post = seminar.post(Seminar.ANA, "Order, please");
    String reply = seminar.reply(Seminar.PRIYA, post, null, "A word too many");
    try (ThreadPage moderator = ThreadPage.of(seminar, Seminar.TEACHER, post);
        ThreadPage reader = ThreadPage.of(seminar, Seminar.SAMIR, post)) {
      moderator.button(moderator.reply(reply), "Hide reply").click();
      assertThat(moderator.reply(reply)).containsText("Hidden by a moderator");
      assertThat(reader.reply(reply)).isHidden();
      assertThat(reader.find(".count")).hasText("No replies yet");

      moderator.button(moderator.reply(reply), "Restore reply").click();
      assertThat(reader.reply(reply)).containsText("A word too many");
      assertThat(reader.find(".count")).hasText("1 reply");
      assertThat(List.of(reply)).isEqualTo(reader.ids());
    }
  }
}
