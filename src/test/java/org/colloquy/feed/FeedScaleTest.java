package org.colloquy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.SqlLog;
import org.colloquy.TestDatabase;
import org.colloquy.thread.BigThread;
import org.colloquy.thread.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed of a thread of 100,000 replies. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedScaleTest {

  private static final int LIMIT = 30;

  @Inject ClassRoom room;
  @Inject DataSource database;

  private BigThread thread;

  @BeforeEach
  void fill_the_thread_once() throws SQLException {
    thread = BigThread.shared(database, room);
  }

  @ParameterizedTest
  @EnumSource
  void a_page_is_a_range_of_an_index_wherever_it_is(Plan.Mode mode) {
    for (long before : List.of(FeedParameters.LATEST, 50_000L, 20L)) {
      Plan plan =
          Plan.of(
              database,
              FeedQueries.REPLIES,
              Map.of(
                  "post", List.of("'" + thread.post + "'::uuid"),
                  "before", List.of(before + "::bigint"),
                  "limit", List.of("" + LIMIT)),
              mode);

      assertThat(plan.readsOfReplies()).as("%s", plan).containsExactly("Index Scan reply_ordinal");
      // Each reply and its author, and the way down the index.
      assertThat(plan.buffers()).as("%s", plan).isLessThan(5 * LIMIT);
    }
  }

  @Test
  void a_page_takes_few_statements() {
    String path = "/posts/" + thread.post + "/feed.atom";

    assertThat(SqlLog.during(() -> anonymous().get(path).then().statusCode(200)))
        .hasSizeBetween(1, 5);
  }
}
