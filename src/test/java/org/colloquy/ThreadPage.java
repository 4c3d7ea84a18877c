package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser that shows a thread, and the words that tests use of it. */
final class ThreadPage implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private ThreadPage(BrowserContext context, String address) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(address);
  }

  /** Opens an address in a browser of its own. */
  static ThreadPage open(Seminar seminar, String address) {
    return open(seminar, address, new Browser.NewContextOptions());
  }

  static ThreadPage open(Seminar seminar, String address, Browser.NewContextOptions options) {
    return new ThreadPage(seminar.chromium().context(options), address);
  }

  /** Opens the page of a post, to somebody of the class. */
  static ThreadPage of(Seminar seminar, String handle, String post) {
    ThreadPage thread = open(seminar, address(seminar, handle, post, ""));
    assertThat(thread.page.locator("colloquy-thread .count")).isVisible();
    return thread;
  }

  /** The address of a page that shows a post to somebody of the class. */
  static String address(Seminar seminar, String handle, String post, String attributes) {
    return seminar
        .site()
        .embedding(
            "post=\"%s\" token=\"%s\" %s".formatted(post, seminar.token(handle), attributes));
  }

  BrowserContext context() {
    return context;
  }

  Page page() {
    return page;
  }

  /** What the browser complained of: errors, and what a policy forbade. */
  List<String> complaints() {
    return complaints;
  }

  Locator find(String selector) {
    return page.locator("colloquy-thread " + selector);
  }

  Locator reply(String id) {
    return find("#reply-" + id);
  }

  Locator saying(String words) {
    return find("article.reply").filter(new Locator.FilterOptions().setHasText(words));
  }

  /** A button by all of its words. */
  Locator button(Locator in, String words) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }

  Locator button(String words) {
    return button(page.locator("colloquy-thread"), words);
  }

  /** Where one writes, by its label. */
  Locator field(String label) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Where one answers the post. */
  Locator form() {
    return find("form[data-place='reply:']");
  }

  void write(String words) {
    form().locator("textarea").fill(words);
    button(form(), "Post reply").click();
  }

  /** The ids of the replies that are shown, in the order in which they are read. */
  List<String> ids() {
    return find("article.reply").all().isEmpty()
        ? List.of()
        : strings("all => all.map(each => each.dataset.id)");
  }

  @SuppressWarnings("unchecked")
  private List<String> strings(String script) {
    return (List<String>) find("article.reply").evaluateAll(script);
  }

  /** How far a reply's upper edge is below that of the window. */
  double top(String id) {
    return ((Number) reply(id).evaluate("each => each.getBoundingClientRect().top")).doubleValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
