package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.participation.RequirementStatus.Outcome;
import org.colloquy.participation.RequirementStatus.Qualifying;
import org.junit.jupiter.api.Test;

class RequirementStatusTest {

  private static final UUID BEN = new UUID(0, 1);
  private static final UUID CLEO = new UUID(0, 2);
  private static final Instant DUE = day(10);

  private static Instant day(int day) {
    return Instant.parse("2026-09-01T00:00:00Z").plusSeconds(86_400L * (day - 1));
  }

  private static Qualifying top(int day) {
    return new Qualifying(true, false, null, day(day));
  }

  private static Qualifying reply(int day, UUID peer) {
    return new Qualifying(false, false, peer, day(day));
  }

  private static Qualifying self(int day) {
    return new Qualifying(false, true, null, day(day));
  }

  private static Requirements asked(int posts, int replies, int peers, boolean excludeSelf) {
    return new Requirements(DUE, day(15), posts, replies, peers, excludeSelf, 0, false);
  }

  @Test
  void the_nth_qualifying_contribution_says_when_it_was_met_and_not_the_first() {
    RequirementStatus status =
        RequirementStatus.of(
            asked(1, 2, 0, true), List.of(top(3), reply(4, BEN), reply(7, BEN), reply(8, BEN)));

    assertThat(status.outcome()).isEqualTo(Outcome.MET);
    assertThat(status.initialMetAt()).isEqualTo(day(3));
    assertThat(status.repliesMetAt()).isEqualTo(day(7));
    assertThat(status.metAt()).isEqualTo(day(7));
    assertThat(status.replies()).isEqualTo(3);
    assertThat(status.missing()).isEmpty();
  }

  @Test
  void replies_before_the_initial_contribution_count() {
    RequirementStatus status =
        RequirementStatus.of(asked(1, 1, 0, true), List.of(reply(2, BEN), top(5)));

    assertThat(status.metAt()).isEqualTo(day(5));
    assertThat(status.repliesMetAt()).isEqualTo(day(2));
  }

  @Test
  void enough_replies_to_too_few_peers_are_met_when_the_last_peer_is_replied_to() {
    RequirementStatus status =
        RequirementStatus.of(
            asked(0, 2, 2, true), List.of(reply(2, BEN), reply(3, BEN), reply(6, CLEO)));

    assertThat(status.repliesMetAt()).isEqualTo(day(6));
    assertThat(status.peers()).isEqualTo(2);
  }

  @Test
  void a_part_that_is_met_after_its_due_time_makes_it_late() {
    RequirementStatus onTime = RequirementStatus.of(asked(1, 0, 0, false), List.of(top(10)));
    RequirementStatus late = RequirementStatus.of(asked(1, 0, 0, false), List.of(top(11)));
    RequirementStatus lateReply =
        RequirementStatus.of(asked(0, 1, 0, false), List.of(reply(16, BEN)));

    assertThat(onTime.outcome()).isEqualTo(Outcome.MET);
    assertThat(late.outcome()).isEqualTo(Outcome.LATE);
    assertThat(lateReply.outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void replies_to_oneself_count_unless_they_are_excluded() {
    List<Qualifying> written = List.of(self(2), self(3));

    assertThat(RequirementStatus.of(asked(0, 2, 0, false), written).outcome())
        .isEqualTo(Outcome.MET);
    RequirementStatus excluded = RequirementStatus.of(asked(0, 2, 0, true), written);
    assertThat(excluded.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(excluded.replies()).isZero();
    assertThat(excluded.missing()).containsExactly("2 more replies");
  }

  @Test
  void what_stands_at_the_top_beyond_the_initial_ones_counts_as_replies() {
    RequirementStatus status = RequirementStatus.of(asked(1, 1, 0, false), List.of(top(2), top(4)));

    assertThat(status.outcome()).isEqualTo(Outcome.MET);
    assertThat(status.repliesMetAt()).isEqualTo(day(4));
  }

  @Test
  void who_wrote_nothing_is_told_all_that_is_missing() {
    Requirements asked = new Requirements(DUE, DUE, 1, 2, 2, true, 50, false);

    RequirementStatus status = RequirementStatus.of(asked, List.of());

    assertThat(status.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(status.metAt()).isNull();
    assertThat(status.missing())
        .containsExactly(
            "1 more contribution at the top of the thread of at least 50 words",
            "2 more replies of at least 50 words",
            "2 more other students to reply to");
  }

  @Test
  void a_post_that_asks_nothing_is_met_by_everyone_at_no_time() {
    RequirementStatus status = RequirementStatus.of(Requirements.NONE, List.of());

    assertThat(status.outcome()).isEqualTo(Outcome.MET);
    assertThat(status.metAt()).isNull();
  }
}
