package org.colloquy.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The places in a body, each with what the contract wants there. */
final class Spots {

  /**
   * A value in an object or array.
   *
   * @param name the member's name; null in an array
   * @param index in an array
   * @param schema without references at its top
   */
  record Spot(JsonNode container, String name, int index, JsonNode schema) {

    JsonNode value() {
      return name == null ? container.get(index) : container.get(name);
    }

    void put(JsonNode value) {
      if (name == null) {
        ((ArrayNode) container).set(index, value);
      } else {
        ((ObjectNode) container).set(name, value);
      }
    }

    String where() {
      return name == null ? "[" + index + "]" : name;
    }
  }

  private final Contract contract;
  private final List<Spot> spots = new ArrayList<>();
  private final List<ObjectNode> objects = new ArrayList<>();

  Spots(Contract contract, List<JsonNode> values, JsonNode schema) {
    this.contract = contract;
    JsonNode item = contract.schema(schema);
    values.forEach(value -> walk(value, item));
  }

  List<Spot> all() {
    return spots;
  }

  /** Those that hold free text. */
  List<Spot> texts() {
    return spots.stream()
        .filter(spot -> Values.types(spot.schema()).contains("string"))
        .filter(spot -> !spot.schema().has("enum") && !spot.schema().has("format"))
        .toList();
  }

  /** The objects of the body, at every depth. */
  List<ObjectNode> objects() {
    return objects;
  }

  private void walk(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode object) {
      objects.add(object);
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        if (object.has(property.getKey())) {
          add(new Spot(object, property.getKey(), 0, contract.schema(property.getValue())));
        }
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        add(new Spot(array, null, i, contract.schema(schema.path("items"))));
      }
    }
  }

  private void add(Spot spot) {
    spots.add(spot);
    walk(spot.value(), spot.schema());
  }
}
