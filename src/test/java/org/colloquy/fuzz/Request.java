package org.colloquy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request that is ready to be sent.
 *
 * @param number by which the seed gives it again; negative while the world is being furnished
 * @param change what was done to it; null if it is valid
 */
record Request(int number, Operation operation, Caller caller, Change change, Draft draft) {

  /** Whether nothing was done to it. */
  boolean isValid() {
    return change == null;
  }

  /** Whether nothing but a refusal will do. */
  boolean isRefused() {
    return change != null && change.refused();
  }

  String kind() {
    return change == null ? "valid" : change.name();
  }

  /** A command that sends the same from a terminal, but for heads that are not HTTP. */
  String curl(int port) {
    StringBuilder curl = new StringBuilder("curl -i --path-as-is -X ").append(quoted(draft.method));
    draft.headers.forEach(
        header -> curl.append(" -H ").append(quoted(header[0] + ": " + header[1])));
    byte[] body = draft.body();
    if (body.length > 0) {
      curl.append(" --data-binary $'").append(escaped(body, 3000)).append('\'');
    }
    return curl.append(' ').append(quoted("http://localhost:" + port + draft.target())).toString();
  }

  private static String quoted(String text) {
    return "$'" + escaped(text.getBytes(UTF_8), 9000) + "'";
  }

  private static String escaped(byte[] bytes, int most) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < Math.min(bytes.length, most); i++) {
      int value = bytes[i] & 0xFF;
      if (value < 0x20 || value > 0x7E || value == '\'' || value == '\\') {
        escaped.append("\\x%02x".formatted(value));
      } else {
        escaped.append((char) value);
      }
    }
    return bytes.length > most ? escaped + "…(" + bytes.length + " bytes)" : escaped.toString();
  }
}
