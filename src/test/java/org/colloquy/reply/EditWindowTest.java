package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.reply.Moderation.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Students change their words for some time: thirty days, unless it is configured otherwise. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EditWindowTest {

  @Inject ClassRoom room;
  @Inject Database database;

  @Test
  void a_student_comes_too_late() {
    String student = room.student();
    String post = post(student, "Too late");
    String reply = reply(student, post, null, "too late");
    earlier(post, reply, 29);
    change(student, "/posts/" + post, Map.of("body", "still in time")).then().statusCode(200);
    change(student, "/replies/" + reply, Map.of("body", "in time")).then().statusCode(200);
    earlier(post, reply, 1);

    for (Response answer :
        List.of(
            change(student, "/posts/" + post, Map.of("body", "new")),
            change(student, "/posts/" + post, Map.of("title", "new")),
            change(student, "/replies/" + reply, Map.of("body", "new")),
            as(student).header("If-Match", "*").delete("/posts/" + post),
            as(student).header("If-Match", "*").delete("/replies/" + reply))) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/edit-window-closed");
    }
    assertThat(as(student).get("/replies/" + reply).jsonPath().getString("body"))
        .isEqualTo("in time");
  }

  @Test
  void instructors_and_admins_do_not() {
    for (String author : List.of(room.instructor(), room.admin())) {
      String post = post(author, "In time");
      String reply = reply(author, post, null, "in time");
      earlier(post, reply, 31);

      change(author, "/posts/" + post, Map.of("body", "new")).then().statusCode(200);
      change(author, "/replies/" + reply, Map.of("body", "new")).then().statusCode(200);
      Moderation.remove(author, reply);
      as(author).header("If-Match", "*").delete("/posts/" + post).then().statusCode(204);
    }
  }

  private void earlier(String post, String reply, int days) {
    for (Map.Entry<String, String> row : Map.of("post", post, "reply", reply).entrySet()) {
      int changed =
          database.change(
              "UPDATE "
                  + row.getKey()
                  + " SET created_at = created_at - make_interval(days => ?) WHERE id = ?",
              days,
              UUID.fromString(row.getValue()));
      assertThat(changed).isEqualTo(1);
    }
  }
}
