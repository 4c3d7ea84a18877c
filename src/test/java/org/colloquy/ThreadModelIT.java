package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The component's modules that need no page, as they stand in the sources, in a browser. */
@ExtendWith(Seminar.Shared.class)
class ThreadModelIT {

  private static final int HISTORIES = 800;

  private static final Path SOURCES = Path.of("src/main/resources/web/thread");
  private static final Path TEST = Path.of("src/test/resources/web");

  private final Seminar seminar;
  private BrowserContext browser;
  private Page page;

  ThreadModelIT(Seminar seminar) {
    this.seminar = seminar;
  }

  @BeforeEach
  void open() {
    browser = seminar.chromium().context();
    page = browser.newPage();
    page.route("http://modules.test/**", ThreadModelIT::answer);
    page.navigate("http://modules.test/");
  }

  private static void answer(Route route) {
    String name = route.request().url().replaceFirst("http://modules.test/", "");
    Route.FulfillOptions answer = new Route.FulfillOptions().setContentType("text/html");
    if (!name.isEmpty()) {
      Path source = SOURCES.resolve(name);
      answer.setContentType("text/javascript");
      answer.setPath(Files.exists(source) ? source : TEST.resolve(name));
    }
    route.fulfill(answer);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "newest"})
  void pages_and_changes_in_any_order_come_to_the_servers_thread(String sort) {
    Object wrong =
        page.evaluate(
            """
            async ([sort, histories]) => {
              const { history } = await import('/model.js');
              for (let seed = 1; seed <= histories; seed++) {
                const wrong = history(seed, sort);
                if (wrong) return `seed ${seed}: ${wrong}`;
              }
              return null;
            }
            """,
            List.of(sort, HISTORIES));

    assertThat(wrong).isNull();
  }

  @Test
  void events_are_read_whatever_the_pieces_are_that_they_come_in() {
    String stream =
        ": hello\nretry: 1500\n\nid: 7\r\nevent: created\r\ndata: {\"ü\":\r\ndata:1}\r\n\r\n"
            + ": still here\n\nid:8\rdata: last\r\rdata: cut off";
    for (int size : new int[] {1, 2, 3, 7, 1000}) {
      Object events =
          page.evaluate(
              "async ([text, size]) => (await import('/model.js')).parsed(text, size)",
              List.of(stream, size));

      assertThat(events)
          .as("in pieces of " + size)
          .isEqualTo(
              List.of(
                  event("", "message", "", 1500),
                  event("7", "created", "{\"ü\":\n1}", null),
                  event("8", "message", "last", null)));
    }
  }

  private static Map<String, Object> event(String id, String type, String data, Integer retry) {
    Map<String, Object> event = new HashMap<>();
    event.put("id", id);
    event.put("type", type);
    event.put("data", data);
    event.put("retry", retry);
    return event;
  }
}
