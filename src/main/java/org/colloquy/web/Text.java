package org.colloquy.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.Serial;

/** Text that a database can keep: Unicode without NUL and without halves of surrogate pairs. */
public final class Text {

  private Text() {}

  /**
   * Whether PostgreSQL would store the text as it is. It refuses NUL, and a lone surrogate has no
   * form in UTF-8: the driver would write a question mark in its place.
   */
  public static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** A string of a body that is not text. */
  static final class TextFault extends MismatchedInputException {
    @Serial private static final long serialVersionUID = 1L;

    TextFault(JsonParser parser, String message) {
      super(parser, message, String.class);
    }
  }

  /** Reads every string of every body: JSON strings alone, and only those that can be stored. */
  static final class Deserializer extends StdScalarDeserializer<String> {
    @Serial private static final long serialVersionUID = 1L;

    Deserializer() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw new TextFault(parser, "must be a string");
      }
      String text = parser.getText();
      if (!isStorable(text)) {
        throw new TextFault(parser, "must not hold U+0000 or an unpaired surrogate");
      }
      return text;
    }
  }
}
