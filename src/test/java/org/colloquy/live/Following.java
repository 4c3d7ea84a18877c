package org.colloquy.live;

import static org.colloquy.ClassRoom.authorization;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;

/** How tests follow threads of the server that runs in their own process. */
final class Following {

  private Following() {}

  static String url(String post) {
    return "http://localhost:" + RestAssured.port + "/api/v1/posts/" + post + "/events";
  }

  /** Asks to be told of what changes from now on, with more headers or none. */
  static EventStream ask(String reader, String post, String... headers) {
    return askAt(reader, url(post), headers);
  }

  /** Follows from now on. */
  static EventStream follow(String reader, String post) {
    return ask(reader, post).opened();
  }

  /** Follows from a sequence on. */
  static EventStream resume(String reader, String post, long after) {
    return ask(reader, post, "Last-Event-ID", String.valueOf(after)).opened();
  }

  /** Follows from a sequence on, as the query says. */
  static EventStream followAfter(String reader, String post, long after) {
    return askAt(reader, url(post) + "?after=" + after).opened();
  }

  static EventStream askAt(String reader, String url, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (reader != null) {
      all.addAll(List.of("Authorization", authorization(reader)));
    }
    return EventStream.ask(url, all.toArray(String[]::new));
  }
}
