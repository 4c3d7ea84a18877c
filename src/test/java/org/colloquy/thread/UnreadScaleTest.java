package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.colloquy.auth.Bearer;
import org.colloquy.reply.Unread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is new on a page of a hundred posts, one of which has 100,000 replies. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UnreadScaleTest {

  private static final String HUNDRED_POSTS =
      """
      INSERT INTO post (id, author_id, title, body, body_html, tags, status, pinned, sequence, version, change,
          reply_count, participant_count, last_activity_at, created_at)
      SELECT gen_random_uuid(), author_id, 'Filling', 'b', '<p>b</p>', '{}', 'open', false, 1, 1, 'created', 0, 1,
          created_at - n * interval '1 second', created_at - n * interval '1 second'
      FROM post, generate_series(1, 100 - (SELECT count(*)::integer FROM post WHERE title = 'Filling')) n
      WHERE id = '%s'
      """;

  private static BigThread thread;

  /** A thousand entries of the index, their pages not yet known to be all visible, and some. */
  private static final int MOST_BUFFERS = 2500;

  @Inject ClassRoom room;
  @Inject DataSource database;

  @BeforeEach
  void fill_the_thread_once() throws SQLException {
    if (thread == null) {
      thread = BigThread.shared(database, room);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_unread_of_a_hundred_posts_is_counted_from_an_index_and_no_further_than_it_shows(
      Plan.Mode mode) throws SQLException {
    hundredPosts();
    UUID reader = Bearer.idOf(room.student());
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      // Half of the long thread is read, and every other post.
      sql.executeUpdate(
          "INSERT INTO read_mark SELECT '%s', id, sequence / 2 + 1, now() FROM post"
              .formatted(reader));
    }
    Map<String, List<String>> values =
        Map.of(
            "viewer", List.of("'" + reader + "'::uuid"),
            "moderates", List.of("false"),
            "limit", List.of("100"));
    for (PostOrder order : PostOrder.values()) {
      Plan plan =
          Plan.of(database, PostListQueries.sql(order, true, true, List.of()), values, mode);

      assertThat(plan.readsOfReplies())
          .as("%.2000s", plan)
          .containsExactly("Index Only Scan reply_ordinal");
      assertThat(plan.buffers()).as("%s", plan).isLessThan(MOST_BUFFERS);
    }
  }

  @Test
  void a_list_of_what_is_new_takes_few_statements_and_counts_to_a_thousand() throws SQLException {
    hundredPosts();
    String reader = room.student();
    List<JsonPath> pages = new ArrayList<>();

    List<String> statements =
        SqlLog.during(() -> pages.add(as(reader).get("/posts?unread=true&limit=100").jsonPath()));

    assertThat(statements).hasSizeBetween(1, 5);
    assertThat(pages.get(0).getInt("items.find {it.id == '" + thread.post + "'}.unreadCount"))
        .isEqualTo(Unread.MOST);
  }

  /** Posts enough for a page, the long one the most lively of them. */
  private void hundredPosts() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(HUNDRED_POSTS.formatted(thread.post));
      sql.executeUpdate(
          "UPDATE post SET last_activity_at = now() WHERE id = '%s'".formatted(thread.post));
      sql.execute("ANALYZE post");
    }
  }
}
