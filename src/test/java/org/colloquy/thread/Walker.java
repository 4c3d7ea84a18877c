package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquy.ClassRoom;

/**
 * Reads a thread over HTTP to its end: follows every cursor, into cut branches too. It has the
 * JDK's client, since it makes thousands of requests and RestAssured spends milliseconds on each.
 */
final class Walker {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** No thread of these tests has so many pages: a walk that does is going in circles. */
  private static final int MAX_PAGES = 3000;

  private final String path;
  private final int limit;
  private String view;
  private String caller;
  private Runnable afterEachPage = () -> {};
  private int pages;
  private JsonNode firstPage;
  private final List<JsonNode> found = new ArrayList<>();

  Walker(String path, int limit) {
    this.path = path;
    this.limit = limit;
  }

  Walker view(String flatOrTree) {
    view = flatOrTree;
    return this;
  }

  Walker as(String handle) {
    caller = handle;
    return this;
  }

  Walker afterEachPage(Runnable action) {
    afterEachPage = action;
    return this;
  }

  /**
   * Walks.
   *
   * @param levels null for all
   */
  Walker walk(ThreadOrder order, Integer levels) {
    Map<String, Object> query = new HashMap<>();
    query.put("sort", order.name().toLowerCase(Locale.ROOT));
    if (levels != null) {
      query.put("depth", levels);
    }
    follow(query);
    return this;
  }

  /** What was found, in the order found; what was cut stands where it was cut. */
  List<JsonNode> found() {
    return found;
  }

  List<String> ids() {
    return found.stream().map(reply -> reply.get("id").asText()).toList();
  }

  JsonNode firstPage() {
    return firstPage;
  }

  int pages() {
    return pages;
  }

  private void follow(Map<String, Object> begin) {
    Map<String, Object> query = begin;
    while (query != null) {
      JsonNode page = read(query);
      JsonNode nodes = page.has("items") ? page.get("items") : page.get("replies");
      int before = found.size();
      List<JsonNode> shown = new ArrayList<>();
      unfold(nodes, null, shown);
      assertThat(shown.size()).isLessThanOrEqualTo(limit);
      for (JsonNode node : shown) {
        found.add(node);
        if (node.has("moreCursor")) {
          follow(cursor(node.get("moreCursor")));
        }
      }
      assertThat(found.size()).as("found so far").isGreaterThanOrEqualTo(before);
      query = cursor(page.get("nextCursor"));
    }
  }

  /** Reads a page's tree from top to bottom; each reply must hang on the one that it answers. */
  private static void unfold(JsonNode nodes, JsonNode parent, List<JsonNode> shown) {
    for (JsonNode node : nodes) {
      if (parent != null) {
        assertThat(node.get("parentId")).isEqualTo(parent.get("id"));
      } else {
        assertThat(shown).extracting(above -> above.get("id")).doesNotContain(parentOf(node));
      }
      shown.add(node);
      if (node.has("replies")) {
        unfold(node.get("replies"), node, shown);
      }
    }
  }

  private static JsonNode parentOf(JsonNode node) {
    // In a flat page every reply stands at the top.
    return node.has("replies") ? node.get("parentId") : null;
  }

  private static Map<String, Object> cursor(JsonNode cursor) {
    return cursor.isNull() ? null : new HashMap<>(Map.of("cursor", cursor.asText()));
  }

  private JsonNode read(Map<String, Object> query) {
    assertThat(++pages).as("pages of one walk").isLessThan(MAX_PAGES);
    if (view != null) {
      query.put("view", view);
    }
    query.put("limit", limit);
    HttpResponse<byte[]> response = get(query);
    try {
      JsonNode page = JSON.readTree(response.body());
      assertThat(response.statusCode()).as("%s", page).isEqualTo(200);
      assertLinked(page, response.headers().firstValue("Link").orElse(""));
      firstPage = firstPage == null ? page : firstPage;
      afterEachPage.run();
      return page;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<byte[]> get(Map<String, Object> query) {
    String address =
        query.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&", "http://localhost:%d/api/v1%s?", ""))
            .formatted(RestAssured.port, path);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (caller != null) {
      request.header("Authorization", ClassRoom.authorization(caller));
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertLinked(JsonNode page, String link) {
    if (page.get("nextCursor").isNull()) {
      assertThat(link).isEmpty();
    } else {
      assertThat(link).contains(page.get("nextCursor").asText()).contains("rel=\"next\"");
    }
  }
}
