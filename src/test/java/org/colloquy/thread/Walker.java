package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.colloquy.ClassRoom;

/** Reads a thread over HTTP to its end: follows every cursor, into cut branches too. */
final class Walker {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** No thread of these tests has so many pages: a walk that does is going in circles. */
  private static final int MAX_PAGES = 3000;

  private final String path;
  private final int limit;
  private String view;
  private Supplier<RequestSpecification> caller = ClassRoom::anonymous;
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
    caller = () -> ClassRoom.as(handle);
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
    Response response = caller.get().queryParams(query).queryParam("limit", limit).get(path);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    try {
      JsonNode page = JSON.readTree(response.asByteArray());
      String link = response.header("Link");
      if (page.get("nextCursor").isNull()) {
        assertThat(link).isNull();
      } else {
        assertThat(link).contains(page.get("nextCursor").asText()).contains("rel=\"next\"");
      }
      firstPage = firstPage == null ? page : firstPage;
      afterEachPage.run();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
