package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.transfer.Imports.bringIn;
import static org.colloquy.transfer.NdjsonFiles.author;
import static org.colloquy.transfer.NdjsonFiles.post;
import static org.colloquy.transfer.NdjsonFiles.reply;
import static org.colloquy.transfer.NdjsonFiles.requirement;
import static org.colloquy.transfer.NdjsonFiles.state;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file brings along for who counts participation. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class ImportedParticipationTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private final UUID a = UUID.randomUUID();
  private final UUID p = UUID.randomUUID();
  private final UUID r = UUID.randomUUID();
  private String admin;

  @BeforeEach
  void nothing() {
    Imports.empty(database);
    admin = room.admin();
  }

  /**
   * A post of one word since May that had seven before, and a reply that was hidden for a month.
   */
  private String file() {
    String old = ",'createdAt':'2026-01-01T00:00:00Z'";
    return NdjsonFiles.of(
        List.of(
            author(a, old),
            post(p, a, old + ",'tags':['New']"),
            reply(r, p, a, old),
            state("post", p, "2026-01-01T00:00:00.001Z", true, 7, ",'tags':['old']"),
            state("reply", r, "2026-01-01T00:00:00.001Z", true, 2, ""),
            state("reply", r, "2026-02-01T00:00:00Z", false, 2, ""),
            state("post", p, "2026-05-01T00:00:00Z", true, 1, ",'tags':['New']"),
            state("reply", r, "2026-03-01T00:00:00Z", true, 2, "")));
  }

  private JsonPath row(String more) {
    return as(admin)
        .get("/participation?author=" + a + more)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void what_was_written_elsewhere_counts_as_it_did_there_where_nothing_was_here() {
    JsonPath job = bringIn(admin, file());

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
    assertThat(row("&asOf=2026-01-01T00:00:00Z").getInt("items[0].posts")).isZero();
    assertThat(row("&asOf=2026-01-15T00:00:00Z").getInt("items[0].words")).isEqualTo(9);
    assertThat(row("&asOf=2026-02-15T00:00:00Z").getInt("items[0].words")).isEqualTo(7);
    assertThat(row("&asOf=2026-04-01T00:00:00Z&tag=old").getInt("items[0].replies")).isEqualTo(1);
    assertThat(row("&asOf=2026-06-01T00:00:00Z&tag=old").getInt("items[0].replies")).isZero();
    assertThat(row("&tag=new").getInt("items[0].words")).isEqualTo(3);
  }

  @Test
  void it_alters_no_answer_of_a_server_where_somebody_wrote() {
    ClassRoom.post(room.student(), "Title");
    String asOf = as(admin).get("/participation").path("asOf");

    JsonPath job = bringIn(admin, file());

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
    assertThat(row("&asOf=" + asOf).getInt("items[0].posts")).isZero();
    assertThat(row("&asOf=2026-01-15T00:00:00Z").getInt("items[0].words")).isZero();
    assertThat(row("").getInt("items[0].words")).isEqualTo(2);
  }

  @Test
  void what_a_post_asks_comes_with_it_and_is_left_alone_when_the_post_is_known() {
    String due = ",'initialDue':'2026-02-01T00:00:00Z','minPosts':1,'excludeSelf':true";
    bringIn(
        admin,
        NdjsonFiles.of(
            List.of(author(a, ""), post(p, a, ",'postBeforeView':true"), requirement(p, due))));

    JsonPath again =
        bringIn(
            admin,
            NdjsonFiles.of(
                List.of(author(a, ""), post(p, a, ""), requirement(p, ",'minPosts':2"))));

    assertThat(again.getString("status")).as(again.prettify()).isEqualTo("completed");
    assertThat(again.getLong("progress.done")).isEqualTo(again.getLong("progress.total"));
    JsonPath asked = as(admin).get("/posts/{id}/requirements", p).jsonPath();
    assertThat(asked.getString("initialDue")).isEqualTo("2026-02-01T00:00:00.000Z");
    assertThat(asked.getInt("minPosts")).isEqualTo(1);
    assertThat(asked.getInt("minWords")).isZero();
    assertThat(asked.getBoolean("excludeSelf")).isTrue();
    assertThat(asked.getBoolean("postBeforeView")).isTrue();
  }
}
