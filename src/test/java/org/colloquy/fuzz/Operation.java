package org.colloquy.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * An operation of the contract.
 *
 * @param path with its parameters in braces
 * @param bodies the schema of the request's body by media type; none if it takes no body
 * @param answers the media types of its first successful answer
 */
record Operation(
    String id,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, Body> bodies,
    List<String> answers) {

  /**
   * @param in path, query or header
   * @param example as the contract gives it; missing if it gives none
   */
  record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

  /**
   * @param examples as the contract gives them
   */
  record Body(JsonNode schema, List<JsonNode> examples) {}

  /** Whether it may change nothing. */
  boolean isSafe() {
    return method.equals("GET");
  }

  List<Parameter> parameters(String in) {
    return parameters.stream().filter(parameter -> parameter.in().equals(in)).toList();
  }

  boolean has(String parameter) {
    return parameters.stream().anyMatch(one -> one.name().equals(parameter));
  }

  /** Whether a request may have a body of JSON, be it lines of it. */
  boolean takesJson() {
    return bodies.keySet().stream().anyMatch(type -> type.endsWith("json"));
  }
}
