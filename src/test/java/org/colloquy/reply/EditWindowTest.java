package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.reply.Moderation.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Students change their words for some time; here, for none. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(EditWindowTest.Closed.class)
class EditWindowTest {

  /** A window that has closed when the words are out. */
  public static final class Closed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("colloquy.auth.edit-window", "0s");
    }
  }

  @Inject ClassRoom room;

  @Test
  void a_student_comes_too_late() {
    String student = room.student();
    String post = post(student, "Too late");
    String reply = reply(student, post, null, "too late");

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
        .isEqualTo("too late");
  }

  @Test
  void instructors_and_admins_do_not() {
    for (String author : List.of(room.instructor(), room.admin())) {
      String post = post(author, "In time");
      String reply = reply(author, post, null, "in time");

      change(author, "/posts/" + post, Map.of("body", "new")).then().statusCode(200);
      change(author, "/replies/" + reply, Map.of("body", "new")).then().statusCode(200);
      Moderation.remove(author, reply);
      as(author).header("If-Match", "*").delete("/posts/" + post).then().statusCode(204);
    }
  }
}
