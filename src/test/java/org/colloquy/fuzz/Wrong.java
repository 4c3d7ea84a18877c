package org.colloquy.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Values that are next to those that a schema allows, and not among them. */
final class Wrong {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TIMES =
      List.of(
          "yesterday",
          "2026-13-01T00:00:00Z",
          "2026-02-30T00:00:00Z",
          "2026-09-14T16:05:00",
          "2026-09-14",
          "2026-09-14T25:00:00Z",
          "+12026-09-14T16:05:00Z",
          "1789402500");

  private static final List<String> IDS =
      List.of(
          "x",
          "01a0a0aa-23e0-77fb-9466-7521fcf5db9",
          "01a0a0aa-23e0-77fb-9466-7521fcf5db9cc",
          "{01a0a0aa-23e0-77fb-9466-7521fcf5db9c}",
          "01a0a0aa23e077fb94667521fcf5db9c",
          "1-1-1-1-1",
          "01a0a0aa-23e0-77fb-9466-7521fcf5db9g");

  private Wrong() {}

  /** As the value of a parameter; none if the schema lets every text be. */
  static List<String> texts(JsonNode schema) {
    List<String> wrong = new ArrayList<>();
    String type = Values.types(schema).stream().findFirst().orElse("string");
    if (schema.has("enum")) {
      wrong.addAll(
          List.of(
              "nothing", schema.at("/enum/0").asText() + "x", " " + schema.at("/enum/0").asText()));
    } else if (type.equals("integer")) {
      wrong.addAll(List.of("abc", "1.5", "1e2", "0x1", " 1", "1_000", "99999999999999999999", "٣"));
      bounds(schema).forEach(bound -> wrong.add(bound.toString()));
    } else if (type.equals("boolean")) {
      wrong.addAll(List.of("yes", "TRUE", "1", "null"));
    } else if (type.equals("array")) {
      wrong.addAll(texts(schema.path("items")));
    } else {
      wrong.addAll(ofString(schema));
    }
    return wrong;
  }

  private static List<String> ofString(JsonNode schema) {
    List<String> wrong = new ArrayList<>();
    switch (schema.path("format").asText()) {
      case "date-time" -> wrong.addAll(TIMES);
      case "uuid" -> wrong.addAll(IDS);
      case "uri" ->
          wrong.addAll(List.of("not a uri", "/relative", "http://", "http://[::1", "%zz:"));
      default -> {}
    }
    if (schema.has("maxLength")) {
      wrong.add("x".repeat(schema.path("maxLength").asInt() + 1));
    }
    String pattern = schema.path("pattern").asText();
    if (pattern.startsWith("^(?!")) {
      wrong.addAll(List.of("-a", "a b", "me", "Me", "a_b", "é", "a\n", ".."));
    } else if (pattern.equals("\\S")) {
      wrong.addAll(List.of(" ", "\t\n", "   "));
    } else if (pattern.contains("|")) {
      wrong.addAll(List.of("nothing", "POSTS"));
    }
    return wrong;
  }

  private static List<BigInteger> bounds(JsonNode schema) {
    List<BigInteger> beyond = new ArrayList<>();
    if (schema.has("minimum")) {
      beyond.add(schema.path("minimum").bigIntegerValue().subtract(BigInteger.ONE));
    }
    if (schema.has("maximum")) {
      beyond.add(schema.path("maximum").bigIntegerValue().add(BigInteger.ONE));
    }
    return beyond;
  }

  /**
   * As a value in JSON.
   *
   * @param schema without references at its top
   * @param value what would be right
   */
  static List<JsonNode> values(JsonNode schema, JsonNode value) {
    List<String> types = Values.types(schema);
    List<JsonNode> wrong = new ArrayList<>();
    if (!types.contains("null")) {
      wrong.add(JSON.nullNode());
    }
    String type = types.stream().filter(one -> !one.equals("null")).findFirst().orElse("string");
    if (!type.equals("object")) {
      wrong.add(JSON.objectNode().put("a", 1));
    }
    if (!type.equals("array")) {
      wrong.add(JSON.arrayNode().add(value));
    }
    if (!type.equals("boolean")) {
      wrong.add(JSON.booleanNode(true));
    }
    if (!type.equals("integer")) {
      wrong.add(JSON.numberNode(1));
    }
    switch (type) {
      case "string" -> strings(schema, wrong);
      case "integer" -> {
        bounds(schema).forEach(bound -> wrong.add(JSON.numberNode(bound)));
        wrong.addAll(List.of(JSON.numberNode(1.5), JSON.textNode("1"), JSON.textNode("")));
      }
      case "boolean" ->
          wrong.addAll(List.of(JSON.textNode("true"), JSON.numberNode(1), JSON.textNode("")));
      case "array" -> lists(schema, value, wrong);
      default -> wrong.add(JSON.textNode("x"));
    }
    return wrong;
  }

  private static void strings(JsonNode schema, List<JsonNode> wrong) {
    // The reader of JSON takes the spaces off the values of an enumeration.
    texts(schema).stream()
        .filter(text -> !schema.has("enum") || !text.startsWith(" "))
        .forEach(text -> wrong.add(JSON.textNode(text)));
    if (schema.path("minLength").asInt() > 0 || schema.has("enum") || schema.has("format")) {
      wrong.add(JSON.textNode(""));
    }
  }

  private static void lists(JsonNode schema, JsonNode value, List<JsonNode> wrong) {
    wrong.add(JSON.textNode("x"));
    if (value.isEmpty()) {
      return;
    }
    if (schema.path("minItems").asInt() > 0) {
      wrong.add(JSON.arrayNode());
    }
    // One that stands there twice is taken for one.
    if (schema.has("maxItems")) {
      ArrayNode longer = value.deepCopy();
      for (int i = 0; longer.size() <= schema.path("maxItems").asInt(); i++) {
        // The same one again may be taken for one.
        JsonNode first = value.get(0);
        longer.add(first.isTextual() ? JSON.textNode(i + first.asText()) : first);
      }
      wrong.add(longer);
    }
  }
}
