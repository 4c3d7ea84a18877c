package org.colloquy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.colloquy.Property;
import org.colloquy.post.PostStatus;
import org.colloquy.reply.ReplyPath;
import org.colloquy.web.Cursors;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.junit.jupiter.api.Test;

class WalkTest {

  @Test
  void a_walk_goes_through_a_cursor_that_fits_into_an_address() {
    Property.check(
        500,
        random -> {
          Walk walk = Rows.walk(random);

          String cursor = Cursors.write(walk);

          assertThat(Cursors.read(Walk.class, cursor)).isEqualTo(walk);
          assertThat(cursor).hasSizeLessThanOrEqualTo(4000);
        });
  }

  @Test
  void a_place_in_a_list_of_posts_goes_through_a_cursor() {
    Property.check(
        500,
        random -> {
          PostListQueries.Place place = randomPlace(random);

          assertThat(Cursors.read(PostListQueries.Place.class, Cursors.write(place)))
              .isEqualTo(place);
        });
  }

  @Test
  void walks_and_places_are_not_mistaken_for_each_other() {
    Property.check(
        50,
        random -> {
          String walk = Cursors.write(Rows.walk(random));
          String place = Cursors.write(randomPlace(random));
          assertInvalid(() -> Cursors.read(PostListQueries.Place.class, walk));
          assertInvalid(() -> Cursors.read(Walk.class, place));
        });
  }

  @Test
  void a_walk_that_nobody_took_is_none() {
    record Forged(
        UUID post,
        ReplyPath position,
        int scopeDepth,
        ThreadOrder order,
        Integer levels,
        UUID author,
        long snapshot) {}
    UUID post = new UUID(1, 1);
    ReplyPath path = ReplyPath.ROOT.child(1);
    for (Forged forged :
        new Forged[] {
          new Forged(null, path, 0, ThreadOrder.OLDEST, null, null, 1),
          new Forged(post, null, 0, ThreadOrder.OLDEST, null, null, 1),
          new Forged(post, path, 0, null, null, null, 1),
          new Forged(post, path, -1, ThreadOrder.OLDEST, null, null, 1),
          new Forged(post, path, 2, ThreadOrder.OLDEST, null, null, 1),
          new Forged(post, path, 0, ThreadOrder.OLDEST, 0, null, 1),
          new Forged(post, path, 0, ThreadOrder.OLDEST, ReplyPath.MAX_DEPTH + 1, null, 1)
        }) {
      assertThatThrownBy(
              () ->
                  new Walk(
                      forged.post,
                      forged.position,
                      forged.scopeDepth,
                      forged.order,
                      forged.levels,
                      forged.author,
                      forged.snapshot))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void every_place_beneath_the_scope_is_passed_once() {
    Property.check(
        300,
        random -> {
          Walk walk = Rows.walk(random);
          ReplyPath scope = walk.scope();
          Walk begun = walk.beneath(scope);
          ReplyPath beneath = scope.depth() == ReplyPath.MAX_DEPTH ? scope : scope.child(5);
          boolean isBeneath = !beneath.equals(scope);

          assertThat(isAhead(begun, beneath)).isEqualTo(isBeneath);
          assertThat(isAhead(begun, scope)).isFalse();
          if (isBeneath) {
            assertThat(isAhead(begun.continuedAfter(beneath), beneath)).isFalse();
            assertThat(isAhead(begun.continuedAfter(beneath), scope.child(6)))
                .isEqualTo(walk.order() == ThreadOrder.OLDEST);
            assertThat(isAhead(begun.continuedAfter(beneath), scope.child(4)))
                .isEqualTo(walk.order() == ThreadOrder.NEWEST);
          }
        });
  }

  private static boolean isAhead(Walk walk, ReplyPath path) {
    boolean oldest = walk.order() == ThreadOrder.OLDEST;
    byte[] key = oldest ? path.bytes() : path.closed();
    int fromStart = Arrays.compareUnsigned(key, walk.behind());
    int toEnd = Arrays.compareUnsigned(walk.end(), key);
    return oldest ? fromStart > 0 && toEnd > 0 : fromStart < 0 && toEnd < 0;
  }

  private static PostListQueries.Place randomPlace(Random random) {
    PostListQueries.Filter filter =
        new PostListQueries.Filter(
            random.nextBoolean() ? null : "maps",
            random.nextBoolean() ? null : new UUID(random.nextLong(), random.nextLong()),
            random.nextBoolean() ? null : PostStatus.LOCKED,
            random.nextBoolean() ? null : "ü 🦉 \"words\"",
            random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextInt()),
            random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextInt()),
            random.nextBoolean() ? null : random.nextBoolean());
    return new PostListQueries.Place(
        List.of(PostOrder.values()).get(random.nextInt(3)),
        filter,
        random.nextBoolean(),
        Instant.ofEpochMilli(random.nextLong() >>> 20),
        new UUID(random.nextLong(), random.nextLong()));
  }

  private static void assertInvalid(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CURSOR));
  }
}
