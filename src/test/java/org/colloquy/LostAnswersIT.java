package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that do not come, come late, or say that it is too late. */
@ExtendWith(Seminar.Shared.class)
class LostAnswersIT {

  private final Seminar seminar;

  LostAnswersIT(Seminar seminar) {
    this.seminar = seminar;
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
}
