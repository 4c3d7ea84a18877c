package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.text.Harmless;
import org.colloquy.text.Hostile;
import org.colloquy.text.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever people wrote who mean harm: in a real browser nothing of it runs. */
@ExtendWith(Seminar.Shared.class)
class HostileTextIT {

  private static final int AT_ONCE = 2000;

  /**
   * Puts each text into the page as a front-end does, and looks at what the browser makes of it.
   */
  private static final String SHOW =
      """
      async ({texts, elements, attributes}) => {
        const faults = [];
        const look = (text, root) => {
          for (const e of root.querySelectorAll('*')) {
            const known = elements.includes(e.localName) && e.namespaceURI === 'http://www.w3.org/1999/xhtml';
            for (const a of e.attributes) {
              const address = ['href', 'src'].includes(a.name) && URL.canParse(a.value, 'https://page.example/')
                && new URL(a.value, 'https://page.example/').protocol;
              if (!(attributes[e.localName] ?? []).includes(a.name)
                  || (address && !['http:', 'https:', 'mailto:'].includes(address))) {
                faults.push(`${e.localName} ${a.name}=${a.value}: ${text}`);
              }
            }
            if (!known) faults.push(`${e.localName}: ${text}`);
            for (const name of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle', 'pointerenter', 'animationend']) {
              e.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}));
            }
          }
        };
        document.addEventListener('click', (event) => event.preventDefault(), true);
        for (const text of texts) {
          const box = document.body.appendChild(document.createElement('div'));
          box.innerHTML = text;
          look(text, box);
          box.innerHTML = box.innerHTML;
          look(text, box);
          const template = document.createElement('template');
          template.innerHTML = text;
          look(text, template.content);
        }
        // An error behind all of theirs.
        await new Promise((done) => {
          const last = new Image();
          last.onerror = done;
          last.src = 'http://[';
        });
        return faults;
      }
      """;

  private final Seminar seminar;

  HostileTextIT(Seminar seminar) {
    this.seminar = seminar;
  }

  @Test
  void put_into_a_page_without_a_policy_nothing_of_it_runs() {
    Set<String> shown = new LinkedHashSet<>();
    Map<String, List<String>> all = Hostile.all();
    all.values().forEach(texts -> texts.forEach(text -> shown.add(Markdown.toHtml(text))));
    try (Trap trap = Trap.in(seminar, new NewContextOptions().setOffline(true))) {
      Page page = trap.page();
      parts(shown)
          .forEach(
              part -> {
                page.setContent("<!doctype html><body>");
                assertThat(page.evaluate(SHOW, argument(part))).isEqualTo(List.of());
                trap.check("put into a page");
                page.setContent("<!doctype html><body><div>" + String.join("</div><div>", part));
                page.evaluate(SHOW, argument(List.of()));
                trap.check("sent as a page");
              });
    }
    Figures figures = new Figures();
    all.forEach((kind, texts) -> figures.line("kind", kind, texts.size()));
    figures.line("shown", "all", shown.size()).write("hostile");
  }

  @Test
  void the_same_page_without_the_sanitiser_is_caught() {
    int caught = 0;
    for (String text : List.of("<img src=x onerror=alert(1)>", "<svg><set onbegin=alert(1)>")) {
      try (Trap trap = Trap.in(seminar, new NewContextOptions().setOffline(true))) {
        trap.page().setContent("<!doctype html><body>");
        assertThat((Collection<?>) trap.page().evaluate(SHOW, argument(List.of(text))))
            .isNotEmpty();
        trap.page().waitForCondition(trap::hasCaught);
        caught++;
      }
    }
    assertThat(caught).isEqualTo(2);
  }

  @Test
  void in_our_own_pages_nothing_of_it_runs_with_or_without_their_policy() {
    HostileClass hostile = HostileClass.write(seminar);
    for (boolean without : List.of(true, false)) {
      try (Trap trap = Trap.in(seminar, new NewContextOptions().setBypassCSP(without))) {
        signIn(trap.page());
        for (String path : hostile.pages()) {
          trap.page().navigate(seminar.server() + path);
          trap.page().waitForLoadState();
          trap.check(path);
        }
      }
    }
  }

  @Test
  void in_the_component_on_the_page_of_a_course_nothing_of_it_runs() {
    HostileClass hostile = HostileClass.write(seminar);
    try (Trap trap = Trap.in(seminar, new NewContextOptions().setBypassCSP(true))) {
      for (String post : hostile.posts()) {
        trap.page().navigate(ThreadPage.address(seminar, Seminar.TEACHER, post, ""));
        trap.page().locator("colloquy-thread .count").waitFor();
        trap.check(post);
      }
    }
  }

  private void signIn(Page page) {
    page.navigate(seminar.server() + "/sign-in");
    page.getByLabel("Personal access token").fill(seminar.token(Seminar.TEACHER));
    page.locator("main form button").first().click();
    page.locator(".who").getByText("Sign out").waitFor();
  }

  private static Map<String, Object> argument(List<String> texts) {
    // The browser takes lists alone.
    Map<String, List<String>> attributes = new HashMap<>();
    Harmless.ATTRIBUTES.forEach((element, names) -> attributes.put(element, List.copyOf(names)));
    return Map.of(
        "texts", texts, "elements", List.copyOf(Harmless.ELEMENTS), "attributes", attributes);
  }

  private static List<List<String>> parts(Collection<String> all) {
    List<String> list = new ArrayList<>(all);
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      parts.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
    return parts;
  }

  /** A browser that tells whether a script ran that is not ours. */
  private static final class Trap implements AutoCloseable {

    private static final String SET =
        """
        globalThis.ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
          globalThis[name] = (...all) => { ran.push(name + all); };
        }
        """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> caught = new ArrayList<>();

    private Trap(BrowserContext context) {
      this.context = context;
      context.addInitScript(SET);
      context.onPage(popup -> caught.add("a window: " + popup.url()));
      this.page = context.newPage();
      caught.clear();
      page.onDialog(
          dialog -> {
            caught.add("a dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onConsoleMessage(
          message -> {
            if (message
                    .text()
                    .matches(
                        "(?s).*(script|style|frame|object|form-action|base)-?(src|uri)?.*Content Security.*")
                || message.text().contains("script-src")) {
              caught.add(message.text());
            }
          });
    }

    static Trap in(Seminar seminar, NewContextOptions options) {
      Trap trap = new Trap(seminar.chromium().context(options));
      // What a picture asks for it may; all else belongs to the pages, which are ours.
      trap.page.onRequest(
          request -> {
            boolean ours =
                request.url().startsWith(seminar.server())
                    || request.url().startsWith(seminar.site().origin());
            if (!ours && !request.resourceType().equals("image")) {
              trap.caught.add("a request: " + request.resourceType() + " " + request.url());
            }
          });
      return trap;
    }

    Page page() {
      return page;
    }

    boolean hasCaught() {
      return !((List<?>) page.evaluate("ran")).isEmpty();
    }

    void check(String where) {
      assertThat(page.evaluate("ran")).as(where).isEqualTo(List.of());
      assertThat(caught).as(where).isEmpty();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
