package org.colloquy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.colloquy.fuzz.Operation.Parameter;
import org.colloquy.fuzz.Spots.Spot;

/** Does to a valid request what nobody who means well would do. */
final class Hostility {

  private static final List<String> CHUNKS =
      List.of("zz\r\nab\r\n0\r\n\r\n", "-1\r\n", "2\r\nabc\r\n0\r\n\r\n", "0\r\n\r\n");

  private final Contract contract;

  Hostility(Contract contract) {
    this.contract = contract;
  }

  List<Change> all() {
    return List.of(
        new Change("hostile text", false, Flaws::hasObjects, this::text),
        new Change("hostile query", false, one -> !one.parameters("query").isEmpty(), this::query),
        new Change("hostile place", false, one -> !one.parameters("path").isEmpty(), this::place),
        new Change("hostile address", false, one -> true, this::address),
        new Change("hostile header", false, one -> true, this::header),
        new Change("hostile wire", false, one -> true, this::wire),
        new Change(
            "hostile file",
            false,
            one -> !one.bodies().isEmpty() && !Flaws.hasObjects(one),
            this::file),
        new Change("override", false, Operation::isSafe, this::override),
        new Change("method", false, Operation::isSafe, this::method),
        new Change("raw JSON", true, Flaws::hasObjects, this::raw),
        new Change("huge body", true, Flaws::hasObjects, this::huge));
  }

  private void text(Draft draft, Operation operation, Dice dice) {
    List<Spot> spots = spots(draft, operation).texts();
    if (!spots.isEmpty()) {
      Spot spot = dice.one(spots);
      spot.put(TextNode.valueOf(dice.one(Words.HOSTILE)));
      draft.note("text in " + spot.where());
    }
  }

  private void raw(Draft draft, Operation operation, Dice dice) {
    List<Spot> spots = spots(draft, operation).all();
    byte[] source =
        dice.chance(25) ? dice.one(Words.NOT_UTF8) : dice.one(Words.RAW_REFUSED).getBytes(UTF_8);
    if (spots.isEmpty()) {
      draft.json = List.of(draft.raw(source));
    } else {
      dice.one(spots).put(draft.raw(source));
    }
    draft.note("raw " + new String(source, 0, Math.min(12, source.length), UTF_8));
  }

  private void huge(Draft draft, Operation operation, Dice dice) {
    if (dice.chance(90)) {
      draft.json =
          List.of(
              draft.raw(
                  "{\"body\":\"" + "é".repeat(70_000) + "\",\"" + "k".repeat(60_000) + "\":1}"));
    } else {
      draft.json = List.of(draft.raw("{\"body\":\"" + "x".repeat(2_200_000) + "\"}"));
    }
    draft.note("huge");
  }

  private void file(Draft draft, Operation operation, Dice dice) {
    String text = new String(draft.body(), UTF_8);
    int at = dice.below(text.length());
    String middle =
        dice.one(
            dice.one(Words.HOSTILE),
            dice.one(Words.RAW_REFUSED),
            "\"",
            ",",
            "\n",
            "\r",
            "\u0000",
            "\uFEFF");
    draft.bytes = (text.substring(0, at) + middle + text.substring(at)).getBytes(UTF_8);
    if (dice.chance(20)) {
      draft.bytes[at] = (byte) dice.below(256);
    }
    draft.note("file");
  }

  private void query(Draft draft, Operation operation, Dice dice) {
    Parameter parameter = dice.one(operation.parameters("query"));
    String value =
        dice.chance(50) ? Draft.encoded(dice.one(Words.HOSTILE)) : dice.one(Words.ENCODED);
    draft.query(parameter.name(), value);
    draft.note("query " + parameter.name());
  }

  private void place(Draft draft, Operation operation, Dice dice) {
    draft.path = operation.path();
    Parameter place = dice.one(operation.parameters("path"));
    String value =
        dice.chance(50) ? Draft.encoded(dice.one(Words.HOSTILE)) : dice.one(Words.ENCODED);
    draft.places.put(place.name(), value);
    draft.note("place " + place.name());
  }

  private void address(Draft draft, Operation operation, Dice dice) {
    String path = draft.path;
    draft.path =
        dice.one(
            path + "/",
            path + "//",
            "/" + path,
            "//example.org" + path,
            "http://example.org" + path,
            path.replaceFirst("/v1", "/v1/./"),
            path.replaceFirst("/v1", "/v1/../v1"),
            path.replaceFirst("/api", "/%61pi"),
            path.replaceFirst("/v1", "%2fv1"),
            path.replaceFirst("/api", "/API"),
            path + "/extra",
            path + ".json",
            path + ";a=b",
            path + "%00",
            path + "%2e",
            path + "?",
            path + "?&&=&",
            path + "?=1",
            path + "#fragment",
            path + "?a".repeat(1500),
            path + "?q=" + "x".repeat(9000),
            "*",
            "");
    draft.isOdd = !draft.path.startsWith("/");
    draft.note("address");
  }

  private void header(Draft draft, Operation operation, Dice dice) {
    String name = dice.one(HostileHeaders.VALUES.keySet().stream().sorted().toList());
    String value = dice.one(HostileHeaders.VALUES.get(name));
    if (dice.chance(30)) {
      draft.headers.add(new String[] {name, value});
    } else {
      draft.header(name, value);
    }
    draft.isOdd = value.chars().anyMatch(c -> c < ' ');
    draft.note("header " + name);
  }

  private void wire(Draft draft, Operation operation, Dice dice) {
    switch (dice.below(7)) {
      case 0 ->
          draft.version = dice.one("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/1", "http/1.1", "");
      case 1 -> {
        for (int i = 0; i < 300; i++) {
          add(draft, "X-Fuzz-" + i, "x".repeat(dice.below(400)));
        }
      }
      case 2 -> add(draft, "X-Fuzz", "x".repeat(70_000));
      case 3 -> add(draft, dice.one("X Fuzz", "X-Fuzz\u0000", "", "é", "X-Fuzz "), "x");
      case 4 -> add(draft, "X-Fuzz", dice.one("a\r\n b", "a\u0000b", "é\u0080", "a\nb", "\u007f"));
      case 5 -> add(draft, "Content-Length", dice.one("-1", "abc", "99999999999999999999", "1, 2"));
      default -> {
        String coding = dice.one("chunked, chunked", "gzip, chunked", "x-none", "chunked");
        add(draft, "Transfer-Encoding", coding);
        draft.bytes = dice.one(CHUNKS).getBytes(UTF_8);
      }
    }
    draft.note("wire");
    draft.isOdd = true;
  }

  /** Beside what it has of the name. */
  private static void add(Draft draft, String name, String value) {
    draft.headers.add(new String[] {name, value});
  }

  private void override(Draft draft, Operation operation, Dice dice) {
    String name =
        dice.one("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method");
    String method = dice.one("DELETE", "PATCH", "POST", "PUT");
    draft.header(name, method);
    draft.header("If-Match", "*");
    draft.note(name + " " + method);
  }

  private void method(Draft draft, Operation operation, Dice dice) {
    draft.method =
        dice.one(
            "HEAD",
            "HEAD",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "BREW",
            "get",
            "LINK",
            "G\u0000T",
            "CONNECT");
    draft.isOdd = draft.method.indexOf(0) >= 0;
    draft.note("method " + draft.method);
  }

  private Spots spots(Draft draft, Operation operation) {
    return new Spots(
        contract, draft.json, operation.bodies().get(draft.header("Content-Type")).schema());
  }
}
