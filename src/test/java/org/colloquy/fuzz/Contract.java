package org.colloquy.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.colloquy.ContractConformance;
import org.colloquy.fuzz.Operation.Body;
import org.colloquy.fuzz.Operation.Parameter;

/** What there is to ask for, as the contract says. */
final class Contract {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final ContractConformance conformance;
  private final List<Operation> operations = new ArrayList<>();

  Contract(ContractConformance conformance) {
    this.conformance = conformance;
    for (Map.Entry<String, JsonNode> path : conformance.contract().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> item : path.getValue().properties()) {
        if (METHODS.contains(item.getKey())) {
          operations.add(operation(path.getKey(), item.getKey(), item.getValue()));
        }
      }
    }
  }

  ContractConformance conformance() {
    return conformance;
  }

  List<Operation> operations() {
    return operations;
  }

  Operation operation(String id) {
    return operations.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** A schema without references at its top; of what it is put together from, all is in one. */
  JsonNode schema(JsonNode schema) {
    JsonNode resolved = conformance.resolved(schema);
    if (schema.has("$ref") && schema.size() > 1) {
      ObjectNode both = resolved.deepCopy();
      ObjectNode own = schema.deepCopy();
      own.remove("$ref");
      resolved = both.setAll(own);
    }
    if (!resolved.has("allOf")) {
      return resolved;
    }
    ObjectNode merged = resolved.deepCopy();
    merged.remove("allOf");
    resolved.path("allOf").forEach(part -> merged.setAll((ObjectNode) schema(part)));
    return merged;
  }

  private Operation operation(String path, String method, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = conformance.resolved(reference);
      parameters.add(
          new Parameter(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              parameter.path("required").asBoolean(),
              schema(parameter.path("schema")),
              parameter.path("example")));
    }
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        bodies(operation.at("/requestBody/content")),
        answers(operation.path("responses")));
  }

  private Map<String, Body> bodies(JsonNode content) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    content
        .properties()
        .forEach(
            type -> {
              List<JsonNode> examples = new ArrayList<>();
              for (JsonNode example : type.getValue().path("examples")) {
                examples.add(conformance.resolved(example).path("value"));
              }
              bodies.put(type.getKey(), new Body(type.getValue().path("schema"), examples));
            });
    return bodies;
  }

  private List<String> answers(JsonNode responses) {
    List<String> types = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      if (response.getKey().startsWith("2")) {
        conformance
            .resolved(response.getValue())
            .path("content")
            .fieldNames()
            .forEachRemaining(types::add);
      }
    }
    return types;
  }
}
