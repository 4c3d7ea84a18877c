package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.colloquy.Database;

/** What tests do with files that move in and out. */
final class Imports {

  /** Longer than anything takes: it ends a test that would hang. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * What a server holds of discussions, each row as text. Tokens, jobs and the log are not that.
   */
  private static final List<String> TABLES =
      List.of(
          "SELECT row_to_json(t)::text FROM author t WHERE role <> 'admin' ORDER BY id",
          "SELECT row_to_json(t)::text FROM post t ORDER BY id",
          "SELECT row_to_json(t)::text FROM post_revision t ORDER BY post_id, revision",
          "SELECT row_to_json(t)::text FROM post_participant t ORDER BY post_id, author_id",
          "SELECT row_to_json(t)::text FROM reply t ORDER BY id",
          "SELECT row_to_json(t)::text FROM reply_revision t ORDER BY reply_id, revision",
          "SELECT row_to_json(t)::text FROM requirement t ORDER BY post_id",
          "SELECT row_to_json(t)::text FROM contribution t ORDER BY id, since");

  /** All else is somebody's, and goes with them. */
  private static final String EMPTY = "TRUNCATE author CASCADE";

  /** Posts whose counts are not what counting gives. */
  static final String WRONG_COUNTS =
      """
      SELECT p.id::text FROM post p
      WHERE p.reply_count <> (SELECT count(*) FROM reply r
                              WHERE r.post_id = p.id AND r.deleted_at IS NULL AND r.hidden_at IS NULL)
         OR p.participant_count <> (SELECT count(*) FROM post_participant t WHERE t.post_id = p.id)
         OR p.sequence < (SELECT coalesce(max(r.sequence), 0) FROM reply r WHERE r.post_id = p.id)
         OR p.last_activity_at <> (SELECT greatest(p.created_at, max(r.created_at)) FROM reply r WHERE r.post_id = p.id)
      UNION ALL
      SELECT r.id::text FROM reply r
      WHERE (r.direct_reply_count, r.descendant_count) <> (
          SELECT count(*) FILTER (WHERE b.parent_id = r.id), count(*) FROM reply b
          WHERE b.post_id = r.post_id AND b.deleted_at IS NULL AND b.hidden_at IS NULL AND b.depth > r.depth
            AND substring(b.path FROM 1 FOR 4 * r.depth) = r.path)
      """;

  private Imports() {}

  /** Sends a file, whatever comes of it. */
  static Response send(String admin, String format, byte[] file) {
    return as(admin)
        .contentType("application/octet-stream")
        .body(file)
        .post("/imports?format={format}", format);
  }

  /** Brings a file in and waits for the end of that, whatever it is. */
  static JsonPath bringIn(String admin, String format, byte[] file) {
    Response queued = send(admin, format, file);
    assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
    return ended(admin, queued.path("id"));
  }

  static JsonPath bringIn(String admin, String file) {
    return bringIn(admin, "colloquy", file.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits for the end of a job. */
  static JsonPath ended(String admin, String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonPath job = as(admin).get("/imports/{id}", id).then().statusCode(200).extract().jsonPath();
      if (Set.of("completed", "refused", "failed").contains(job.getString("status"))) {
        return job;
      }
      assertThat(System.nanoTime()).as(job.prettify()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** All discussions as a file. */
  static String export(String admin) {
    return as(admin).get("/exports").then().statusCode(200).extract().asString();
  }

  /** All that is held of discussions, as text. */
  static String everything(Database database) {
    return TABLES.stream()
        .flatMap(sql -> database.texts(sql).stream())
        .collect(Collectors.joining("\n"));
  }

  /** Empties the server. Whoever is to call it afterwards must be enrolled anew. */
  static void empty(Database database) {
    database.change(EMPTY);
  }
}
