package org.colloquy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Posts and replies as the API shows them. */
final class Seen {

  private Seen() {}

  /** A post, which says its title, or a reply. */
  static Item item(JsonNode json) {
    String says = json.has("title") ? "title" : "body";
    return new Item(
        json.path("id").asText(),
        json.path("parentId").asText("").replace("null", ""),
        json.path("sequence").asLong(),
        json.path(says).isNull() ? "" : json.path(says).asText());
  }

  /** The replies of a list, flat. */
  static List<Item> items(JsonNode list) {
    List<Item> items = new ArrayList<>();
    list.forEach(node -> add(node, items));
    return items;
  }

  /** A tree's replies, each before those beneath it. */
  private static void add(JsonNode node, List<Item> items) {
    items.add(item(node));
    node.path("replies").forEach(child -> add(child, items));
  }

  /** What changes: the post and replies of it. */
  static List<Item> changes(JsonNode list) {
    List<Item> items = new ArrayList<>();
    for (JsonNode change : list) {
      Item item = item(change.has("post") ? change.path("post") : change.path("reply"));
      // A post's own sequence is that of the thread.
      items.add(new Item(item.id(), item.parent(), change.path("sequence").asLong(), item.text()));
    }
    return items;
  }
}
