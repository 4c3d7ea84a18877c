package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.colloquy.thread.BigThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every statement finds what it needs by an index, however large a discussion has become. How much
 * the longest threads cost is told with numbers by the tests of scale in their rooms.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueryPlansTest {

  /** What people write, and who they are; other tables are emptied by time, or are small. */
  private static final Set<String> GROWING =
      Set.of(
          "post",
          "reply",
          "contribution",
          "post_participant",
          "read_mark",
          "mention",
          "author",
          "post_revision",
          "reply_revision");

  private static final String FEW_WEBHOOKS =
      "of fifty webhooks at most, before or after their makers are read";

  /** What is about everything, or about a class's people, by name or by the room. */
  private static final Map<String, String> WHOLE =
      Map.of(
          "transfer", "what comes in or goes out, goes through once",
          "KeepImported.REPLACE", "what was brought in replaces what was counted",
          "TokenRepository.HAS_ADMIN", "asked once, at the start",
          "WebhookRepository.WANTING", FEW_WEBHOOKS,
          "BindSubject.TAKEN", "a newcomer's name is held against the roster",
          "ClassQueries.GROUPS", "a form lists the groups of the roster",
          "ClassQueries.STAFF", "a page knows the staff from the roster",
          "ClassQueries.POSTS", "a form lists the posts with the chosen one first");

  /** Not statements by themselves; requests send them as part of one. */
  private static final Set<String> PARTS =
      Set.of(
          "FeedQueries.POSTS",
          "PostListQueries.SELECT",
          "RecordContributions.OPEN",
          "RecordContributions.MOMENT",
          "RecordContributions.OPEN_REPLIES",
          "MentionRepository.FORGET_OTHERS",
          "ReplyState.VERSIONS",
          "ReplyState.WITHHELD",
          "Unread.REPLIES",
          "Notifications.TELL",
          "StillAllowed.ASK");

  /** Pieces that a question is put into first. */
  private static final Pattern TO_BE_FILLED_IN = Pattern.compile("%\\d?\\$?s");

  @Inject ClassRoom room;
  @Inject DataSource database;

  @BeforeEach
  void fill_a_thread_once() throws SQLException {
    BigThread.shared(database, room);
  }

  @Test
  void every_statement_in_the_code_has_an_index() throws SQLException {
    Map<String, String> constants = SqlConstants.all();
    assertThat(constants.keySet()).containsAll(PARTS).hasSizeGreaterThan(100);
    Map<String, String> asked = new TreeMap<>(constants);
    asked.keySet().removeIf(name -> PARTS.contains(name) || WHOLE.containsKey(name));
    asked.keySet().removeIf(name -> WHOLE.containsKey(SqlConstants.room(name)));
    asked.values().removeIf(sql -> TO_BE_FILLED_IN.matcher(sql).find());

    assertThat(faults(asked)).isEmpty();
  }

  @Test
  void every_statement_that_a_reader_or_writer_causes_has_an_index() throws SQLException {
    Set<String> sent = new LinkedHashSet<>(SqlLog.during(this::readAndWrite));
    Map<String, String> asked = new TreeMap<>();
    sent.stream()
        .filter(sql -> !sql.startsWith("SET ") && !sql.contains(" FROM webhook w "))
        .forEach(sql -> asked.put(sql, sql));

    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(faults(asked)).isEmpty();
  }

  /** What is wrong with statements, by their names; of most there is nothing. */
  private Map<String, Collection<String>> faults(Map<String, String> statements)
      throws SQLException {
    Map<String, Collection<String>> faults = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (Map.Entry<String, String> statement : statements.entrySet()) {
        Collection<String> found = faults(connection, statement.getValue());
        if (!found.isEmpty()) {
          faults.put(statement.getKey(), found);
        }
      }
      connection.rollback();
    }
    return faults;
  }

  private static Collection<String> faults(Connection connection, String sql) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      return GenericPlan.of(connection, sql).faults(GROWING);
    } catch (SQLException e) {
      return List.of(e.getMessage());
    } finally {
      connection.rollback(before);
    }
  }

  private void readAndWrite() {
    String ana = room.student();
    String ben = room.student();
    String post = ClassRoom.post(ana, "Plans");
    String reply = ClassRoom.reply(ben, post, null, "First, @" + ana);
    String second = ClassRoom.reply(ana, post, reply, "Second");
    for (String path : paths(post, reply, ana, ben)) {
      assertThat(ClassRoom.as(ana).get(path).statusCode()).as(path).isEqualTo(200);
    }
    ClassRoom.patch(ben, "/replies/" + reply, Map.of("body", "First, again"));
    ClassRoom.patch(ana, "/posts/" + post, Map.of("body", "Again"));
    ClassRoom.delete(ana, second);
  }

  private static List<String> paths(String post, String reply, String ana, String ben) {
    return List.of(
        "/posts/" + post,
        "/posts/" + post + "/thread",
        "/posts/" + post + "/thread?sort=newest&depth=2",
        "/posts/" + post + "/replies?view=flat&author=" + ben,
        "/posts/" + post + "/changes",
        "/posts/" + post + "/feed.atom",
        "/posts/" + post + "/revisions",
        "/posts/" + post + "/requirements",
        "/posts/feed.atom?author=" + ana,
        "/posts/feed.atom?tag=a",
        "/posts",
        "/posts?sort=newest&author=" + ana,
        "/posts?sort=oldest&tag=a&status=open",
        "/posts?q=noon",
        "/posts?createdFrom=2026-01-01T00:00:00Z&createdTo=2026-02-01T00:00:00Z",
        "/posts?unread=true",
        "/posts?unread=false",
        "/replies/" + reply,
        "/replies/" + reply + "/replies",
        "/replies/" + reply + "/context",
        "/replies/" + reply + "/revisions",
        "/reply-counts?postId=" + post,
        "/mentions",
        "/mentions?unread=true",
        "/authors/me",
        "/authors/" + ana,
        "/tokens",
        "/participation/" + ana + "/contributions?column=replies");
  }
}
