package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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
