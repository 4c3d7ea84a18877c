package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Holds answers against the contract that the server itself serves: status, headers, media type,
 * and the body's schema, beyond which an answer may have no member.
 */
public final class ContractConformance {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The name that a schema has where another one adds members to it. */
  private static final String OPEN = ".open";

  /**
   * Headers that not every answer has: the last page has no next one, a first answer is no repeat.
   */
  private static final Set<String> SOMETIMES = Set.of("Link", "Idempotency-Replayed");

  private final JsonNode contract;

  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private ContractConformance(JsonNode contract) {
    this.contract = contract;
  }

  /**
   * An answer, however it was read.
   *
   * @param headers the value of a header; null if there is none
   * @param body as text
   */
  public record Answer(int status, UnaryOperator<String> headers, String body) {

    String header(String name) {
      return headers.apply(name);
    }
  }

  /** A contract that was read by other means. */
  public static ContractConformance of(String json) {
    return new ContractConformance(tree(json));
  }

  /** The contract of the running server. */
  public static ContractConformance served() {
    return new ContractConformance(
        tree(RestAssured.given().basePath("").get("/openapi?format=json").asString()));
  }

  /** The contract as a tree. */
  public JsonNode contract() {
    return contract;
  }

  /** Fails unless the contract allows the answer to the operation. */
  public void check(String operationId, Response answer) {
    check(operationId, new Answer(answer.statusCode(), answer::header, answer.asString()));
  }

  /** Fails unless the contract allows the answer to the operation. */
  public void check(String operationId, Answer answer) {
    JsonNode response = response(operationId, answer.status());
    assertThat(response.isMissingNode())
        .as("%s may answer %d", operationId, answer.status())
        .isFalse();
    checkHeaders(operationId, response, answer);
    if (!response.has("content")) {
      assertThat(answer.body()).as(operationId).isEmpty();
      return;
    }
    String mediaType = String.valueOf(answer.header("Content-Type")).replaceFirst(";.*", "");
    JsonNode schema = response.path("content").path(mediaType).path("schema");
    assertThat(schema.isMissingNode()).as("%s may be %s", operationId, mediaType).isFalse();
    String body = answer.body();
    if (mediaType.matches("application/(problem\\+)?json")) {
      checkBody(operationId, schema, body);
    } else if (isText(schema)) {
      checkBody(operationId, schema, TextNode.valueOf(body).toString());
    } else {
      body.lines().forEach(line -> checkBody(operationId, schema, line));
    }
  }

  /** What the contract says of an operation's status; missing if it says nothing. */
  public JsonNode response(String operationId, int status) {
    return resolved(operation(operationId).path("responses").path(String.valueOf(status)));
  }

  private static void checkHeaders(String operationId, JsonNode response, Answer answer) {
    // A status may stand for several problems, of which one alone passes by itself.
    boolean isConflict = answer.status() == 409;
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            header -> {
              if (!SOMETIMES.contains(header) && !(isConflict && header.equals("Retry-After"))) {
                assertThat(answer.header(header)).as("%s of %s", header, operationId).isNotNull();
              }
            });
  }

  /** Whether it is a string to the contract, and not JSON or lines of JSON. */
  private boolean isText(JsonNode schema) {
    return resolved(schema).path("type").asText().equals("string");
  }

  /** Fails unless JSON that the server sends by itself is what a schema of the contract says. */
  public void checkSent(String schema, String json) {
    checkBody(schema, JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), json);
  }

  private void checkBody(String what, JsonNode schema, String json) {
    assertThat(
            schema(schema)
                .validate(
                    json,
                    InputFormat.JSON,
                    context ->
                        context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as("%s: %s", what, json)
        .isEmpty();
  }

  private JsonNode operation(String operationId) {
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.path("operationId").asText().equals(operationId)) {
          return operation;
        }
      }
    }
    throw new AssertionError("The contract has no operation " + operationId);
  }

  /** What a node refers to; the node itself if it does not refer. */
  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
  }

  private Schema schema(JsonNode schema) {
    return schemas.computeIfAbsent(schema.path("$ref").asText(), ref -> compiled(schema));
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode document = JSON.createObjectNode();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.set("$ref", schema.path("$ref"));
    ObjectNode schemas = document.putObject("$defs");
    for (Map.Entry<String, JsonNode> entry : contract.at("/components/schemas").properties()) {
      schemas.set(entry.getKey(), closed(entry.getValue()));
      schemas.set(entry.getKey() + OPEN, entry.getValue());
    }
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            document.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON);
  }

  private static JsonNode closed(JsonNode schema) {
    if (!schema.has("properties")) {
      return schema;
    }
    ObjectNode closed = schema.deepCopy();
    closed.put("unevaluatedProperties", false);
    Iterator<JsonNode> bases = closed.path("allOf").elements();
    bases.forEachRemaining(
        base -> ((ObjectNode) base).put("$ref", base.path("$ref").asText() + OPEN));
    return closed;
  }

  /** The ids of the operations that read. */
  public List<String> reads() {
    List<String> reads = new ArrayList<>();
    for (JsonNode path : contract.path("paths")) {
      if (path.has("get")) {
        reads.add(path.path("get").path("operationId").asText());
      }
    }
    return reads;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
