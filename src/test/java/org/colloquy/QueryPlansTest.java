package org.colloquy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.colloquy.thread.BigThread;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueryPlansTest {

  private static final Set<String> GROWING =
      Set.of(
          "post",
          "reply",
          "contribution",
          "post_participant",
          "read_mark",
          "mention",
          "author",
          "token",
          "author_identity",
          "idempotency_key",
          "audit",
          "invitation",
          "webhook_delivery",
          "webhook_attempt",
          "post_revision",
          "reply_revision",
          "import_job",
          "import_chunk",
          "import_left_out",
          "import_source",
          "requirement",
          "rate_limit");

  @Inject ClassRoom room;
  @Inject DataSource database;

  @Test
  void explore() throws SQLException {
    BigThread.shared(database, room);
    Map<String, String> out = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      SqlConstants.all()
          .forEach(
              (name, sql) -> {
                for (boolean seq : new boolean[] {false, true}) {
                  try {
                    Savepoint s = connection.setSavepoint();
                    try {
                      out.put(
                          name + " " + seq,
                          GenericPlan.of(connection, sql, seq).faults(GROWING).toString());
                    } catch (SQLException e) {
                      out.put(name + " " + seq, "ERR " + e.getMessage().replace("\n", " "));
                    }
                    connection.rollback(s);
                  } catch (SQLException e) {
                    throw new AssertionError(e);
                  }
                }
              });
      connection.rollback();
    }
    List<String> sent = SqlLog.during(this::requests);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (String sql : new java.util.TreeSet<>(sent)) {
        for (boolean seq : new boolean[] {false, true}) {
          Savepoint s = connection.setSavepoint();
          try {
            out.put(
                "SENT " + seq + " " + sql.replaceAll("\\s+", " "),
                GenericPlan.of(connection, sql, seq).faults(GROWING).toString());
          } catch (SQLException e) {
            out.put(
                "SENT " + seq + " " + sql.replaceAll("\\s+", " "),
                "ERR " + e.getMessage().replace("\n", " "));
          }
          connection.rollback(s);
        }
      }
      connection.rollback();
    }
    out.forEach((n, f) -> System.out.println("XX " + f + " <- " + n));
  }

  private void requests() {
    String ana = room.student();
    String ben = room.student();
    String post = ClassRoom.post(ana, "Plans");
    String reply = ClassRoom.reply(ben, post, null, "First, @" + ana);
    String second = ClassRoom.reply(ana, post, reply, "Second");
    ClassRoom.patch(ben, "/replies/" + reply, Map.of("body", "First, again"));
    ClassRoom.patch(ana, "/posts/" + post, Map.of("body", "Again"));
    for (String path :
        List.of(
            "/posts/" + post,
            "/posts/" + post + "/thread",
            "/posts/" + post + "/thread?sort=newest&depth=2",
            "/posts/" + post + "/replies?view=flat&author=" + ben,
            "/replies/" + reply,
            "/replies/" + reply + "/replies",
            "/replies/" + reply + "/context",
            "/posts/" + post + "/changes",
            "/posts/" + post + "/feed.atom",
            "/feed.atom",
            "/posts",
            "/posts?sort=newest",
            "/posts?sort=oldest&tag=a",
            "/posts?author=" + ana,
            "/posts?status=open",
            "/posts?q=noon",
            "/posts?createdFrom=2026-01-01T00:00:00Z&createdTo=2026-02-01T00:00:00Z",
            "/posts?unread=true",
            "/posts?unread=false",
            "/reply-counts?postId=" + post,
            "/mentions",
            "/mentions?unread=true",
            "/authors",
            "/authors/me",
            "/authors/" + ana,
            "/tokens",
            "/posts/" + post + "/revisions",
            "/replies/" + reply + "/revisions",
            "/posts/" + post + "/requirements",
            "/participation",
            "/participation/interactions",
            "/participation/timeline",
            "/participation/" + ana + "/contributions?column=replies")) {
      System.out.println("YY " + path + " " + ClassRoom.as(ana).get(path).statusCode());
    }
    ClassRoom.delete(ana, second);
  }
}
