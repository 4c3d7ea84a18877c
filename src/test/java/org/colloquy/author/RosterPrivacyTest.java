package org.colloquy.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** Who is in the class is not the public's to know, nor to find out by trying. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RosterPrivacyTest {

  @Inject ClassRoom room;

  @Test
  void the_anonymous_are_shown_no_roster() {
    anonymous().get("/authors").then().statusCode(401);
    anonymous().get("/authors/me").then().statusCode(401);
  }

  @Test
  void handles_and_ids_that_exist_answer_the_anonymous_as_those_that_do_not() {
    String handle = room.student();
    String nobody = "n".repeat(handle.length());
    String post = ClassRoom.post(room.student(), "Somebody else's");

    assertAlike("/authors/%s", handle, nobody);
    assertAlike("/authors/%s", idOf(handle).toString(), UUID.randomUUID().toString());
    assertAlike("/authors/%s/archive", idOf(handle).toString(), UUID.randomUUID().toString());
    assertAlike("/posts?author=%s", handle, nobody);
    assertAlike("/posts/" + post + "/replies?author=%s", handle, nobody);
  }

  private static void assertAlike(String path, String existing, String missing) {
    Response one = anonymous().get(path.formatted(existing));
    Response other = anonymous().get(path.formatted(missing));

    assertThat(one.statusCode()).isEqualTo(other.statusCode());
    assertThat(one.asString().replace(existing, missing)).isEqualTo(other.asString());
    assertThat(one.getHeaders().asList().stream().map(h -> h.getName()).sorted())
        .containsExactlyElementsOf(
            other.getHeaders().asList().stream().map(h -> h.getName()).sorted().toList());
  }
}
