package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.colloquy.reply.Moderation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are given again are as true as those that are made. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeptThreadsTest {

  private static final int WRITES = 60;

  @Inject ClassRoom room;

  private String ana;
  private String ben;
  private String teacher;
  private String id;

  @BeforeEach
  void begin_a_thread() {
    ana = room.student();
    ben = room.student();
    teacher = room.instructor();
    id = post(ana, "Kept");
  }

  private JsonPath thread(String reader) {
    return as(reader)
        .get("/posts/{id}/thread?limit=1000", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void no_answer_is_older_than_its_request_however_many_read_and_write() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicInteger writing = new AtomicInteger(2);
    ExecutorService crowd = Executors.newFixedThreadPool(6);
    List<Callable<Integer>> deeds = new ArrayList<>();
    for (String writer : List.of(ana, ben)) {
      deeds.add(
          () -> {
            for (int i = 0; i < WRITES / 2; i++) {
              reply(writer, id, null, "Reply " + i);
              acknowledged.incrementAndGet();
            }
            return writing.decrementAndGet();
          });
    }
    for (String reader : List.of(ana, ben, teacher, teacher)) {
      deeds.add(
          () -> {
            int reads = 0;
            for (boolean last = false; !last; reads++) {
              last = writing.get() == 0;
              int before = acknowledged.get();
              JsonPath read = thread(reader);
              assertThat(read.getInt("post.replyCount")).isGreaterThanOrEqualTo(before);
              assertThat(read.getList("replies")).hasSize(read.getInt("post.replyCount"));
            }
            return reads;
          });
    }
    try {
      for (Future<Integer> deed : crowd.invokeAll(deeds)) {
        assertThat(deed.get()).isNotNegative();
      }
    } finally {
      crowd.shutdownNow();
    }
    assertThat(thread(ana).getInt("post.replyCount")).isEqualTo(WRITES);
  }

  @Test
  void what_is_hidden_is_given_to_its_author_and_moderators_and_to_nobody_else() {
    String hidden = reply(ben, id, null, "Unkind");
    for (String reader : List.of(teacher, ben, ana)) {
      assertThat(thread(reader).getList("replies.body")).containsExactly("Unkind");
    }
    Moderation.hide(teacher, hidden);
    for (int round = 0; round < 2; round++) {
      assertThat(thread(teacher).getList("replies.body")).containsExactly("Unkind");
      assertThat(thread(ana).getList("replies")).isEmpty();
      assertThat(thread(ben).getList("replies.body")).containsExactly("Unkind");
      assertThat(anonymous().get("/posts/{id}/thread", id).jsonPath().getList("replies")).isEmpty();
    }
    Moderation.restore(teacher, hidden);
    assertThat(thread(ana).getList("replies.body")).containsExactly("Unkind");
  }

  @Test
  void who_has_to_write_first_is_given_nothing_that_others_were_given() {
    reply(ben, id, null, "First");
    as(teacher)
        .contentType(ContentType.JSON)
        .body(Map.of("postBeforeView", true))
        .put("/posts/{id}/requirements", id)
        .then()
        .statusCode(200);
    String late = room.student();
    String tag = as(ben).get("/posts/{id}/thread", id).header("ETag");

    as(late).get("/posts/{id}/thread", id).then().statusCode(403);
    as(late).header("If-None-Match", tag).get("/posts/{id}/thread", id).then().statusCode(403);
    reply(late, id, null, "Now");
    assertThat(thread(late).getList("replies.body")).containsExactly("First", "Now");
  }

  @Test
  void what_is_gone_is_given_to_nobody() {
    String leaf = reply(ben, id, null, "Leaf");
    as(ana).get("/replies/{id}/context", leaf).then().statusCode(200);
    as(ana).get("/replies/{id}/replies", leaf).then().statusCode(200);
    thread(ana);

    as(ben).header("If-Match", "*").delete("/replies/{id}", leaf).then().statusCode(204);
    as(ana).header("If-Match", "*").delete("/posts/{id}", id).then().statusCode(204);

    as(ana).get("/replies/{id}/context", leaf).then().statusCode(404);
    as(ana).get("/replies/{id}/replies", leaf).then().statusCode(404);
    as(ana).get("/posts/{id}/thread", id).then().statusCode(404);
  }

  /** Asked twice: what is made and what is given again are the same, in either form. */
  @ParameterizedTest
  @CsvSource({"gzip, gzip", "'br, gzip;q=0.5', gzip", "gzip;q=0,", "identity,"})
  void clients_get_it_in_the_form_they_take(String accepted, String coding) throws Exception {
    reply(ben, id, null, "Said often. ".repeat(100));
    String plain = anonymous().get("/posts/{id}/thread", id).asString();
    for (String query : List.of("", "?limit=5", "?limit=5")) {
      HttpResponse<byte[]> answer = raw("/posts/" + id + "/thread" + query, accepted);

      assertThat(answer.headers().firstValue("Content-Encoding"))
          .isEqualTo(Optional.ofNullable(coding));
      assertThat(answer.headers().allValues("Vary")).contains("Authorization, Accept-Encoding");
      assertThat(answer.body().length < plain.length() / 2).isEqualTo(coding != null);
      assertThat(text(answer)).isEqualTo(plain);
    }
  }

  private static HttpResponse<byte[]> raw(String path, String accepted) throws Exception {
    URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", accepted).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    InputStream bytes = new ByteArrayInputStream(answer.body());
    boolean isGzip = answer.headers().firstValue("Content-Encoding").isPresent();
    try (InputStream in = isGzip ? new GZIPInputStream(bytes) : bytes) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
