package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the component looks, to people and to their tools, and what it weighs. */
@ExtendWith(Seminar.Shared.class)
class LooksIT {

  private static final int LIMIT = 40 * 1024;

  private final Seminar seminar;

  LooksIT(Seminar seminar) {
    this.seminar = seminar;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axe_finds_nothing_serious_in_any_state(ColorScheme scheme) {
    try (ThreadPage thread = open(scheme, 1280, 900, sample(Seminar.ANA))) {
      thread.find("article.reply").first().waitFor();
      assertAccessible(thread.page(), "long");
      thread.button(thread.find("article.reply").first(), "Reply").click();
      thread.button(thread.form(), "Post reply").click();
      String own = seminar.ids(Seminar.SAMPLE, "oldest").get(2);
      thread.button(thread.reply(own), "Delete").click();
      assertAccessible(thread.page(), "with forms, a problem and a question");
    }
    String empty = seminar.post(Seminar.ANA, "Nobody here");
    String page = ThreadPage.address(seminar, Seminar.ANA, empty, "");
    try (ThreadPage thread = open(scheme, 390, 844, page)) {
      thread.page().getByText("Nobody has replied yet").waitFor();
      assertAccessible(thread.page(), "empty");
    }
    String missing = "post=\"01a0a0aa-23e0-77fb-9466-000000000000\"";
    try (ThreadPage thread = open(scheme, 390, 844, seminar.site().embedding(missing))) {
      thread.page().getByText("There is no such discussion").waitFor();
      assertAccessible(thread.page(), "failed");
    }
  }

  private static void assertAccessible(Page page, String state) {
    List<Rule> violations =
        new AxeBuilder(page)
            .include("colloquy-thread").analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .toList();
    assertThat(violations).as(state + ": " + violations).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void it_is_pictured_on_a_desktop_and_a_phone(ColorScheme scheme) {
    String name = scheme.name().toLowerCase(Locale.ROOT);
    String deep = seminar.ids(Seminar.SAMPLE, "oldest").get(6);
    picture(scheme, 1280, 900, sample(Seminar.ANA), "thread-desktop-" + name);
    picture(scheme, 390, 844, sample(Seminar.PRIYA), "thread-phone-" + name);
    String link = sample(Seminar.ANA) + "#reply-" + deep;
    picture(scheme, 1280, 900, link, "thread-desktop-link-" + name);
    picture(scheme, 390, 844, link, "thread-phone-link-" + name);
  }

  private void picture(ColorScheme scheme, int width, int height, String address, String name) {
    try (ThreadPage thread = open(scheme, width, height, address)) {
      assertThat(thread.find("article.reply")).hasCount(12);
      boolean link = address.contains("#");
      if (link) {
        assertThat(thread.find(".target")).isInViewport();
      }
      Path file = Path.of("target/screenshots", name + ".png");
      thread.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(!link));
      assertThat(file).isNotEmptyFile();
    }
  }

  private String sample(String handle) {
    return ThreadPage.address(seminar, handle, Seminar.SAMPLE, "");
  }

  private ThreadPage open(ColorScheme scheme, int width, int height, String address) {
    return ThreadPage.open(
        seminar,
        address,
        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, height));
  }

  @Test
  void all_of_it_weighs_less_than_40_kilobytes() throws IOException, InterruptedException {
    HttpResponse<byte[]> stable = get("/colloquy-thread.js");
    String module = new String(stable.body(), StandardCharsets.UTF_8);
    assertThat(stable.headers().firstValue("Cache-Control")).contains("no-cache");
    String bundle = module.replaceAll("(?s).*\"\\.(.*)\".*", "$1");
    HttpResponse<byte[]> script = get(bundle);
    assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");

    int size = compressed(stable.body()) + compressed(script.body());
    try (ThreadPage thread = open(ColorScheme.LIGHT, 1280, 900, sample(Seminar.ANA))) {
      thread.find("article.reply").first().waitFor();
      List<?> scripts =
          (List<?>)
              thread
                  .page()
                  .evaluate(
                      "performance.getEntriesByType('resource').map(each => each.name)"
                          + ".filter(name => name.endsWith('.js')).map(name => new URL(name).pathname)");
      assertThat(scripts).asString().contains(bundle);
      for (Object chunk : scripts) {
        boolean counted = chunk.equals(bundle) || chunk.equals("/colloquy-thread.js");
        size += counted ? 0 : compressed(get(chunk.toString()).body());
      }
    }
    System.out.println("The component weighs " + size + " bytes compressed.");
    assertThat(size).isLessThan(LIMIT);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(seminar.server() + path))
            .header("Origin", seminar.site().origin())
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .as(path)
        .contains(seminar.site().origin());
    return answer;
  }

  private static int compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
