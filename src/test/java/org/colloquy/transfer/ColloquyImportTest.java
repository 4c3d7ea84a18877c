package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.transfer.Imports.bringIn;
import static org.colloquy.transfer.NdjsonFiles.author;
import static org.colloquy.transfer.NdjsonFiles.post;
import static org.colloquy.transfer.NdjsonFiles.reply;

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

/** What files of Colloquy's own format may say. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class ColloquyImportTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;

  @BeforeEach
  void person() {
    admin = room.admin();
  }

  private static String parent(UUID id) {
    return ",'parent':'" + id + "'";
  }

  @Test
  void a_file_of_another_script_needs_no_counters() {
    UUID a = UUID.randomUUID();
    UUID p = UUID.randomUUID();
    UUID r = UUID.randomUUID();
    UUID hidden = UUID.randomUUID();
    String file =
        NdjsonFiles.of(
            List.of(
                author(a, ""),
                post(p, a, ",'createdAt':'2026-01-01T00:00:00Z','status':'locked'"),
                reply(r, p, a, ",'createdAt':'2026-01-02T00:00:00Z'"),
                reply(hidden, p, a, parent(r) + ",'hiddenAt':'2026-01-03T00:00:00Z'"),
                reply(UUID.randomUUID(), p, a, parent(hidden))));

    JsonPath job = bringIn(admin, file);

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
    JsonPath thread = as(room.student()).get("/posts/{id}/thread", p).jsonPath();
    assertThat(thread.getInt("post.replyCount")).isEqualTo(2);
    assertThat(thread.getInt("post.participantCount")).isEqualTo(1);
    assertThat(thread.getInt("post.sequence")).isEqualTo(4);
    assertThat(thread.getString("post.status")).isEqualTo("locked");
    assertThat(thread.getInt("replies[0].sequence")).isEqualTo(2);
    assertThat(thread.getInt("replies[0].descendantCount")).isEqualTo(1);
    assertThat(thread.getInt("replies[0].directReplyCount")).isZero();
    assertThat(thread.getBoolean("replies[0].replies[0].deleted")).isTrue();
    assertThat(thread.getInt("replies[0].replies[0].replies[0].depth")).isEqualTo(3);
    assertThat(database.texts(Imports.WRONG_COUNTS)).isEmpty();
  }

  @Test
  void an_author_whose_handle_is_on_the_roster_is_who_has_it() {
    String student = room.student();
    UUID elsewhere = UUID.randomUUID();
    UUID p = UUID.randomUUID();
    String line =
        author(elsewhere, "").replaceFirst("'handle':'[^']*'", "'handle':'" + student + "'");

    JsonPath job = bringIn(admin, NdjsonFiles.of(List.of(line, post(p, elsewhere, ""))));

    assertThat(job.getInt("counts.authors.known")).isEqualTo(1);
    assertThat(as(admin).get("/posts/{id}", p).jsonPath().getString("author.handle"))
        .isEqualTo(student);
  }

  @Test
  void a_reply_deeper_than_any_server_allows_is_refused_by_its_line() {
    UUID a = UUID.randomUUID();
    UUID p = UUID.randomUUID();
    List<String> lines = new java.util.ArrayList<>(List.of(author(a, ""), post(p, a, "")));
    UUID parent = null;
    for (int depth = 1; depth <= 501; depth++) {
      UUID id = UUID.randomUUID();
      lines.add(reply(id, p, a, parent == null ? "" : parent(parent)));
      parent = id;
    }

    JsonPath job = bringIn(admin, NdjsonFiles.of(lines));

    assertThat(job.getString("status")).isEqualTo("refused");
    assertThat(job.getInt("fault.line")).isEqualTo(504);
    lines.remove(lines.size() - 1);
    assertThat(bringIn(admin, NdjsonFiles.of(lines)).getString("status")).isEqualTo("completed");
  }
}
