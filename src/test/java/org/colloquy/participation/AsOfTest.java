package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was answered once is answered again. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AsOfTest {

  @Inject ClassRoom room;
  @Inject DataSource source;

  private SmallDiscussion discussion;
  private String teacher;
  private String ben;
  private String post;
  private String reply;

  @BeforeEach
  void discussion() {
    discussion = SmallDiscussion.in(room);
    teacher = discussion.teacher();
    ben = discussion.ben();
    post = discussion.post();
    reply = discussion.reply();
  }

  @Test
  void the_same_question_as_of_a_time_has_the_same_answer_whatever_comes_after() {
    String asOf = discussion.table("").jsonPath().getString("asOf");
    String question = "&role=student&asOf=" + asOf;
    byte[] csv = discussion.table(question + "&format=csv").asByteArray();
    byte[] ndjson = discussion.table(question + "&format=ndjson").asByteArray();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains(ben);

    reply(ben, post, null, "Late");
    patch(ben, "/replies/" + reply, "{\"body\":\"Many more words than there were\"}");
    patch(teacher, "/replies/" + reply, "{\"hidden\":true}");
    delete(ben, reply);

    assertThat(discussion.table(question + "&format=csv").asByteArray()).isEqualTo(csv);
    assertThat(discussion.table(question + "&format=ndjson").asByteArray()).isEqualTo(ndjson);
    assertThat(discussion.row(ben, "").getInt("items[0].words")).isEqualTo(1);
  }

  @Test
  void a_time_in_the_future_is_refused() {
    assertProblem(discussion.table("&asOf=2999-01-01T00:00:00Z"), 400, "invalid-parameter");
  }

  @Test
  void a_change_under_way_makes_the_time_since_it_began_unsettled() throws Exception {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT moment_of_change()");
      String now = Instant.now().toString();

      assertProblem(discussion.table("&asOf=" + now), 503, "unsettled");
      Instant settled = Instant.parse(discussion.table("").jsonPath().getString("asOf"));
      assertThat(settled).isBefore(Instant.parse(now));
      connection.rollback();
    }
    assertThat(discussion.table("&asOf=" + Instant.now()).statusCode()).isIn(200, 400);
  }
}
