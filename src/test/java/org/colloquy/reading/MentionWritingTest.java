package org.colloquy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.reading.Readers.mark;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.reply.NewReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.web.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MentionWritingTest {

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject PostRepository posts;
  @Inject PublishReply publish;

  private String ana;
  private String ben;
  private String teacher;
  private String post;

  @BeforeEach
  void begin_a_thread() {
    ana = room.student();
    ben = room.student();
    teacher = room.instructor();
    post = post(ana, "Clocks");
  }

  private static List<String> replies(String reader) {
    return as(reader).get("/mentions").jsonPath().getList("items.reply.id");
  }

  private long rows() {
    return database.number("SELECT count(*) FROM mention WHERE post_id = ?", UUID.fromString(post));
  }

  @Test
  void a_batch_mentions_in_one_go() {
    List<Map<String, String>> batch =
        IntStream.range(0, 30).mapToObj(i -> Map.of("body", i + " @" + ben)).toList();
    List<String> statements =
        SqlLog.during(
            () ->
                as(ana)
                    .contentType("application/json")
                    .body(batch)
                    .post("/posts/{id}/replies/batch", post)
                    .then()
                    .statusCode(200));

    assertThat(replies(ben)).hasSize(30);
    assertThat(statements.stream().filter(sql -> sql.contains("FROM author WHERE handle")))
        .hasSize(1);
  }

  @Test
  void what_is_brought_in_tells_nobody_until_it_is_edited() {
    UUID id = Ids.next();
    UUID author = Bearer.idOf(ana);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              LockedPost locked = posts.lock(UUID.fromString(post)).orElseThrow();
              publish.add(
                  locked, added -> added.add(author, new NewReply(null, "@" + ben, null), id));
              posts.storeImported(locked);
            });

    assertThat(replies(ben)).isEmpty();
    patch(ana, "/replies/" + id, Map.of("body", "Now @" + ben)).then().statusCode(200);
    assertThat(replies(ben)).containsExactly(id.toString());
  }

  @Test
  void who_is_erased_is_forgotten() {
    String erased = room.student();
    UUID id = Bearer.idOf(erased);
    reply(ana, post, null, "@" + erased);
    mark(erased, post);

    as(room.admin())
        .contentType("application/json")
        .body(Map.of("words", "keep"))
        .post("/authors/{id}/erase", id)
        .then()
        .statusCode(204);

    assertThat(rows()).isZero();
    assertThat(database.number("SELECT count(*) FROM read_mark WHERE author_id = ?", id)).isZero();
    reply(ana, post, null, "again @" + erased);
    assertThat(rows()).isZero();
  }

  @Test
  void edits_at_once_leave_what_the_last_of_them_said() throws Exception {
    String reply = reply(ana, post, null, "words");
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<? extends Future<Integer>> answers =
          IntStream.range(0, 16)
              .mapToObj(
                  n ->
                      writers.submit(
                          () ->
                              as(ana)
                                  .header("If-Match", "*")
                                  .contentType("application/merge-patch+json")
                                  .body(Map.of("body", n + " @" + (n % 2 == 0 ? ben : teacher)))
                                  .patch("/replies/{id}", reply)
                                  .statusCode()))
              .toList();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      writers.shutdown();
    }
    String body = anonymous().get("/replies/" + reply).path("body");
    boolean bens = body.endsWith("@" + ben);
    assertThat(replies(ben)).hasSize(bens ? 1 : 0);
    assertThat(replies(teacher)).hasSize(bens ? 0 : 1);
  }
}
