package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.Problems.assertProblem;
import static org.colloquy.auth.Bearer.idOf;
import static org.colloquy.auth.Bearer.mint;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Jobs as resources, and what others see of them while they run. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class ImportJobTest {

  private static final String JOB =
      """
      INSERT INTO import_job (
          id, author_id, format, status, attempts, size, done, authors_added, authors_known, posts_added,
          posts_known, replies_added, replies_known, revisions_added, revisions_known, left_out, created_at)
      VALUES (?, ?, 'colloquy', ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now())
      """;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS text), 0))";

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject DataSource source;

  @Test
  void a_file_that_was_sent_is_a_job_at_the_address_that_is_told() {
    String admin = room.admin();

    Response sent = Imports.send(admin, "colloquy", bytes(NdjsonFiles.sample()));

    assertThat(sent.statusCode()).isEqualTo(202);
    String id = sent.path("id");
    assertThat(sent.header("Location")).endsWith("/api/v1/imports/" + id);
    assertThat(sent.jsonPath().getString("status")).isEqualTo("queued");
    assertThat(sent.jsonPath().getInt("size")).isEqualTo(bytes(NdjsonFiles.sample()).length);
    JsonPath job = Imports.ended(admin, id);
    assertThat(job.getString("status")).isEqualTo("completed");
    assertThat(job.getInt("counts.replies.known")).isEqualTo(12);
    assertThat(as(admin).get("/imports?limit=1").jsonPath().getString("items[0].id")).isEqualTo(id);
    assertThat(
            database.texts("SELECT action FROM audit WHERE subject = ? ORDER BY at, id", uuid(id)))
        .containsExactly("import-queued", "import-completed");
    assertThat(database.number("SELECT count(*) FROM import_chunk WHERE job_id = ?", uuid(id)))
        .isZero();
  }

  @Test
  void pages_of_jobs_hold_each_once() {
    String admin = room.admin();
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sent.add(0, Imports.send(admin, "colloquy", bytes("{}")).path("id"));
    }
    List<String> walked = new ArrayList<>();
    String cursor = null;
    while (!walked.containsAll(sent)) {
      String query = cursor == null ? "" : "&cursor=" + cursor;
      JsonPath page = as(admin).get("/imports?limit=1" + query).jsonPath();
      walked.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    }

    assertThat(walked).doesNotHaveDuplicates().containsSubsequence(sent);
    assertProblem(as(admin).get("/imports?cursor=nonsense"), 400, "invalid-cursor");
  }

  @Test
  void a_file_without_its_format_or_type_is_not_taken() {
    String admin = room.admin();
    assertProblem(
        as(admin).contentType("application/xml").body("<a/>").post("/imports"),
        400,
        "invalid-parameter");
    assertProblem(Imports.send(admin, "blogger", bytes("<a/>")), 400, "invalid-parameter");
    assertProblem(
        as(admin).contentType("text/csv").body("a").post("/imports?format=disqus"),
        415,
        "unsupported-media-type");
  }

  @Test
  void a_job_that_took_the_server_down_three_times_is_given_up() {
    String admin = room.admin();
    UUID id = job(admin, "running", 3);

    JsonPath job = Imports.ended(admin, id.toString());

    assertThat(job.getString("status")).isEqualTo("failed");
    assertThat(job.getString("fault.detail")).contains("3 attempts");
    assertThat(job.getString("fault.line")).isNull();
  }

  @Test
  void a_job_that_another_has_is_left_to_it_and_found_when_that_is_gone() throws SQLException {
    String admin = room.admin();
    UUID id = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    try (Connection other = locked(id)) {
      job(admin, id, "running", 1);
      job(admin, later, "queued", 0);

      // That later one was run, so the earlier one was passed over.
      Imports.ended(admin, later.toString());

      assertThat(as(admin).get("/imports/{id}", id).jsonPath().getString("status"))
          .isEqualTo("running");
      other.rollback();
    }
    assertThat(Imports.ended(admin, id.toString()).getString("status")).isEqualTo("refused");
    assertThat(database.number("SELECT attempts FROM import_job WHERE id = ?", id)).isEqualTo(2);
  }

  @Test
  void events_tell_of_progress_until_the_end() throws SQLException, IOException {
    String admin = room.admin();
    UUID id = UUID.randomUUID();
    List<String> events = new ArrayList<>();
    try (Connection other = locked(id)) {
      job(admin, id, "running", 1);
      Iterator<String> lines = events(ClassRoom.authorization(admin), id);
      events.add(event(lines));
      database.change("UPDATE import_job SET done = 17, total = 40 WHERE id = ?", id);
      events.add(event(lines));
      other.rollback();
      // The stream's end ends the test.
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("event:")) {
          events.add(line + "\n" + lines.next());
        }
      }
    }

    assertThat(events.get(0)).startsWith("event:progress");
    assertThat(events.get(1)).startsWith("event:progress").contains("\"done\":17,\"total\":40");
    assertThat(events.get(events.size() - 1))
        .startsWith("event:finished")
        .contains("\"status\":\"refused\"");
    assertThat(events.stream().filter(event -> event.startsWith("event:finished"))).hasSize(1);
  }

  @Test
  void whoever_may_no_longer_see_it_is_let_go() throws SQLException, IOException {
    String admin = room.admin();
    JsonPath token = mint(admin, Map.of("name", "follows", "scopes", List.of("admin")));
    UUID id = UUID.randomUUID();
    try (Connection other = locked(id)) {
      job(admin, id, "running", 1);
      Iterator<String> lines = events("Bearer " + token.getString("token"), id);
      assertThat(event(lines)).startsWith("event:progress");

      as(admin).delete("/tokens/{id}", token.getString("id")).then().statusCode(204);
      List<String> rest = new ArrayList<>();
      lines.forEachRemaining(rest::add);

      assertThat(rest).noneMatch(line -> line.startsWith("event:finished"));
      other.rollback();
    }
    Imports.ended(admin, id.toString());
  }

  /** The next event, whose name and data are on a line each. */
  private static String event(Iterator<String> lines) {
    String line = lines.next();
    while (!line.startsWith("event:")) {
      line = lines.next();
    }
    return line + "\n" + lines.next();
  }

  private static Iterator<String> events(String authorization, UUID id) throws IOException {
    URI uri =
        URI.create("http://localhost:" + RestAssured.port + "/api/v1/imports/" + id + "/events");
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", authorization).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body().iterator();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection that has a job's lock, as an instance that runs it does. */
  private Connection locked(UUID id) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, id);
      lock.execute();
    }
    return connection;
  }

  private UUID job(String admin, String status, int attempts) {
    UUID id = UUID.randomUUID();
    job(admin, id, status, attempts);
    return id;
  }

  private void job(String admin, UUID id, String status, int attempts) {
    database.change(JOB, id, idOf(admin), status, attempts);
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
