package org.colloquy.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether one student has done what a post asks.
 *
 * @param outcome over both parts
 * @param metAt when the last thing that was missing came in; null while anything is
 * @param initial how many initial contributions count
 * @param initialMetAt when the last of those asked for came in; null while one is missing
 * @param replies how many other replies count
 * @param peers to how many other students those are
 * @param repliesMetAt when the last of those asked for, or to the last student, came in; null while
 *     one is missing
 * @param missing what is missing, as a person would say it; empty if nothing is
 */
public record RequirementStatus(
    Outcome outcome,
    Instant metAt,
    int initial,
    Instant initialMetAt,
    int replies,
    int peers,
    Instant repliesMetAt,
    List<String> missing) {

  /** How it stands. */
  @Schema(description = "`met` in time, met `late`, or something is still `missing`.")
  public enum Outcome {
    @JsonProperty("met")
    MET,
    @JsonProperty("late")
    LATE,
    @JsonProperty("missing")
    MISSING;

    /** The outcome as it is named on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A contribution that has as many words as asked for.
   *
   * @param top whether it is the post or answers it
   * @param self whether it answers the student's own words
   * @param peer the other student whom it answers; null if it answers none
   * @param at from when it counts: when it was written, or when an edit gave it the words
   */
  public record Qualifying(boolean top, boolean self, UUID peer, Instant at) {}

  /**
   * Judges a student.
   *
   * @param contributions the student's that have enough words, by the time from which they count
   */
  static RequirementStatus of(Requirements asked, List<Qualifying> contributions) {
    int initial = 0;
    Instant initialMetAt = asked.minPosts() == 0 ? Instant.MIN : null;
    int replies = 0;
    Set<UUID> peers = new HashSet<>();
    Instant repliesMetAt = areIn(asked, 0, 0) ? Instant.MIN : null;
    for (Qualifying one : contributions) {
      if (asked.excludeSelf() && one.self()) {
        continue;
      }
      if (one.top() && initial < asked.minPosts()) {
        initial++;
        initialMetAt = initial == asked.minPosts() ? one.at() : null;
      } else {
        replies++;
        if (one.peer() != null) {
          peers.add(one.peer());
        }
        if (repliesMetAt == null && areIn(asked, replies, peers.size())) {
          repliesMetAt = one.at();
        }
      }
    }
    return new RequirementStatus(
        outcome(asked, initialMetAt, repliesMetAt),
        known(later(initialMetAt, repliesMetAt)),
        initial,
        known(initialMetAt),
        replies,
        peers.size(),
        known(repliesMetAt),
        missing(asked, initial, replies, peers.size()));
  }

  private static boolean areIn(Requirements asked, int replies, int peers) {
    return replies >= asked.minReplies() && peers >= asked.distinctPeers();
  }

  private static Outcome outcome(Requirements asked, Instant initialMetAt, Instant repliesMetAt) {
    if (initialMetAt == null || repliesMetAt == null) {
      return Outcome.MISSING;
    }
    boolean late =
        isAfter(initialMetAt, asked.initialDue()) || isAfter(repliesMetAt, asked.repliesDue());
    return late ? Outcome.LATE : Outcome.MET;
  }

  private static boolean isAfter(Instant time, Instant due) {
    return due != null && time.isAfter(due);
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isAfter(other) ? one : other;
  }

  /** What asks for nothing was met at no time. */
  private static Instant known(Instant time) {
    return Instant.MIN.equals(time) ? null : time;
  }

  private static List<String> missing(Requirements asked, int initial, int replies, int peers) {
    List<String> missing = new ArrayList<>();
    String words = asked.minWords() == 0 ? "" : " of at least " + asked.minWords() + " words";
    add(missing, asked.minPosts() - initial, "contribution", " at the top of the thread" + words);
    add(missing, asked.minReplies() - replies, "reply", words);
    add(missing, asked.distinctPeers() - peers, "other student", " to reply to");
    return missing;
  }

  private static void add(List<String> missing, int count, String what, String more) {
    if (count > 0) {
      String plural =
          what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
      missing.add(count + " more " + (count == 1 ? what : plural) + more);
    }
  }
}
