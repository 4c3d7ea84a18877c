package org.colloquy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is being made. Addresses and headers are as they will be written; JSON may hold
 * values that are not JSON.
 */
final class Draft {

  private static final Pattern RAW = Pattern.compile("\"\uE000(\\d+)\uE001\"");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /** The values of the path's parameters, encoded. */
  final Map<String, String> places = new LinkedHashMap<>();

  /** The query's parameters in their order, encoded; a null value has no equals sign. */
  final List<String[]> query = new ArrayList<>();

  final List<String[]> headers = new ArrayList<>();
  private final List<byte[]> raws = new ArrayList<>();

  String method;
  String path;
  String version = "HTTP/1.1";

  /** Whether it may not be HTTP, so that the answer need have no body. */
  boolean isOdd;

  /** Several are written as lines; none if the body is not JSON. */
  List<JsonNode> json = List.of();

  /** The body if it is not JSON; null if there is none. */
  byte[] bytes;

  /** What is wrong with it. */
  String note = "";

  Draft(Operation operation) {
    method = operation.method();
    path = operation.path();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** A value that will be written as it is, without quotes. */
  JsonNode raw(byte[] source) {
    raws.add(source);
    return TextNode.valueOf("\uE000" + (raws.size() - 1) + "\uE001");
  }

  JsonNode raw(String source) {
    return raw(source.getBytes(UTF_8));
  }

  Draft note(String what) {
    note = what;
    return this;
  }

  void header(String name, String value) {
    headers.removeIf(header -> header[0].equalsIgnoreCase(name));
    if (value != null) {
      headers.add(new String[] {name, value});
    }
  }

  void query(String name, String value) {
    query.removeIf(parameter -> parameter[0].equals(name));
    query.add(new String[] {name, value});
  }

  String header(String name) {
    return headers.stream()
        .filter(header -> header[0].equalsIgnoreCase(name))
        .map(header -> header[1])
        .findFirst()
        .orElse(null);
  }

  /** The path and the query. */
  String target() {
    String filled =
        PLACE
            .matcher(path)
            .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "")));
    StringBuilder target = new StringBuilder(filled);
    for (String[] parameter : query) {
      target.append(target.indexOf("?") < 0 ? '?' : '&').append(parameter[0]);
      if (parameter[1] != null) {
        target.append('=').append(parameter[1]);
      }
    }
    return target.toString();
  }

  /** The body as it will be written; empty if there is none. */
  byte[] body() {
    if (bytes != null) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (JsonNode value : json) {
      String text = value.toString();
      Matcher raw = RAW.matcher(text);
      int from = 0;
      while (raw.find()) {
        out.writeBytes(text.substring(from, raw.start()).getBytes(UTF_8));
        out.writeBytes(raws.get(Integer.parseInt(raw.group(1))));
        from = raw.end();
      }
      out.writeBytes(text.substring(from).getBytes(UTF_8));
      if (json.size() > 1) {
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  /** The whole request, as it goes over the wire. */
  byte[] written() {
    byte[] body = body();
    StringBuilder head =
        new StringBuilder(method)
            .append(' ')
            .append(target())
            .append(" ")
            .append(version)
            .append("\r\n");
    if (header("Host") == null) {
      head.append("Host: localhost\r\n");
    }
    headers.forEach(header -> head.append(header[0]).append(": ").append(header[1]).append("\r\n"));
    if (header("Content-Length") == null
        && header("Transfer-Encoding") == null
        && (body.length > 0 || !json.isEmpty() || bytes != null)) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }
}
