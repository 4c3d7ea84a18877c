package org.colloquy.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Links to what a page shows, as files of the API. */
final class Files {

  private Files() {}

  /**
   * A link for each form.
   *
   * @param path of the operation
   * @param question its filters, with the time that the page is true of
   * @param forms by the names that the API has for them
   */
  static List<Link> of(String path, Map<String, String> question, String... forms) {
    return Stream.of(forms)
        .map(form -> Link.to(label(form), Link.address(path, Link.with(question, "format", form))))
        .toList();
  }

  private static String label(String form) {
    return form.equals("graphml") ? "GraphML" : form.toUpperCase(Locale.ROOT);
  }
}
