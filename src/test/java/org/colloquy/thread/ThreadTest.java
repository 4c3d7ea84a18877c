package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ThreadTest {

  @Inject ClassRoom room;

  @Test
  void a_thread_is_a_tree_with_the_oldest_first() {
    String ana = room.student();
    String ben = room.student();
    String id = post(ana, "A question");
    String first = reply(ben, id, null, "first");
    String second = reply(ben, id, null, "second");
    String answer = reply(ana, id, first, "answer");

    JsonPath thread = anonymous().get("/posts/{id}/thread", id).jsonPath();

    assertThat(thread.getList("replies.id")).containsExactly(first, second);
    assertThat(thread.getList("replies[0].replies.id")).containsExactly(answer);
    assertThat(thread.getInt("post.replyCount")).isEqualTo(3);
    assertThat(thread.getString("nextCursor")).isNull();
  }
}
