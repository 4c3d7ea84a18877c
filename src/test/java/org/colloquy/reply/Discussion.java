package org.colloquy.reply;

import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A thread with one reply that something happens to, and what a reader sees of it at every door.
 * Two of them that went the same way look the same: ids are told by their part in the thread, times
 * are left out.
 */
final class Discussion {

  final String post;
  final String before;
  final String target;
  final String beneath;
  final String after;
  private final String author;
  private final String word;

  /**
   * @param word one that only the target says
   * @param answered whether somebody answers the target
   */
  Discussion(String starter, String author, String word, boolean answered) {
    this.author = author;
    this.word = word;
    post = post(starter, "A thread");
    before = reply(starter, post, null, "before");
    target = reply(author, post, before, "the target says " + word);
    Moderation.change(
        author, "/replies/" + target, Map.of("body", "the target still says " + word));
    beneath = answered ? reply(starter, post, target, "beneath") : "none";
    after = reply(starter, post, null, "after");
  }

  /** Every door that a reply can be seen through, by what it is. */
  Map<String, String> doors() {
    Map<String, String> doors = new LinkedHashMap<>();
    doors.put("post", "/posts/" + post);
    doors.put("thread", "/posts/" + post + "/thread");
    doors.put("thread, newest first", "/posts/" + post + "/thread?sort=newest");
    doors.put("thread, two levels", "/posts/" + post + "/thread?depth=3");
    doors.put("tree", "/posts/" + post + "/replies");
    doors.put("flat", "/posts/" + post + "/replies?view=flat");
    doors.put("its author's", "/posts/" + post + "/replies?view=flat&author=" + author);
    doors.put("changes", "/posts/" + post + "/changes");
    doors.put("counts", "/reply-counts?postId=" + post);
    doors.put("search", "/posts?q=" + word);
    doors.put("reply", "/replies/" + target);
    doors.put("subtree", "/replies/" + target + "/replies");
    doors.put("context", "/replies/" + target + "/context");
    doors.put("revisions", "/replies/" + target + "/revisions");
    doors.put("parent", "/replies/" + before);
    doors.put("parent's subtree", "/replies/" + before + "/replies?view=flat");
    doors.put("neighbour's context", "/replies/" + after + "/context");
    return doors;
  }

  /** What a reader gets at each door: status, headers and body. */
  Map<String, String> seenBy(Supplier<RequestSpecification> reader) {
    Map<String, String> seen = new LinkedHashMap<>();
    doors().forEach((door, path) -> seen.put(door, told(reader.get().get(path))));
    return seen;
  }

  /** What somebody gets who tries to change the target, or to answer it. */
  Map<String, String> triedBy(String caller) {
    Map<String, String> tried = new LinkedHashMap<>();
    String path = "/replies/" + target;
    tried.put(
        "edit",
        told(
            as(caller)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("body", "b"))
                .patch(path)));
    tried.put("delete", told(as(caller).header("If-Match", "*").delete(path)));
    tried.put("delete without a tag", told(as(caller).delete(path)));
    tried.put(
        "answer",
        told(
            as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("parentId", target, "body", "b"))
                .post("/posts/" + post + "/replies")));
    return tried;
  }

  /** An answer, with what two alike threads differ in told by what it stands for. */
  private String told(Response answer) {
    StringBuilder told = new StringBuilder();
    told.append(answer.statusCode());
    for (String header : List.of("Content-Type", "Cache-Control", "Vary", "ETag", "Link")) {
      told.append('\n').append(header).append(": ").append(answer.header(header));
    }
    String text = told.append('\n').append(answer.asString()).toString();
    return text.replace(post, "POST")
        .replace(before, "BEFORE")
        .replace(target, "TARGET")
        .replace(beneath, "BENEATH")
        .replace(after, "AFTER")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
        // The last part is a hash of the question, which for a context holds the reply's id.
        .replaceAll("(ETag: \"\\d+(?:\\.[0-9a-fm]+)*)\\.[0-9a-f]+\"", "$1.QUESTION\"");
  }
}
