package org.colloquy.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.ServerProcess;

/** Compares what a server answers with what another version answered. */
final class SameAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Written by asking, or made anew for each who asks. */
  private static final Set<String> OF_THE_MOMENT =
      Set.of("lastUsedAt", "nextCursor", "moreCursor", "beforeCursor", "afterCursor");

  private SameAnswers() {}

  /**
   * Asks a server what another was asked.
   *
   * @return what is not the same, in words. That something has come into an answer is no
   *     difference.
   */
  static List<String> differences(ServerProcess server, List<KeptRelease.Answered> answers) {
    List<String> differences = new ArrayList<>();
    for (KeptRelease.Answered old : answers) {
      HttpResponse<String> answer =
          old.token().isEmpty()
              ? server.get("/api/v1" + old.path())
              : server.get("/api/v1" + old.path(), "Authorization", "Bearer " + old.token());
      if (answer.statusCode() != old.status()) {
        differences.add(
            "%s: %d, was %d: %s"
                .formatted(old.path(), answer.statusCode(), old.status(), answer.body()));
      } else {
        compare(old.path() + " ", old.answer(), tree(old.answer(), answer.body()), differences);
      }
    }
    return differences;
  }

  private static JsonNode tree(JsonNode like, String body) {
    if (like.isTextual()) {
      return TextNode.valueOf(body);
    }
    try {
      if (like.isArray()) {
        return lines(body, like);
      }
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  /** An export, of the kinds of lines that another has. */
  private static JsonNode lines(String export, JsonNode like) throws JsonProcessingException {
    Set<String> kinds = new HashSet<>();
    like.forEach(line -> kinds.add(line.path("type").asText()));
    ArrayNode lines = JSON.createArrayNode();
    for (String line : export.lines().toList()) {
      JsonNode tree = JSON.readTree(line);
      if (kinds.contains(tree.path("type").asText())) {
        lines.add(tree);
      }
    }
    return lines;
  }

  private static void compare(String where, JsonNode old, JsonNode now, List<String> differences) {
    if (old.isObject() && now.isObject()) {
      for (Map.Entry<String, JsonNode> member : old.properties()) {
        String name = member.getKey();
        if (!OF_THE_MOMENT.contains(name)) {
          compare(where + "/" + name, member.getValue(), now.path(name), differences);
        }
      }
    } else if (old.isArray() && now.isArray() && old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        compare(where + "/" + i, old.get(i), now.get(i), differences);
      }
    } else if (!old.equals(now)) {
      differences.add("%s: %s, was %s".formatted(where, now, old));
    }
  }
}
