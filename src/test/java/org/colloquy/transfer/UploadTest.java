package org.colloquy.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.authorization;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on their way in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class UploadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;
  private byte[] file;

  @BeforeEach
  void file() {
    admin = room.admin();
    file = NdjsonFiles.sample().getBytes(UTF_8);
  }

  private Response send(String key, byte[] file) {
    return as(admin)
        .header("Idempotency-Key", key)
        .contentType("application/x-ndjson")
        .body(file)
        .post("/imports?format=colloquy");
  }

  private long jobs() {
    return database.number(
        "SELECT count(*) FROM import_job j JOIN author a ON a.id = j.author_id WHERE a.handle = ?",
        admin);
  }

  @Test
  void a_file_that_is_sent_again_under_its_key_is_the_same_job() {
    Response first = send("file-1", file);
    Response again = send("file-1", file);

    assertThat(first.statusCode()).as(first.asString()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(jobs()).isEqualTo(1);
    assertProblem(send("file-1", "{}".getBytes(UTF_8)), 422, "idempotency-key-reused");
    assertThat(Imports.ended(admin, first.path("id")).getString("status")).isEqualTo("completed");
  }

  @Test
  void a_file_whose_sender_goes_away_in_the_middle_leaves_nothing_and_its_key_free()
      throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(head("file-2", file.length));
      socket.getOutputStream().write(file, 0, file.length / 2);
      socket.getOutputStream().flush();
    }

    Response whole = sentWhenFree("file-2");

    assertThat(whole.statusCode()).as(whole.asString()).isEqualTo(202);
    assertThat(whole.header("Idempotency-Replayed")).isNull();
    assertThat(jobs()).isEqualTo(1);
    assertThat(Imports.ended(admin, whole.path("id")).getString("status")).isEqualTo("completed");
  }

  /** Sends the file as soon as the server has let go of the key. */
  private Response sentWhenFree(String key) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Response sent = send(key, file);
    while (sent.statusCode() == 409 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      sent = send(key, file);
    }
    return sent;
  }

  @Test
  void a_file_that_says_it_is_too_long_is_not_read() throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(head("file-3", 2_147_483_649L));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

      // It is answered before any of the file is sent, and whoever sends need not begin.
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
    }
    assertThat(jobs()).isZero();
  }

  private byte[] head(String key, long length) {
    return """
        POST /api/v1/imports?format=colloquy HTTP/1.1
        Host: localhost
        Authorization: %s
        Idempotency-Key: %s
        Content-Type: application/x-ndjson
        Content-Length: %d

        """
        .formatted(authorization(admin), key, length)
        .replace("\n", "\r\n")
        .getBytes(UTF_8);
  }
}
