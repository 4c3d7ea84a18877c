package org.colloquy.thread;

import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A request holds one connection at a time. If one that holds a connection waited for another, as
 * many such requests as there are connections would wait for each other.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConnectionsTest {

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int connections;

  @Inject DataSource database;

  @Inject ClassRoom room;

  @Test
  void an_unknown_caller_is_told_so_everywhere() {
    String id = post(room.student(), "Who is there?");
    for (String path : List.of("/posts", "/posts/" + id + "/thread", "/authors/me")) {
      anonymous()
          .header("Authorization", "Bearer clq_nobody")
          .get(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  @Test
  void every_operation_needs_but_one_connection() throws SQLException {
    String ana = room.student();
    Deque<Connection> taken = new ArrayDeque<>();
    try {
      while (taken.size() < connections - 1) {
        taken.push(database.getConnection());
      }
      String id = post(ana, "The last seat");
      String first = reply(ana, id, null, "first");
      patch(ana, "/posts/" + id, "{\"title\":\"One\"}").then().statusCode(200);
      patch(ana, "/replies/" + first, "{\"body\":\"one\"}").then().statusCode(200);
      for (String path :
          List.of(
              "/posts",
              "/reply-counts?postId=" + id,
              "/posts/" + id,
              "/posts/" + id + "/thread",
              "/posts/" + id + "/replies?author=" + ana,
              "/posts/" + id + "/changes",
              "/posts/" + id + "/revisions",
              "/replies/" + first,
              "/replies/" + first + "/replies",
              "/replies/" + first + "/context",
              "/replies/" + first + "/revisions",
              "/authors",
              "/authors/me")) {
        as(ana).get(path).then().statusCode(200);
      }
      ClassRoom.delete(ana, first);
    } finally {
      while (!taken.isEmpty()) {
        taken.pop().close();
      }
    }
  }
}
