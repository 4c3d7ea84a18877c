package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquy.text.Harmless;
import org.colloquy.text.Hostile;

/**
 * Posts whose titles, tags, words and authors' names are hostile, written through the API, and the
 * pages that show them.
 */
final class HostileClass {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As long as a title, a name and a tag may be. */
  private static final int TITLE = 200;

  private static final int NAME = 100;
  private static final int TAG = 50;
  private static final int REPLIES = 40;

  private static HostileClass written;

  private final Seminar seminar;
  private final List<String> posts = new ArrayList<>();
  private final List<String> replies = new ArrayList<>();
  private final List<String> people = new ArrayList<>();

  private HostileClass(Seminar seminar) {
    this.seminar = seminar;
  }

  /** Writes them, once for all tests. */
  static synchronized HostileClass write(Seminar seminar) {
    if (written == null || written.seminar != seminar) {
      HostileClass hostile = new HostileClass(seminar);
      List<String> texts =
          Hostile.written().values().stream()
              .flatMap(List::stream)
              .filter(text -> text.indexOf('\0') < 0)
              .toList();
      for (int from = 0; from < texts.size(); from += REPLIES) {
        hostile.post(texts.subList(from, Math.min(texts.size(), from + REPLIES)), from / REPLIES);
      }
      written = hostile;
    }
    return written;
  }

  /** The ids of the posts. */
  List<String> posts() {
    return posts;
  }

  /** The addresses of all pages on which something of theirs is shown. */
  List<String> pages() {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/?sort=newest",
                "/mentions",
                "/participation",
                "/participation/timeline",
                "/participation/network",
                "/participation/contributions?column=replies&author=" + people.get(0)));
    posts.forEach(post -> pages.add("/posts/" + post));
    replies.forEach(
        reply ->
            pages.add("/posts/" + posts.get(replies.indexOf(reply)) + "/reply?parent=" + reply));
    return pages;
  }

  private void post(List<String> texts, int number) {
    String handle = "hostile-" + number;
    String id =
        seminar.enrol(
            handle,
            shortened(texts.get(number % texts.size()), NAME),
            shortened(texts.get(0), TAG));
    people.add(handle);
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("title", shortened(texts.get((number + 1) % texts.size()), TITLE));
    post.put("body", String.join("\n\n", texts.subList(0, Math.min(texts.size(), 8))));
    post.put(
        "tags", texts.stream().map(text -> shortened(text, TAG)).distinct().limit(20).toList());
    JsonPath made = seminar.send(handle, "POST", "posts", json(post));
    assertThat(id).isNotEmpty();
    check(made.getString("bodyHtml"), post);
    posts.add(made.getString("id"));
    String items =
        texts.stream().map(text -> json(Map.of("body", text))).collect(Collectors.joining(","));
    JsonPath batch =
        seminar.send(
            handle,
            "POST",
            "posts/" + made.getString("id") + "/replies/batch?mode=each",
            "[" + items + "]");
    List<String> shown = batch.getList("results.reply.bodyHtml");
    shown.stream().filter(html -> html != null).forEach(html -> check(html, texts));
    replies.add(
        batch.<String>getList("results.reply.id").stream()
            .filter(one -> one != null)
            .findFirst()
            .orElseThrow());
  }

  private static void check(String html, Object source) {
    Harmless.check(html, source);
  }

  private static String shortened(String text, int most) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    int[] points = line.codePoints().limit(most).toArray();
    String some = new String(points, 0, points.length).strip();
    return some.isEmpty() ? "x" : some;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
