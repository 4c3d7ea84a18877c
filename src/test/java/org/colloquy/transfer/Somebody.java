package org.colloquy.transfer;

import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.reply.Moderation.change;
import static org.colloquy.reply.Moderation.hide;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;

/**
 * A student whose handle, name, group, subject and token's name all hold one word that nothing else
 * has, with words of every kind in two threads.
 */
final class Somebody {

  final String mark;
  final String handle;
  final UUID id;
  final String token;
  String post;
  String reply;
  String answer;
  String own;

  private Somebody(String admin) {
    mark = "q" + UUID.randomUUID().toString().substring(24);
    handle = "h-" + mark;
    Map<String, Object> author =
        Map.of(
            "handle",
            handle,
            "displayName",
            "Name " + mark,
            "role",
            "student",
            "groups",
            List.of("g-" + mark));
    id = UUID.fromString(made(admin, "/authors", author, "id"));
    token = made(admin, "/tokens", Map.of("name", "token of " + mark, "author", id), "token");
  }

  static Somebody make(ClassRoom room, Database database, String admin) {
    Somebody somebody = new Somebody(admin);
    as(admin).post("/authors/{id}/invitations", somebody.id).then().statusCode(201);
    database.change(
        "INSERT INTO author_identity (issuer, subject, author_id) VALUES (?, ?, ?)",
        "https://issuer.example",
        somebody.mark,
        somebody.id);
    // Only admins make webhooks, and this one was an admin once.
    database.change(
        """
        INSERT INTO webhook (id, author_id, url, events, secret, active, version, created_at)
        VALUES (gen_random_uuid(), ?, ?, '{ping}', sha256('secret'), true, 1, now())
        """,
        somebody.id,
        "https://hooks.example/" + somebody.mark);
    database.change(
        "INSERT INTO import_source (source, kind, source_id, author_id) VALUES ('disqus:a', 'author', ?, ?)",
        somebody.mark,
        somebody.id);
    somebody.write(room.student(), admin);
    // Not by words that name them: those are somebody else's, and stay.
    database.change(
        """
        INSERT INTO mention (id, author_id, post_id, sequence, created_at)
        VALUES (gen_random_uuid(), ?, ?::uuid, 1, now())
        """,
        somebody.id,
        somebody.post);
    return somebody;
  }

  private void write(String other, String moderator) {
    post = post(other, "A thread");
    reply = reply(handle, post, null, "first words");
    change(handle, "/replies/" + reply, Map.of("body", "edited words")).then().statusCode(200);
    answer = reply(other, post, reply, "an answer");
    hide(moderator, reply(handle, post, answer, "hidden words"));
    own = post(handle, "Their own");
    as(handle)
        .contentType(ContentType.JSON)
        .body("{}")
        .put("/posts/{id}/read", post)
        .then()
        .statusCode(200);
    reply(other, own, null, "another answer");
  }

  private static String made(String admin, String path, Map<String, ?> body, String member) {
    return as(admin)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path(member);
  }
}
