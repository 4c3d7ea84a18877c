package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParticipationTest {

  @Inject ClassRoom room;

  private SmallDiscussion discussion;
  private String teacher;
  private String ana;
  private String ben;
  private String post;

  @BeforeEach
  void discussion() {
    discussion = SmallDiscussion.in(room);
    teacher = discussion.teacher();
    ana = discussion.ana();
    ben = discussion.ben();
    post = discussion.post();
  }

  @Test
  void a_row_says_what_an_author_did() {
    JsonPath row = discussion.row(ben, "");

    assertThat(row.getList("items")).hasSize(1);
    assertThat(row.getString("items[0].author")).isEqualTo(ben);
    assertThat(row.getInt("items[0].posts")).isZero();
    assertThat(row.getInt("items[0].replies")).isEqualTo(1);
    assertThat(row.getInt("items[0].repliesToPeers")).isEqualTo(1);
    assertThat(row.getInt("items[0].peersRepliedTo")).isEqualTo(1);
    assertThat(row.getInt("items[0].repliesReceived")).isEqualTo(2);
    assertThat(row.getInt("items[0].words")).isEqualTo(3);
    assertThat(row.getInt("items[0].activeDays")).isEqualTo(1);
    assertThat(discussion.row(ana, "").getInt("items[0].posts")).isEqualTo(1);
  }

  @Test
  void who_wrote_nothing_has_a_row_of_zeros() {
    String silent = room.student();

    JsonPath row = discussion.row(silent, "");

    assertThat(row.getInt("items[0].replies")).isZero();
    assertThat(row.getString("items[0].firstAt")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&tz=Mars/Olympus",
        "&tz=%2B02:00",
        "&from=yesterday",
        "&from=2027-01-01&to=2026-01-01",
        "&sort=names",
        "&sort=groups",
        "&format=pdf",
        "&format=graphml",
        "&role=guest",
        "&asOf=now"
      })
  void a_bad_parameter_is_refused(String query) {
    assertProblem(discussion.table(query), 400, "invalid-parameter");
  }

  @Test
  void the_table_is_sorted_by_any_column() {
    List<String> most =
        discussion.table("&sort=-repliesReceived").jsonPath().getList("items.author");

    assertThat(most.get(0)).isEqualTo(ben);
    assertThat(
            discussion
                .table("&sort=displayName")
                .jsonPath()
                .getList("items.displayName", String.class))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void students_see_their_own_row_and_cells_alone() {
    assertProblem(as(ana).get("/participation"), 403, "forbidden");
    assertProblem(as(ana).get("/participation?author=" + ben), 403, "forbidden");
    assertProblem(
        as(ana).get("/participation/{a}/contributions?column=words", ben), 403, "forbidden");
    assertProblem(as(ana).get("/participation/timeline"), 403, "forbidden");
    assertProblem(anonymous().get("/participation?author=" + ana), 401, "unauthenticated");

    assertThat(as(ana).get("/participation?author=" + ana).jsonPath().getList("items.author"))
        .containsExactly(ana);
    assertThat(
            as(ana)
                .get("/participation/{a}/contributions?column=replies", ana)
                .jsonPath()
                .getInt("total"))
        .isEqualTo(1);
  }

  @Test
  void what_a_cell_counted_is_listed_page_by_page() {
    String base = "/participation/" + ben + "/contributions?column=repliesReceived&limit=1";
    JsonPath first = as(teacher).get(base).jsonPath();
    JsonPath second =
        as(teacher).queryParam("cursor", first.getString("nextCursor")).get(base).jsonPath();

    assertThat(first.getInt("total")).isEqualTo(2);
    assertThat(first.getString("items[0].author")).isEqualTo(ana);
    assertThat(second.getString("items[0].author")).isEqualTo(teacher);
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(second.getString("asOf")).isEqualTo(first.getString("asOf"));
    assertProblem(
        as(teacher)
            .queryParam("cursor", first.getString("nextCursor"))
            .get(base + "&postId=" + post),
        400,
        "invalid-cursor");
    assertProblem(
        as(teacher).get("/participation/{a}/contributions?column=names", ben),
        400,
        "invalid-parameter");
    assertProblem(
        as(teacher).get("/participation/nobody-there/contributions?column=words"),
        404,
        "not-found");
  }

  @Test
  void days_without_words_are_in_the_timeline() {
    JsonPath line =
        as(teacher)
            .get("/participation/timeline?postId={p}&from=2026-01-01&to=2026-01-11", post)
            .jsonPath();

    assertThat(line.getList("items.start", String.class))
        .hasSize(10)
        .startsWith("2026-01-01")
        .endsWith("2026-01-10");
    assertThat(line.getList("items.posts", Integer.class)).containsOnly(0);
    JsonPath today = as(teacher).get("/participation/timeline?unit=week&postId=" + post).jsonPath();
    assertThat(today.getList("items")).hasSize(1);
    assertThat(today.getInt("items[0].replies")).isEqualTo(3);
    assertProblem(
        as(teacher).get("/participation/timeline?from=1990-01-01&to=2026-01-01"),
        400,
        "invalid-parameter");
  }
}
