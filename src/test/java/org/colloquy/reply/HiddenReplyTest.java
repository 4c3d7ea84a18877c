package org.colloquy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.reply.Moderation.hide;
import static org.colloquy.reply.Moderation.remove;
import static org.colloquy.reply.Moderation.restore;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To all but its author and moderators a hidden reply is what a deleted one is, at every door. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HiddenReplyTest {

  @Inject ClassRoom room;

  private String starter;
  private String author;
  private String moderator;
  private String reader;
  private String word;

  @BeforeEach
  void people() {
    starter = room.student();
    author = room.student();
    moderator = room.instructor();
    reader = room.student();
    word = "w" + UUID.randomUUID().toString().replace("-", "");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_hidden_reply_looks_like_a_deleted_one_to_others(boolean answered) {
    Discussion hidden = new Discussion(starter, author, word, answered);
    Discussion deleted = new Discussion(starter, author, word, answered);
    hide(moderator, hidden.target);
    remove(author, deleted.target);

    for (Supplier<RequestSpecification> other : others()) {
      Map<String, String> seen = hidden.seenBy(other);
      assertThat(seen).isEqualTo(deleted.seenBy(other));
      assertThat(seen.values())
          .noneMatch(answer -> answer.contains(word) && !answer.contains("items\":[]"));
    }
    for (String caller : List.of(reader, starter)) {
      assertThat(hidden.triedBy(caller)).isEqualTo(deleted.triedBy(caller));
    }
    assertThat(anonymous().get("/replies/" + hidden.target).statusCode())
        .isEqualTo(answered ? 200 : 404);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void its_author_and_moderators_go_on_seeing_it_and_it_is_in_no_count(boolean answered) {
    Discussion hidden = new Discussion(starter, author, word, answered);
    hide(moderator, hidden.target);

    for (String one : List.of(author, moderator, room.admin())) {
      hidden
          .doors()
          .forEach(
              (door, path) -> {
                if (!List.of("post", "counts", "search", "parent", "subtree").contains(door)) {
                  assertThat(as(one).get(path).asString()).as(door).contains(word);
                }
              });
      assertThat(as(one).get("/replies/" + hidden.target).jsonPath().getBoolean("hidden")).isTrue();
      assertThat(as(one).get("/posts/" + hidden.post).jsonPath().getInt("replyCount"))
          .isEqualTo(answered ? 3 : 2);
      assertThat(as(one).get("/replies/" + hidden.before).jsonPath().getInt("directReplyCount"))
          .isZero();
      assertThat(
              as(one)
                  .get("/reply-counts?postId=" + hidden.post)
                  .jsonPath()
                  .getInt("items[0].replyCount"))
          .isEqualTo(answered ? 3 : 2);
    }
  }

  @Test
  void a_token_without_the_scope_to_moderate_does_not_see_it() {
    Discussion hidden = new Discussion(starter, author, word, false);
    hide(moderator, hidden.target);
    String token =
        org.colloquy.auth.Bearer.mint(
                moderator, Map.of("name", "n", "scopes", List.of("read", "write")))
            .get("token");

    org.colloquy.auth.Bearer.bearing(token).get("/replies/" + hidden.target).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void restoring_brings_everything_back(boolean answered) {
    Discussion thread = new Discussion(starter, author, word, answered);
    Map<String, String> before = timeless(thread.seenBy(ClassRoom::anonymous));
    hide(moderator, thread.target);
    assertThat(timeless(thread.seenBy(ClassRoom::anonymous))).isNotEqualTo(before);

    restore(moderator, thread.target);

    Map<String, String> after = timeless(thread.seenBy(ClassRoom::anonymous));
    // The feed tells of the latest change, and of what a change was to those who saw an earlier
    // one.
    before.remove("changes");
    assertThat(after.remove("changes")).contains(word);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void a_copy_from_before_is_current_for_nobody() {
    Discussion thread = new Discussion(starter, author, word, true);
    String path = "/posts/" + thread.post + "/thread";
    Map<Supplier<RequestSpecification>, String> copies = new HashMap<>();
    for (Supplier<RequestSpecification> one : readers()) {
      copies.put(one, one.get().get(path).header("ETag"));
    }

    hide(moderator, thread.target);

    copies.forEach(
        (one, tag) -> one.get().header("If-None-Match", tag).get(path).then().statusCode(200));
    assertThat(readers().stream().map(one -> one.get().get(path).header("ETag")).distinct())
        .hasSize(readers().size());
  }

  private List<Supplier<RequestSpecification>> others() {
    return List.of(ClassRoom::anonymous, () -> as(reader), () -> as(starter));
  }

  private List<Supplier<RequestSpecification>> readers() {
    return List.of(ClassRoom::anonymous, () -> as(reader), () -> as(author), () -> as(moderator));
  }

  /** Without what a change raises. */
  private static Map<String, String> timeless(Map<String, String> seen) {
    Map<String, String> timeless = new HashMap<>();
    seen.forEach(
        (door, answer) ->
            timeless.put(
                door, answer.replaceAll("\"sequence\":\\d+", "").replaceAll("ETag: .*", "")));
    return timeless;
  }
}
