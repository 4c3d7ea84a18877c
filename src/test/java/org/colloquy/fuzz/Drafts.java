package org.colloquy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.fuzz.Operation.Body;
import org.colloquy.fuzz.Operation.Parameter;
import org.colloquy.fuzz.World.Thing;

/** Makes valid requests. */
final class Drafts {

  private static final Map<String, String> KINDS =
      Map.of(
          "posts", "post",
          "replies", "reply",
          "authors", "author",
          "tokens", "token",
          "webhooks", "webhook",
          "imports", "import");

  private final Contract contract;
  private final World world;

  Drafts(Contract contract, World world) {
    this.contract = contract;
    this.world = world;
  }

  /** A request that the contract allows, for what is there. */
  Draft draft(Operation operation, Caller caller, Dice dice) {
    Draft draft = new Draft(operation);
    String post = places(draft, operation, caller, dice);
    Values values = new Values(contract, world, dice, post);
    String page = world.page(operation.id());
    if (page != null && operation.has("cursor") && dice.chance(25)) {
      draft.path = page;
    } else {
      query(draft, operation, values, dice);
    }
    headers(draft, operation, caller, dice);
    if (!operation.bodies().isEmpty()) {
      body(draft, operation, values, dice);
    }
    return draft;
  }

  /** Fills the path, and gives the post that it is about. */
  private String places(Draft draft, Operation operation, Caller caller, Dice dice) {
    String post = "";
    for (Parameter parameter : operation.parameters("path")) {
      String kind = KINDS.getOrDefault(operation.path().split("/", -1)[3], "author");
      Thing thing =
          kind.equals("token")
              ? world.one(kind, dice, token -> token.of().equals(caller.name()))
              : world.one(kind, dice);
      String value = dice.chance(4) ? UUID.randomUUID().toString() : thing.id();
      if (parameter.name().equals("delivery")) {
        Thing delivery = world.one("delivery", dice);
        value = delivery.id();
        draft.places.put("id", delivery.of());
      } else if (parameter.name().equals("author") && !parameter.schema().has("format")) {
        value = dice.chance(50) ? thing.id() : thing.of();
      }
      post = kind.equals("post") ? value : post;
      draft.places.put(parameter.name(), Draft.encoded(value));
    }
    return post;
  }

  private void query(Draft draft, Operation operation, Values values, Dice dice) {
    for (Parameter parameter : operation.parameters("query")) {
      if (!parameter.required() && !dice.chance(25)) {
        continue;
      }
      JsonNode value = values.value(parameter.schema(), parameter.name(), parameter.example());
      if (isApart(draft, operation, parameter, value)) {
        continue;
      }
      if (value.isArray()) {
        value.forEach(
            item -> draft.query.add(new String[] {parameter.name(), Draft.encoded(item.asText())}));
      } else if (!value.isMissingNode() && !value.isNull()) {
        draft.query(parameter.name(), Draft.encoded(value.asText()));
      }
    }
  }

  /** What the contract says in words alone. */
  private static boolean isApart(
      Draft draft, Operation operation, Parameter parameter, JsonNode value) {
    return switch (parameter.name()) {
      case "depth" -> draft.query.stream().anyMatch(given -> given[0].equals("author"));
      case "format" ->
          value.asText().equals("graphml") && !operation.id().equals("getInteractions");
      default -> false;
    };
  }

  private void headers(Draft draft, Operation operation, Caller caller, Dice dice) {
    if (caller.token() != null) {
      draft.header("Authorization", "Bearer " + caller.token());
    }
    String tag = world.tag(draft.target());
    if (operation.has("If-Match")) {
      draft.header("If-Match", tag == null || dice.chance(40) ? "*" : tag);
    }
    if (operation.has("If-None-Match") && tag != null && dice.chance(30)) {
      draft.header("If-None-Match", tag);
    }
    if (operation.has("Idempotency-Key") && dice.chance(20)) {
      draft.header(
          "Idempotency-Key",
          UUID.nameUUIDFromBytes(
                  new byte[] {
                    (byte) dice.below(256), (byte) dice.below(256), (byte) dice.below(256)
                  })
              .toString());
    }
    if (operation.has("Last-Event-ID") && dice.chance(30)) {
      draft.header("Last-Event-ID", "1");
    }
    if (!operation.answers().isEmpty()
        && !draft.query.toString().contains("format")
        && dice.chance(40)) {
      draft.header("Accept", dice.chance(20) ? "*/*" : dice.one(operation.answers()));
    }
  }

  private void body(Draft draft, Operation operation, Values values, Dice dice) {
    String type = dice.one(List.copyOf(operation.bodies().keySet()));
    Body body = operation.bodies().get(type);
    draft.header("Content-Type", type);
    if (!type.endsWith("json") || operation.id().equals("createImport")) {
      file(draft, operation, body, dice);
      return;
    }
    JsonNode value = values.value(body.schema(), "", JsonNodeFactory.instance.missingNode());
    if (type.endsWith("ndjson")) {
      ArrayNode lines = JsonNodeFactory.instance.arrayNode().add(value);
      while (dice.chance(60)) {
        lines.add(values.value(body.schema(), "", JsonNodeFactory.instance.missingNode()));
      }
      value = lines;
    }
    if (value.isArray()) {
      answerEachOther((ArrayNode) value, dice);
    }
    draft.json = type.endsWith("ndjson") ? list(value) : List.of(value);
  }

  /** Gives the items of a batch names of their own, by which later ones may answer earlier ones. */
  private static void answerEachOther(ArrayNode items, Dice dice) {
    for (int i = 0; i < items.size(); i++) {
      ObjectNode item = (ObjectNode) items.get(i);
      item.put("ref", "r" + i);
      if (i > 0 && dice.chance(30)) {
        item.remove("parentId");
        item.put("parentRef", "r" + dice.below(i));
      }
    }
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new java.util.ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static void file(Draft draft, Operation operation, Body body, Dice dice) {
    draft.bytes = dice.one(body.examples()).asText().getBytes(UTF_8);
    if (operation.has("format")) {
      draft.query("format", "colloquy");
    }
  }
}
