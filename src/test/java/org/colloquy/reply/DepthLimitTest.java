package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.ClassRoom.tryReply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.colloquy.ClassRoom;
import org.colloquy.LowBounds;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LowBounds.class)
@WithTestResource(TestDatabase.class)
class DepthLimitTest {

  @Inject ClassRoom room;

  @Test
  void a_reply_past_the_greatest_depth_is_refused_and_one_at_it_is_taken() {
    String ana = room.student();
    String post = post(ana, "Deep");
    String parent = null;
    for (int depth = 1; depth <= 3; depth++) {
      parent = reply(ana, post, parent, "at " + depth);
    }
    assertProblem(tryReply(ana, post, parent, "too deep"), 422, "depth-limit");
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("replyCount")).isEqualTo(3);
    assertThat(anonymous().get("/posts/{id}", post).<Integer>path("sequence")).isEqualTo(4);
  }
}
