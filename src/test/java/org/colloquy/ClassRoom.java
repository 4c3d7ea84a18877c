package org.colloquy;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquy.auth.TestTokens;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;

/** What tests say over HTTP, in the words of a class: people, posts, replies. */
@ApplicationScoped
public class ClassRoom {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final EnrolAuthor enrol;

  ClassRoom(EnrolAuthor enrol) {
    this.enrol = enrol;
  }

  /** A new student's handle. */
  public String student() {
    return author(Role.STUDENT);
  }

  /** A new instructor's handle. */
  public String instructor() {
    return author(Role.INSTRUCTOR);
  }

  /** A new admin's handle. */
  public String admin() {
    return author(Role.ADMIN);
  }

  private String author(Role role) {
    String handle = role.wireName() + "-" + COUNT.incrementAndGet();
    enrol.enrol(new NewAuthor(handle, "Test " + handle, role, List.of("section-a")));
    return handle;
  }

  /**
   * A request without a caller. Nothing is added to its content type, and its URL is sent as it is
   * written.
   */
  public static RequestSpecification anonymous() {
    return given()
        .basePath("/api/v1")
        .urlEncodingEnabled(true)
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
  }

  /** A request of an author's. */
  public static RequestSpecification as(String handle) {
    return anonymous().header("Authorization", authorization(handle));
  }

  /** What an author's request says in its header Authorization. */
  public static String authorization(String handle) {
    return "Bearer " + Arc.container().instance(TestTokens.class).get().of(handle);
  }

  /** Publishes a post and gives its id. */
  public static String post(String author, String title) {
    return as(author)
        .contentType(ContentType.JSON)
        .body(Map.of("title", title, "body", "Text of " + title))
        .post("/posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /**
   * Publishes a reply and gives its id.
   *
   * @param parent null for a reply to the post
   */
  public static String reply(String author, String post, String parent, String body) {
    return tryReply(author, post, parent, body).then().statusCode(201).extract().path("id");
  }

  /** Sends a reply, whatever comes of it. */
  public static Response tryReply(String author, String post, String parent, String body) {
    Map<String, Object> reply = new HashMap<>();
    reply.put("parentId", parent);
    reply.put("body", body);
    return as(author).contentType(ContentType.JSON).body(reply).post("/posts/{id}/replies", post);
  }

  /** Deletes a reply as it is now. */
  public static void delete(String author, String reply) {
    as(author)
        .header("If-Match", etag("/replies/" + reply))
        .delete("/replies/{id}", reply)
        .then()
        .statusCode(204);
  }

  /** Sends a merge patch to a path, with the entity tag of what is there now. */
  public static Response patch(String author, String path, Object patch) {
    return as(author)
        .header("If-Match", etag(path))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(path);
  }

  /** The present entity tag of a path. */
  public static String etag(String path) {
    return anonymous().get(path).then().statusCode(200).extract().header("ETag");
  }
}
