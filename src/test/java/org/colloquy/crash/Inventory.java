package org.colloquy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Client.Answered;

/** Takes down all that is there, through the API, when nobody writes. */
final class Inventory {

  private static final int PAGE = 1000;

  private final Client client;

  Inventory(Client client) {
    this.client = client;
  }

  /**
   * Reads all threads.
   *
   * @param edited the replies whose versions are to be read
   */
  Kept take(List<String> edited) {
    Map<String, Kept.Discussion> threads = new HashMap<>();
    for (JsonNode post : pages("/posts?limit=100")) {
      threads.put(post.path("id").asText(), thread(post));
    }
    Map<String, List<String>> revisions = new HashMap<>();
    for (String id : edited) {
      Answered answer = client.get(Operation.OTHER, "/replies/" + id + "/revisions");
      if (answer.call().acknowledged()) {
        List<String> versions = new ArrayList<>();
        answer.json().path("items").forEach(version -> versions.add(version.path("body").asText()));
        revisions.put(id, versions);
      }
    }
    Map<String, Integer> replies = new HashMap<>();
    for (JsonNode row : json("/participation").path("items")) {
      replies.put(row.path("author").asText(), row.path("replies").asInt());
    }
    return new Kept(threads, revisions, replies);
  }

  private Kept.Discussion thread(JsonNode post) {
    String path = "/posts/" + post.path("id").asText();
    List<Item> replies = new ArrayList<>();
    for (JsonNode reply : pages(path + "/replies?view=flat&limit=" + PAGE)) {
      replies.add(Seen.item(reply));
    }
    return new Kept.Discussion(
        Seen.item(post),
        post.path("sequence").asLong(),
        post.path("replyCount").asInt(),
        replies,
        feed(path));
  }

  private List<Item> feed(String path) {
    List<Item> feed = new ArrayList<>();
    long after = 0;
    while (true) {
      JsonNode page = json(path + "/changes?limit=" + PAGE + "&after=" + after);
      if (page.path("items").isEmpty()) {
        return feed;
      }
      feed.addAll(Seen.changes(page.path("items")));
      after = page.path("nextAfter").asLong();
    }
  }

  private List<JsonNode> pages(String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = json(path + cursor);
      page.path("items").forEach(all::add);
      JsonNode next = page.path("nextCursor");
      cursor =
          next.isNull()
              ? null
              : "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
    }
    return all;
  }

  private JsonNode json(String path) {
    Answered answer = client.get(Operation.OTHER, path);
    if (!answer.call().acknowledged()) {
      throw new AssertionError(path + ": " + answer.call());
    }
    return answer.json();
  }
}
