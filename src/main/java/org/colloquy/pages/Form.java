package org.colloquy.pages;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Text;

/** The fields that a browser sent. */
final class Form {

  private static final int MOST_FIELDS = 20;

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads a body of the type application/x-www-form-urlencoded.
   *
   * @throws ProblemException if it is not one
   */
  static Form of(String body) {
    try {
      return new Form(
          new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS).parameters());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("", "must be a form");
    }
  }

  /**
   * A field as it was typed, with line ends as the database keeps them; empty if it is missing.
   *
   * @throws ProblemException if it can't be stored
   */
  String text(String name) {
    String text = fields.getOrDefault(name, List.of("")).get(0).replace("\r\n", "\n");
    if (!Text.isStorable(text)) {
      throw ProblemException.invalid("/" + name, "must not hold U+0000 or an unpaired surrogate");
    }
    return text;
  }
}
