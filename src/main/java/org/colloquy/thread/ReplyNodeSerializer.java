package org.colloquy.thread;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.colloquy.reply.ReplyView;

/**
 * Writes a node and all beneath it with a stack of its own, so that no thread is too deep for the
 * call stack.
 */
final class ReplyNodeSerializer extends StdSerializer<ReplyNode> {

  @Serial private static final long serialVersionUID = 1L;

  ReplyNodeSerializer() {
    super(ReplyNode.class);
  }

  @Override
  public void serialize(ReplyNode root, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    JsonSerializer<Object> reply =
        provider.findValueSerializer(ReplyView.class).unwrappingSerializer(NameTransformer.NOP);
    Deque<Iterator<ReplyNode>> open = new ArrayDeque<>();
    open.push(List.of(root).iterator());
    while (!open.isEmpty()) {
      if (open.peek().hasNext()) {
        ReplyNode node = open.peek().next();
        json.writeStartObject();
        reply.serialize(node.reply(), json, provider);
        if (node.moreCursor() != null) {
          json.writeStringField("moreCursor", node.moreCursor());
        }
        if (node.replies() == null) {
          json.writeEndObject();
        } else {
          json.writeArrayFieldStart("replies");
          open.push(node.replies().iterator());
        }
      } else {
        open.pop();
        if (!open.isEmpty()) {
          json.writeEndArray();
          json.writeEndObject();
        }
      }
    }
  }
}
