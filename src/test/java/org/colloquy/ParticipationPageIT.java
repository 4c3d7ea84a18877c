package org.colloquy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructor's pages in Chromium, on a class of forty and the sample's seven. */
class ParticipationPageIT {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** ECharts with what the two charts need of it, and little beside it. */
  private static final int MOST_SCRIPT = 220_000;

  private static final Pattern ASKS = Pattern.compile("A bridge nobody asked for");

  private static ServerProcess server;
  private static Chromium chromium;
  private static String token;
  private static String post;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    chromium = Chromium.start();
    server = ServerProcess.in(directory).with("colloquy.sample.load", "true").start();
    token = Files.readString(directory.resolve("data/admin-token")).strip();
    String job =
        "/api/v1/imports/" + JsonPath.from(imported(GeneratedClass.of(40))).getString("id");
    ServerProcess.await(
        "the class is there",
        () -> server.jsonAsAdmin(job).getString("status").equals("completed"));
    post = server.jsonAsAdmin("/api/v1/posts?q=bridge").getString("items[0].id");
  }

  private static String imported(String lines) {
    return RestAssured.given()
        .baseUri(address(""))
        .header("Authorization", "Bearer " + token)
        .contentType("application/octet-stream")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports?format=colloquy")
        .then()
        .statusCode(202)
        .extract()
        .asString();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Opens a page as the administrator, whom the sign-in page signs in. */
  private void open(NewContextOptions options, String path) {
    context = chromium.context(options.setTimezoneId("Europe/Berlin").setAcceptDownloads(true));
    context.addInitScript(
        "globalThis.violations = [];"
            + " addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI))");
    page = context.newPage();
    page.navigate(address(path));
    page.locator("input[name=token]").fill(token);
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#participation")).isVisible();
  }

  private void open(String path) {
    open(new NewContextOptions().setViewportSize(1280, 900), path);
  }

  private static String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  @AfterEach
  void nothing_broke_the_policy() {
    if (context != null) {
      assertThat((List<?>) page.evaluate("violations")).isEmpty();
      context.close();
    }
  }

  /** The address of an API's answer that is true of the time that the page shows. */
  private JsonPath api(String path, String query) {
    String asOf = page.locator(".asof time").getAttribute("datetime");
    return server.jsonAsAdmin("/api/v1/participation" + path + "?asOf=" + asOf + query);
  }

  private Locator heading(String name) {
    return page.locator("#counts thead a", new Page.LocatorOptions().setHasText(name)).first();
  }

  @Test
  void sorting_and_filtering_keep_the_page_and_change_its_address() {
    open("/participation?tz=Europe/Berlin");
    page.evaluate("globalThis.same = true");

    heading("Replies").click();
    assertThat(page.locator("#counts th[aria-sort=descending]")).containsText("Replies");
    assertThat(page).hasURL(Pattern.compile("sort=-replies"));
    assertThat(page.locator("#counts tbody tr").first()).containsText("Student 01");

    page.locator("#filters summary").click();
    page.getByLabel("Group").selectOption("section-b");
    page.getByLabel("Role").selectOption("student");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    assertThat(page.locator("#counts tbody tr")).hasCount(23);
    assertThat(page).hasURL(Pattern.compile("group=section-b"));
    assertThat(page.locator("#filters .summary")).containsText("section-b, students");

    assertThat(
            page.locator("#counts tbody tr").all().stream()
                .map(row -> row.getAttribute("data-author"))
                .toList())
        .isEqualTo(api("", "&group=section-b&role=student&sort=-replies").getList("items.author"));
    page.goBack();
    assertThat(page.locator("#counts tbody tr")).hasCount(50);
    assertThat(page.evaluate("globalThis.same")).isEqualTo(true);
  }

  @Test
  void all_of_it_goes_by_keyboard() {
    open("/participation?tz=Europe/Berlin&role=student");

    tabTo("th a >> text=Words");
    page.keyboard().press("Enter");
    assertThat(page.locator("#counts th[aria-sort=descending] a")).isFocused();
    assertThat(page.locator("#said")).containsText("Ordered by Words, descending");
    page.keyboard().press("ArrowDown");
    Locator number = page.locator("#counts tbody tr:first-child td[data-column=words] a");
    assertThat(number).isFocused();
    page.keyboard().press("ArrowLeft");
    Locator received =
        page.locator("#counts tbody tr:first-child td[data-column=repliesReceived] a");
    assertThat(received).isFocused();

    page.keyboard().press("Enter");
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("li")).hasCount(Integer.parseInt(received.textContent()));
    assertThat(dialog.locator(".total")).hasText(received.textContent());
    assertThat(dialog.locator("li a").first())
        .hasAttribute("href", Pattern.compile("^/posts/[-0-9a-f]{36}#reply-[-0-9a-f]{36}$"));
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(received).isFocused();

    page.navigate(address("/participation/network?tz=Europe/Berlin"));
    Locator canvas = page.locator("[data-drawn] .canvas");
    canvas.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#said")).hasText("Student 40: no replies to or from others");
  }

  /** Goes on by the Tab key until something has the focus. */
  private void tabTo(String what) {
    Locator wanted = page.locator(what).first();
    for (int i = 0; i < 60; i++) {
      if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(what + " can't be reached by the Tab key");
  }

  @Test
  void a_file_is_what_the_page_shows() throws IOException {
    open("/participation?tz=Europe/Berlin&role=student&sort=-words");
    String asOf = page.locator(".asof time").getAttribute("datetime");

    for (String form : List.of("CSV", "XLSX")) {
      Download file =
          page.waitForDownload(
              () ->
                  page.locator(".downloads a", new Page.LocatorOptions().setHasText(form)).click());
      byte[] bytes = Files.readAllBytes(file.path());
      assertThat(file.suggestedFilename())
          .isEqualTo("participation." + form.toLowerCase(Locale.ROOT));
      if (form.equals("CSV")) {
        String api =
            server
                .get(
                    "/api/v1/participation?format=csv&tz=Europe/Berlin&role=student&sort=-words&asOf="
                        + asOf,
                    "Authorization",
                    "Bearer " + token)
                .body();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(api);
      } else {
        assertThat(bytes).startsWith('P', 'K');
      }
    }
  }

  @Test
  void the_timeline_s_bars_are_the_table_s_and_the_table_the_api_s() {
    open("/participation/timeline?tz=Europe/Berlin");
    JsonPath days = api("/timeline", "&tz=Europe/Berlin");

    int written =
        days.getList("items.posts", Integer.class).stream().mapToInt(Integer::intValue).sum()
            + days.getList("items.replies", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    assertThat(page.locator("figure[data-chart=timeline]"))
        .hasAttribute("data-drawn", Integer.toString(written));
    assertThat(page.locator("#steps tbody tr")).hasCount(days.getList("items").size());
    long light = colours();
    assertThat(light).isGreaterThan(1);

    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.locator(".choice a", new Page.LocatorOptions().setHasText("By week")).click();
    assertThat(page.locator("#steps tbody tr")).hasCount(7);
    assertThat(page.locator("figure[data-chart=timeline]"))
        .hasAttribute("data-drawn", Integer.toString(written));
    assertThat(colours()).isGreaterThan(1);
  }

  /** How many colours the chart's canvas has. */
  private long colours() {
    return ((Number)
            page.evaluate(
                "() => { const c = document.querySelector('figure canvas');"
                    + " const d = new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer);"
                    + " return new Set(d).size }"))
        .longValue();
  }

  @Test
  void the_network_s_lines_are_the_api_s_and_who_stands_alone_is_named() {
    open("/participation/network?tz=Europe/Berlin");
    List<Map<String, Object>> pairs = api("/interactions", "&tz=Europe/Berlin").getList("items");

    int between =
        pairs.stream()
            .filter(pair -> !pair.get("author").equals(pair.get("answered")))
            .mapToInt(pair -> (Integer) pair.get("replies"))
            .sum();
    assertThat(page.locator("figure[data-chart=network]"))
        .hasAttribute("data-drawn", Integer.toString(between));
    assertThat(page.locator("#pairs tbody tr")).hasCount(pairs.size());
    assertThat(page.locator("#alone")).hasText("Student 38, Student 39, Student 40");
    assertThat(colours()).isGreaterThan(1);
  }

  @Test
  void what_a_post_asks_is_set_on_its_page() {
    open("/participation/requirements?tz=Europe/Berlin");
    page.locator(".posts a", new Page.LocatorOptions().setHasText(ASKS)).click();
    assertThat(page).hasURL(Pattern.compile("tz=Europe"));
    page.locator(".ask summary").click();
    page.getByLabel("Other replies").fill("1");
    page.getByLabel("Replies due").fill("2026-10-03T23:00");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set").setExact(true))
        .click();

    assertThat(page.locator(".asks li").first()).hasText("1 more reply by 2026-10-03 23:00");
    JsonPath api = server.jsonAsAdmin("/api/v1/posts/" + post + "/requirements/status");
    for (String status : List.of("met", "late", "missing")) {
      long count =
          api.getList("items.status", String.class).stream().filter(status::equals).count();
      assertThat(count).as(status).isPositive();
      assertThat(page.locator(".tally ." + status)).containsText(count + " " + status);
      assertThat(page.locator("#statuses .status." + status)).hasCount((int) count);
    }
  }

  @Test
  void what_somebody_has_begun_is_not_replaced_by_the_page_in_their_own_zone() {
    open("/participation?tz=Europe/Berlin");
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile("requirements.*tz="), held::add);
    page.navigate(address("/participation/requirements?postId=" + post));
    page.waitForCondition(() -> !held.isEmpty());
    page.locator(".ask summary").click();
    page.getByLabel("Words in each").fill("80");
    held.forEach(Route::resume);

    assertThat(page.locator("#participation[aria-busy]")).hasCount(0);
    assertThat(page.getByLabel("Words in each")).hasValue("80");
  }

  @Test
  void every_page_is_fit_for_all_in_light_and_dark_on_desk_and_phone() {
    Map<String, String> paths = new TreeMap<>();
    paths.put("table", "?sort=-replies");
    paths.put("timeline", "/timeline");
    paths.put("network", "/network");
    paths.put("requirements", "/requirements?postId=" + post);
    paths.put("contributions", "/contributions?author=student-01&column=repliesToPeers");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      open(
          new NewContextOptions()
              .setColorScheme(scheme)
              .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE),
          "/participation?tz=Europe/Berlin");
      paths.forEach((name, path) -> look(name, path, scheme));
      nothing_broke_the_policy();
    }
    context = null;
  }

  private void look(String name, String path, ColorScheme scheme) {
    String zone = path.contains("?") ? "&tz=Europe/Berlin" : "?tz=Europe/Berlin";
    page.setViewportSize(1280, 900);
    page.navigate(address("/participation" + path + zone));
    if (name.equals("timeline") || name.equals("network")) {
      assertThat(page.locator("figure[data-drawn]")).isVisible();
      page.locator("details.same summary").click();
    }
    assertThat(
            new AxeBuilder(page)
                    // Rows are all alike, and checking hundreds takes a minute.
                    .exclude("tbody tr:nth-child(n + 4)")
                    .analyze()
                    .getViolations()
                    .stream()
                    .filter(violation -> GRAVE.contains(violation.getImpact()))
                    .map(
                        violation ->
                            violation.getId() + " " + violation.getNodes().get(0).getHtml()))
        .as(name + " " + scheme)
        .isEmpty();
    picture(name, "desktop", scheme);
    page.setViewportSize(390, 844);
    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " fits a phone")
        .isTrue();
    picture(name, "phone", scheme);
  }

  private void picture(String name, String screen, ColorScheme scheme) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(
                    "target/screenshots",
                    "participation-%s-%s-%s.png"
                        .formatted(name, screen, scheme)
                        .toLowerCase(Locale.ROOT))));
  }

  @Test
  void its_scripts_are_little_beside_the_charts_library() {
    open("/participation?tz=Europe/Berlin");
    Map<String, Integer> sizes = new TreeMap<>();
    Set<String> paths = ConcurrentHashMap.newKeySet();
    page.onRequest(asked -> paths.add(URI.create(asked.url()).getPath()));
    page.navigate(address("/participation/network?tz=Europe/Berlin"));
    assertThat(page.locator("figure[data-drawn]")).isVisible();
    paths.removeIf(path -> !path.startsWith("/static/bundle/"));
    for (String path : paths) {
      sizes.put(path, zipped(server.get(path).body().getBytes(StandardCharsets.UTF_8)));
    }

    System.out.println("Compressed bytes of the participation pages: " + sizes);
    assertThat(sizes).hasSizeGreaterThan(2);
    assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(MOST_SCRIPT);
  }

  private static int zipped(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.size();
  }
}
