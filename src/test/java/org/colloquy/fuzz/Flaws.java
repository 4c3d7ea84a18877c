package org.colloquy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquy.fuzz.Operation.Body;
import org.colloquy.fuzz.Operation.Parameter;
import org.colloquy.fuzz.Spots.Spot;

/** Makes one thing of a valid request wrong. */
final class Flaws {

  private static final String UNKNOWN = "aMemberThatNobodyHas";

  private static final List<String> STRANGERS =
      List.of(
          UNKNOWN, "id", "sequence", "bodyHtml", "deleted", "", "__proto__", "Body", "author_id");

  /**
   * Operations that take null for a member that is left out. The contract does not say so: the
   * library that reads its schemas fails at the bounds of a number that may be null.
   */
  private static final Set<String> NULL_IS_NONE = Set.of("setRequirements", "markRead");

  private final Contract contract;

  Flaws(Contract contract) {
    this.contract = contract;
  }

  List<Change> all() {
    return List.of(
        new Change("query", true, operation -> true, this::query),
        new Change("path", true, Flaws::hasIds, this::path),
        new Change("header", true, Flaws::hasHeaders, this::header),
        new Change("accept", true, operation -> !operation.answers().isEmpty(), this::accept),
        new Change("media type", true, operation -> !operation.bodies().isEmpty(), this::mediaType),
        new Change("charset", false, Operation::takesJson, this::charset),
        new Change("member", true, Flaws::hasObjects, this::member),
        new Change("value", true, Flaws::hasObjects, this::value),
        new Change("syntax", true, Flaws::hasObjects, this::syntax));
  }

  /** Whether its body is always JSON: a file of lines is judged when it is imported. */
  static boolean hasObjects(Operation operation) {
    return operation.takesJson() && !operation.id().equals("createImport");
  }

  private static boolean hasIds(Operation operation) {
    return operation.parameters("path").stream().anyMatch(place -> place.schema().has("format"));
  }

  private static boolean hasHeaders(Operation operation) {
    return operation.has("If-Match")
        || operation.has("Idempotency-Key")
        || operation.has("Last-Event-ID");
  }

  private void query(Draft draft, Operation operation, Dice dice) {
    List<Parameter> parameters = operation.parameters("query");
    if (parameters.isEmpty() || dice.chance(15)) {
      draft.query(dice.one("unknown", "Limit", "limit%20", "limit[]", "id", "%6Cimi"), "1");
      draft.note("a parameter that there is not");
    } else {
      query(draft, dice.one(parameters), dice);
    }
  }

  private static void query(Draft draft, Parameter parameter, Dice dice) {
    List<String> wrong = Wrong.texts(parameter.schema());
    boolean isList = Values.types(parameter.schema()).contains("array");
    int choice = dice.below(10);
    if (choice == 0 && parameter.required()) {
      draft.query.removeIf(given -> given[0].equals(parameter.name()));
    } else if (choice <= 1) {
      draft.query(parameter.name(), "");
    } else if (choice == 2) {
      draft.query(parameter.name(), dice.one("%00", "a%00", "%C3%28"));
    } else if (parameter.name().equals("cursor") && choice < 8) {
      draft.query("cursor", dice.one("x", "AAAA", "vqG0Zw", "%20", "-".repeat(300), "eyJhIjoxfQ"));
    } else if (!wrong.isEmpty() && choice < 9) {
      draft.query(parameter.name(), Draft.encoded(dice.one(wrong)));
    } else if (isList) {
      for (int i = 0; i < 101; i++) {
        draft.query.add(new String[] {parameter.name(), UUID.randomUUID().toString()});
      }
    } else {
      draft.query.removeIf(given -> given[0].equals(parameter.name()));
      draft.query.add(new String[] {parameter.name(), "1"});
      draft.query.add(new String[] {parameter.name(), "2"});
    }
    draft.note("query " + parameter.name());
  }

  private void path(Draft draft, Operation operation, Dice dice) {
    draft.path = operation.path();
    Parameter place =
        dice.one(
            operation.parameters("path").stream()
                .filter(one -> one.schema().has("format"))
                .toList());
    draft.places.put(place.name(), Draft.encoded(dice.one(Wrong.texts(place.schema()))));
    draft.note("path " + place.name());
  }

  private void header(Draft draft, Operation operation, Dice dice) {
    if (operation.has("If-Match")) {
      draft.header(
          "If-Match",
          dice.one(
              null, "\"0.0.0\"", "x", "\"", "W/\"1.1.1\"", "\"a\", \"b\"", "13.13.1", "\"é\""));
    } else if (operation.has("Idempotency-Key")) {
      draft.header("Idempotency-Key", dice.one("a b", "x".repeat(256), "é", "a\tb"));
    } else {
      draft.query.clear();
      draft.header(
          "Last-Event-ID", dice.one("x", "-1", "1.5", "9007199254740992", "99999999999999999999"));
    }
    draft.note("header");
  }

  private void accept(Draft draft, Operation operation, Dice dice) {
    draft.query.removeIf(
        parameter -> parameter[0].equals("format") && !operation.id().equals("createImport"));
    draft.query.removeIf(parameter -> parameter[0].equals("gradebook"));
    draft.header("Accept", dice.one("image/png", "application/x-none", "text/none;q=1"));
    draft.note("accepts nothing there is");
  }

  private void mediaType(Draft draft, Operation operation, Dice dice) {
    draft.header(
        "Content-Type",
        dice.one(
            null,
            "text/plain",
            "application/jsonn",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "json",
            "application/",
            "*/*",
            "image/svg+xml"));
    draft.note("Content-Type " + draft.header("Content-Type"));
  }

  private void charset(Draft draft, Operation operation, Dice dice) {
    String charset = dice.one("utf-16", "utf-16le", "iso-8859-1", "utf-32", "x-none", "utf-7");
    if (dice.chance(50)) {
      draft.bytes = new String(draft.body(), UTF_8).getBytes(StandardCharsets.UTF_16);
    }
    draft.header("Content-Type", draft.header("Content-Type") + ";charset=" + charset);
    draft.note(charset);
  }

  private void member(Draft draft, Operation operation, Dice dice) {
    List<ObjectNode> objects = spots(draft, operation).objects();
    int which = dice.below(objects.size());
    ObjectNode object = objects.get(which);
    JsonNode schema = schema(draft, operation);
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (which == 0 && schema.has("required") && dice.chance(30)) {
      JsonNode required = schema.path("required");
      String name = required.get(dice.below(required.size())).asText();
      object.remove(name);
      draft.note("without " + name);
    } else if (!names.isEmpty() && dice.chance(40)) {
      twice(draft, object, dice.one(names));
    } else {
      String name = dice.one(STRANGERS);
      object.put(schema.path("properties").has(name) ? UNKNOWN : name, 1);
      draft.note("with " + name);
    }
  }

  /** The name within the raw value begins the member anew. */
  private static void twice(Draft draft, ObjectNode object, String name) {
    String value = object.get(name).toString();
    object.set(name, draft.raw(value + ",\"" + name + "\":" + value));
    draft.note("twice " + name);
  }

  private void value(Draft draft, Operation operation, Dice dice) {
    List<Spot> spots = spots(draft, operation).all();
    if (spots.isEmpty() || dice.chance(10)) {
      draft.json =
          List.of(
              dice.one(
                  JsonNodeFactory.instance.textNode("x"),
                  JsonNodeFactory.instance.nullNode(),
                  JsonNodeFactory.instance.numberNode(1),
                  JsonNodeFactory.instance.arrayNode().add(1)));
      draft.note("another type at the top");
      return;
    }
    Spot spot = dice.one(spots);
    List<JsonNode> wrongs = Wrong.values(spot.schema(), spot.value());
    if (NULL_IS_NONE.contains(operation.id())) {
      wrongs.removeIf(JsonNode::isNull);
    }
    JsonNode wrong = dice.one(wrongs);
    spot.put(wrong);
    String shown = wrong.toString();
    draft.note(spot.where() + " = " + shown.substring(0, Math.min(40, shown.length())));
  }

  private void syntax(Draft draft, Operation operation, Dice dice) {
    byte[] body = draft.body();
    String text = new String(body, UTF_8).strip();
    String broken =
        dice.one(
            "",
            " ",
            text.substring(0, text.length() - 1),
            text + "}",
            text + " x",
            "\uFEFF\uFEFF" + text,
            "{'body':'b'}",
            text.replaceFirst("[\\[{]", "$0,"),
            "// a comment\n" + text,
            "<xml/>");
    draft.bytes = broken.getBytes(UTF_8);
    draft.note("syntax " + broken.substring(0, Math.min(10, broken.length())));
  }

  private Spots spots(Draft draft, Operation operation) {
    return new Spots(contract, draft.json, body(draft, operation).schema());
  }

  private JsonNode schema(Draft draft, Operation operation) {
    JsonNode schema = contract.schema(body(draft, operation).schema());
    return schema.has("items") ? contract.schema(schema.path("items")) : schema;
  }

  private static Body body(Draft draft, Operation operation) {
    return operation.bodies().get(draft.header("Content-Type"));
  }
}
