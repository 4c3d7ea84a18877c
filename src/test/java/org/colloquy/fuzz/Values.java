package org.colloquy.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values that a schema allows. What a schema can't say, such as whose id it is, goes by names. */
final class Values {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;
  private final World world;
  private final Dice dice;

  /** The post that the request is about; empty if it is about none. */
  private final String post;

  Values(Contract contract, World world, Dice dice, String post) {
    this.contract = contract;
    this.world = world;
    this.dice = dice;
    this.post = post;
  }

  /** Some value of a schema; null if that is best left out. */
  JsonNode value(JsonNode reference, String name, JsonNode example) {
    JsonNode schema = contract.schema(reference);
    if (schema.has("anyOf")) {
      return value(schema.path("anyOf").get(0), name, example);
    }
    List<String> types = types(schema);
    if (types.contains("null") && dice.chance(15)) {
      return JSON.nullNode();
    }
    if (schema.has("enum")) {
      return dice.one(StreamSupport.stream(schema.path("enum").spliterator(), false).toList());
    }
    return switch (types.isEmpty() ? "string" : types.get(0)) {
      case "object" -> object(schema);
      case "array" -> array(schema, name, example);
      case "integer" -> JSON.numberNode(integer(schema, name));
      case "boolean" -> JSON.booleanNode(dice.chance(50));
      default -> string(schema, name, example);
    };
  }

  static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      List<String> types = new ArrayList<>();
      type.forEach(one -> types.add(one.asText()));
      return types;
    }
    return type.isMissingNode() ? List.of() : List.of(type.asText());
  }

  private ObjectNode object(JsonNode schema) {
    Set<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || dice.chance(40)) {
        JsonNode value = value(property.getValue(), property.getKey(), JSON.missingNode());
        if (!value.isMissingNode()) {
          object.set(property.getKey(), value);
        }
      }
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, String name, JsonNode example) {
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(6), dice.chance(2) ? 500 : 6);
    int size = (int) dice.between(least, Math.max(least, most));
    Set<JsonNode> seen = new HashSet<>();
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < size; i++) {
      JsonNode item = value(schema.path("items"), name, example);
      if (seen.add(item) || !schema.path("uniqueItems").asBoolean()) {
        array.add(item);
      }
    }
    return array;
  }

  private long integer(JsonNode schema, String name) {
    long least = schema.path("minimum").asLong(-1000);
    long most = schema.path("maximum").asLong(1000);
    if (name.equals("sequence")) {
      return 1;
    }
    return switch (dice.below(8)) {
      case 0 -> least;
      case 1 -> most;
      default -> dice.between(least, Math.min(most, least + 30));
    };
  }

  private JsonNode string(JsonNode schema, String name, JsonNode example) {
    String known = known(schema, name);
    if (known != null) {
      return known.isEmpty() ? JSON.missingNode() : JSON.textNode(known);
    }
    if (schema.path("format").asText().equals("uuid")) {
      return JSON.textNode(world.one("reply", dice).id());
    }
    if (schema.path("format").asText().equals("date-time")) {
      return JSON.textNode(time(dice.between(-400, -1)));
    }
    if (schema.has("pattern") && schema.path("pattern").asText().contains("|")) {
      return JSON.textNode(dice.one(schema.path("pattern").asText().split("\\|", -1)));
    }
    if (!example.isMissingNode() && !schema.has("maxLength")) {
      return JSON.textNode(example.asText());
    }
    return JSON.textNode(
        text(schema.path("minLength").asInt(0), schema.path("maxLength").asInt(1000)));
  }

  /** A time so many days from now. */
  private String time(long days) {
    return Instant.now()
        .truncatedTo(ChronoUnit.MILLIS)
        .plus(days, ChronoUnit.DAYS)
        .minusSeconds(dice.below(10_000))
        .toString();
  }

  /** What only its name tells: empty if it is best left out, null if nothing is known. */
  private String known(JsonNode schema, String name) {
    boolean isId = schema.path("format").asText().equals("uuid");
    return switch (name) {
      case "parentId" -> parent();
      case "parentRef", "cursor", "asOf" -> "";
      case "postId" -> world.one("post", dice).id();
      case "author" -> isId ? world.one("author", dice).id() : author();
      case "handle" -> "f" + Long.toString(dice.between(0, Long.MAX_VALUE - 2), 36);
      case "url" -> "http://127.0.0.1:1/" + dice.below(1000);
      case "code" -> world.one("invitation", dice).id();
      case "expiresAt" -> time(dice.between(2, 365));
      case "createdFrom", "from" -> time(dice.between(-400, -200));
      case "createdTo", "to" -> time(dice.between(-100, 0));
      case "initialDue" -> time(dice.between(-100, 0));
      case "repliesDue" -> time(dice.between(1, 100));
      case "tz" -> dice.one("UTC", "Europe/Berlin", "Asia/Kathmandu", "America/New_York");
      case "createdAt" -> dice.chance(90) ? "" : time(-1);
      case "q" -> dice.one("clocks -radio", "\"two clocks\"", "why or what", "日本語", "a");
      case "group" -> dice.one("section-a", "staff");
      default -> null;
    };
  }

  private String author() {
    return dice.chance(50) ? world.one("author", dice).id() : world.one("author", dice).of();
  }

  private String parent() {
    World.Thing parent = world.one("reply", dice, reply -> reply.of().equals(post));
    return parent.of().isEmpty() ? "" : parent.id();
  }

  /** Text of a length, in code points. */
  String text(int least, int most) {
    String text = dice.one(Words.HARMLESS) + " " + Integer.toString(dice.below(1 << 30), 36);
    if (dice.chance(3) && most <= 65_536) {
      text = text + "x".repeat(Math.max(0, most - text.codePointCount(0, text.length())));
    }
    int length = text.codePointCount(0, text.length());
    return length <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(most, least))).strip();
  }
}
