package org.colloquy.reply;

import static org.colloquy.ClassRoom.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How tests write and send batches. */
final class Batch {

  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Batch() {}

  static Response batch(
      String author, String post, String type, String accept, String query, String body) {
    return as(author)
        .contentType(type)
        .accept(accept)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/posts/" + post + "/replies/batch" + query);
  }

  static Map<String, String> item(String... members) {
    Map<String, String> item = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      item.put(members[i], members[i + 1]);
    }
    return item;
  }

  static String json(Object... items) {
    return json(List.of(items));
  }

  static String json(List<?> items) {
    try {
      return MAPPER.writeValueAsString(items);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
