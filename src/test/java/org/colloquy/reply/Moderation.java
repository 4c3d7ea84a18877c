package org.colloquy.reply;

import static org.colloquy.ClassRoom.as;

import io.restassured.response.Response;
import java.util.Map;

/** What moderators do, and what anyone does to a version that they see. */
public final class Moderation {

  private Moderation() {}

  /** Sends a merge patch with the entity tag of what the caller sees. */
  public static Response change(String caller, String path, Map<String, ?> patch) {
    return as(caller)
        .header("If-Match", as(caller).get(path).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(path);
  }

  /** Hides a reply. */
  public static void hide(String moderator, String reply) {
    change(moderator, "/replies/" + reply, Map.of("hidden", true)).then().statusCode(200);
  }

  /** Shows a hidden reply again. */
  public static void restore(String moderator, String reply) {
    change(moderator, "/replies/" + reply, Map.of("hidden", false)).then().statusCode(200);
  }

  /** Deletes a reply that its author sees. */
  public static void remove(String author, String reply) {
    as(author)
        .header("If-Match", as(author).get("/replies/" + reply).header("ETag"))
        .delete("/replies/{id}", reply)
        .then()
        .statusCode(204);
  }
}
