package org.colloquy.reply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.web.ProblemException;

/**
 * The items of a batch, in the order given. It is read before anything is locked, since a body may
 * come as slowly as its sender likes.
 *
 * @param items 1 to {@link #MOST}
 */
record ReplyBatch(List<Item> items) {

  /** The most replies that are published together. */
  static final int MOST = 500;

  private static final String COUNT = "must hold 1 to " + MOST + " replies";

  /**
   * One item, or what is wrong with its form.
   *
   * @param index its place, from 0
   * @param line the line that it begins in; 0 where lines mean nothing
   * @param reply null if it has a fault
   * @param fault null if it has none
   */
  record Item(int index, long line, NewBatchReply reply, ProblemException fault) {

    /** What is wrong with the item, told in terms of the whole body. */
    ProblemException located(ProblemException problem, String member) {
      String where = line == 0 ? "" : "Line " + line + ": ";
      return problem.within("/" + index, member, where);
    }
  }

  /**
   * Reads a body, an item at a time.
   *
   * @param byLines whether each line is an item, and not the body an array of them
   * @throws ProblemException if it is no such body or has too few items, or too many
   * @throws JsonProcessingException if it is not JSON
   */
  static ReplyBatch read(InputStream body, boolean byLines, ObjectMapper mapper)
      throws IOException {
    List<Item> items = new ArrayList<>();
    try (JsonParser parser = mapper.getFactory().createParser(body)) {
      if (!byLines && parser.nextToken() != JsonToken.START_ARRAY) {
        throw ProblemException.invalid("", "must be an array");
      }
      JsonToken end = byLines ? null : JsonToken.END_ARRAY;
      while (parser.nextToken() != end) {
        if (items.size() == MOST) {
          throw ProblemException.invalid("", COUNT);
        }
        items.add(item(parser, items.size(), byLines, mapper));
      }
      if (!byLines && parser.nextToken() != null) {
        throw ProblemException.invalid("", "must end with the array");
      }
    }
    if (items.isEmpty()) {
      throw ProblemException.invalid("", COUNT);
    }
    return new ReplyBatch(items);
  }

  private static Item item(JsonParser parser, int index, boolean byLines, ObjectMapper mapper)
      throws IOException {
    long line = byLines ? parser.currentTokenLocation().getLineNr() : 0;
    // What is not JSON fails here, and with it the body; what is not a reply fails alone.
    try (TokenBuffer buffer = new TokenBuffer(parser)) {
      buffer.copyCurrentStructure(parser);
      try {
        NewBatchReply reply = mapper.readValue(buffer.asParser(), NewBatchReply.class);
        ProblemException none = ProblemException.invalid("", "must be an object");
        return new Item(index, line, reply, reply == null ? none : null);
      } catch (JsonProcessingException e) {
        return new Item(index, line, null, ProblemException.of(e));
      }
    }
  }
}
