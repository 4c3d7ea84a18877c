package org.colloquy.thread;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.io.Serial;
import org.colloquy.post.PostView;

/**
 * Writes a post's members and what a list adds to them. An annotation could do it too, but the
 * contract would then repeat every member of the post.
 */
final class ListedPostSerializer extends StdSerializer<ListedPost> {

  @Serial private static final long serialVersionUID = 1L;

  ListedPostSerializer() {
    super(ListedPost.class);
  }

  @Override
  public void serialize(ListedPost listed, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    provider
        .findValueSerializer(PostView.class)
        .unwrappingSerializer(NameTransformer.NOP)
        .serialize(listed.post(), json, provider);
    if (listed.unreadCount() != null) {
      json.writeNumberField("unreadCount", listed.unreadCount());
    }
    json.writeEndObject();
  }
}
