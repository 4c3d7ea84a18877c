package org.colloquy.reading;

import static org.colloquy.ClassRoom.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests say as readers. */
final class Readers {

  private Readers() {}

  /**
   * Sends a mark, whatever comes of it.
   *
   * @param sequence null for all that there is
   */
  static Response tryMark(String reader, String post, Long sequence) {
    Map<String, Long> mark = sequence == null ? Map.of() : Map.of("sequence", sequence);
    return as(reader).contentType("application/json").body(mark).put("/posts/{id}/read", post);
  }

  /** Marks all of a thread as read. */
  static JsonPath mark(String reader, String post) {
    return tryMark(reader, post, null).then().statusCode(200).extract().jsonPath();
  }

  /** The number of unread replies, as the mark has it. */
  static int unread(String reader, String post) {
    return as(reader).get("/posts/{id}/read", post).jsonPath().getInt("unreadCount");
  }

  /** What a list of somebody's posts shows as new, or not: counts by id. */
  static Map<String, Integer> listed(String reader, String author, boolean unread) {
    JsonPath page =
        as(reader).get("/posts?author={a}&unread={u}", author, unread).then().extract().jsonPath();
    Map<String, Integer> counts = new HashMap<>();
    List<Map<String, Object>> items = page.getList("items");
    items.forEach(item -> counts.put((String) item.get("id"), (Integer) item.get("unreadCount")));
    return counts;
  }

  /** Has a post's replies withheld from who has not written, or not. */
  static void withhold(String teacher, String post, boolean withheld) {
    as(teacher)
        .contentType("application/json")
        .body(Map.of("postBeforeView", withheld))
        .put("/posts/{id}/requirements", post)
        .then()
        .statusCode(200);
  }
}
