package org.colloquy.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.Chromium;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages in a real browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChromiumPagesTest {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private static Chromium chromium;

  @Inject ClassRoom room;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void a_student_signs_in_reads_answers_and_signs_out_without_any_script() {
    String student = room.student();
    String post = ClassRoom.post(room.instructor(), "Read me without script");
    ClassRoom.reply(room.student(), post, null, "A reply to answer");
    NewContextOptions plain = new NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.context(plain)) {
      Page page = context.newPage();
      page.navigate(Browser.origin() + "/posts/new");
      assertThat(page).hasTitle("Sign in · Colloquy");
      page.getByLabel("Personal access token").fill(Browser.token(student));
      button(page, "Sign in").click();
      assertThat(page.getByRole(AriaRole.HEADING, named("New post"))).isVisible();
      link(page, "Discussions").click();
      link(page, "Read me without script").click();
      page.getByLabel("Your reply to").fill("Straight to the *post*.");
      button(page, "Publish").click();
      Locator mine = page.locator(".reply:target");
      assertThat(mine.locator("em")).hasText("post");
      page.locator(".reply", new Page.LocatorOptions().setHasText("A reply to answer"))
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Reply").setExact(true))
          .click();
      page.getByLabel("Your reply").fill("And to the reply.");
      button(page, "Publish").click();
      assertThat(page.locator(".reply:target .meta")).containsText("to Test ");
      assertThat(page.locator(".reply")).hasCount(3);
      button(page, "Sign out").click();
      assertThat(link(page, "Sign in")).isVisible();
      page.navigate(Browser.origin() + "/posts/new");
      assertThat(page).hasTitle("Sign in · Colloquy");
    }
  }

  @Test
  void the_thread_comes_alive_as_who_is_signed_in_and_the_page_s_policy_lets_it() {
    String student = room.student();
    String post = ClassRoom.post(room.instructor(), "Alive");
    String reply = ClassRoom.reply(room.student(), post, null, "Already here");
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      signIn(page, student);
      page.navigate(Browser.origin() + "/posts/" + post + "?reply=" + reply + "#reply-" + reply);
      Locator form = page.locator("colloquy-thread form[data-place='reply:']");
      form.locator("textarea").fill("Said by the *component*.");
      form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Post reply")).click();
      assertThat(page.locator("colloquy-thread article.reply em")).hasText("component");
      assertThat(page.locator("colloquy-thread article.reply")).hasCount(2);
      assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }
  }

  @Test
  void a_link_from_another_site_opens_as_who_is_signed_in() {
    String student = room.student();
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      signIn(page, student);
      // Not the name that the cookie is for, so another site to the browser.
      page.navigate(Browser.origin().replace("localhost", "127.0.0.1") + "/problems");
      page.evaluate(
          "address => { const a = document.createElement('a'); a.href = address; a.textContent = 'There';"
              + " document.querySelector('main').append(a) }",
          Browser.origin() + "/");
      link(page, "There").click();
      assertThat(page.locator(".who")).containsText("Test " + student);
    }
  }

  @Test
  void a_form_of_another_site_s_does_nothing_as_who_is_signed_in() {
    String student = room.student();
    try (BrowserContext context = chromium.context(new NewContextOptions().setBypassCSP(true))) {
      Page page = context.newPage();
      signIn(page, student);
      page.navigate(Browser.origin().replace("localhost", "127.0.0.1") + "/problems");
      page.evaluate(
          "address => { const f = document.createElement('form'); f.method = 'post'; f.action = address;"
              + " document.body.append(f); f.submit() }",
          Browser.origin() + "/sign-out");
      assertThat(page.getByRole(AriaRole.HEADING, named("The caller may not do this"))).isVisible();
      page.navigate(Browser.origin() + "/");
      assertThat(page.locator(".who")).containsText("Test " + student);
    }
  }

  @Test
  void no_page_has_a_grave_fault_of_access_or_breaks_its_own_policy_and_all_fit_a_phone() {
    Map<String, String> paths = paths();
    String student = room.student();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (Map.Entry<String, int[]> screen :
          Map.of("desktop", new int[] {1280, 900}, "phone", new int[] {390, 844}).entrySet()) {
        NewContextOptions options =
            new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(screen.getValue()[0], screen.getValue()[1]);
        try (BrowserContext context = chromium.context(options)) {
          Page page = context.newPage();
          List<String> complaints = new ArrayList<>();
          page.onConsoleMessage(message -> complaints.add(message.text()));
          look(page, "/sign-in", "sign-in", scheme, screen.getKey());
          signIn(page, student);
          paths.forEach((name, path) -> look(page, path, name, scheme, screen.getKey()));
          assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
        }
      }
    }
  }

  private static void look(Page page, String path, String name, ColorScheme scheme, String screen) {
    page.navigate(Browser.origin() + path);
    if (page.locator("colloquy-thread").count() > 0) {
      assertThat(page.locator("colloquy-thread .count")).isVisible();
    }
    String file = "%s-%s-%s.png".formatted(name, screen, scheme).toLowerCase(java.util.Locale.ROOT);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", file))
            .setCaret(ScreenshotCaret.HIDE));
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits a %s", path, screen)
        .isTrue();
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(rule -> GRAVE.contains(rule.getImpact()))
                    .map(rule -> rule.getId() + ": " + rule.getNodes()))
        .as(file)
        .isEmpty();
  }

  /** Pages with something on them, by name. */
  private Map<String, String> paths() {
    String author = room.instructor();
    String post =
        ClassRoom.as(author)
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "title",
                    "Where does an hour begin?",
                    "body",
                    "In some towns the bell rang **twice**.\n\n> The clock is right, the town is late.\n\n- one\n- two\n\n`13:00`\n\nمتى تبدأ الساعة؟",
                    "tags",
                    List.of("time", "bells")))
            .post("/posts")
            .jsonPath()
            .getString("id");
    String parent = null;
    for (int depth = 0; depth < 10; depth++) {
      parent =
          ClassRoom.reply(
              depth % 2 == 0 ? room.student() : author,
              post,
              parent,
              depth == 3
                  ? "هل كان الجرس يدق مرتين في اليوم؟"
                  : "An answer at depth "
                      + depth
                      + ", long enough to need a second line on a phone.");
    }
    ClassRoom.patch(author, "/posts/" + post, Map.of("pinned", true)).then().statusCode(200);
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("list", "/");
    paths.put("post", "/posts/" + post);
    paths.put("new-post", "/posts/new");
    paths.put("mentions", "/mentions");
    paths.put("new-reply", "/posts/" + post + "/reply?parent=" + parent);
    paths.put("empty", "/?tag=nobody-has-this");
    paths.put("nothing", "/nothing");
    paths.put("problems", "/problems");
    return paths;
  }

  private static void signIn(Page page, String handle) {
    page.navigate(Browser.origin() + "/sign-in");
    page.getByLabel("Personal access token").fill(Browser.token(handle));
    button(page, "Sign in").click();
    assertThat(page.locator(".who")).containsText("Sign out");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
