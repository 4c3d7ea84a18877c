package org.colloquy.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A link of a page.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether it leads to the page that it is on
 */
public record Link(String label, String href, boolean current) {

  /** A link to another page. */
  static Link to(String label, String href) {
    return new Link(label, href, false);
  }

  /** A path with a query: the parameters that are not null, in order. */
  static String address(String path, Map<String, String> query) {
    String written =
        query.entrySet().stream()
            .filter(parameter -> parameter.getValue() != null)
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return written.isEmpty() ? path : path + "?" + written;
  }

  /** The same query with some parameters set; a null value takes one away. */
  static Map<String, String> with(Map<String, String> query, String... namesAndValues) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return changed;
  }
}
