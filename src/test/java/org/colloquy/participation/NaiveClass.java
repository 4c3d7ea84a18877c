package org.colloquy.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.colloquy.author.Role;

/** A class as plain lists, and what it contributed counted by going through them. Knows no SQL. */
final class NaiveClass {

  final List<Member> members = new ArrayList<>();
  final List<Written> written = new ArrayList<>();

  static final class Member {
    final UUID id;
    final String handle;
    final List<String> groups;
    Role role;
    Instant erasedAt;

    Member(UUID id, String handle, List<String> groups, Role role) {
      this.id = id;
      this.handle = handle;
      this.groups = groups;
      this.role = role;
    }

    /** What others see of the member's handle. */
    String shown() {
      return erasedAt == null ? handle : "erased-" + id.toString().substring(24);
    }

    boolean isErased(Instant asOf) {
      return erasedAt != null && !erasedAt.isAfter(asOf);
    }
  }

  /** What a post or reply was from a time on. */
  record State(Instant since, boolean live, int words, List<String> tags) {}

  static final class Written {
    final UUID id;
    final UUID postId;
    final Written answers;
    final Member author;
    final Instant createdAt;
    final List<State> states = new ArrayList<>();

    Written(UUID id, UUID postId, Written answers, Member author, Instant createdAt) {
      this.id = id;
      this.postId = postId;
      this.answers = answers;
      this.author = author;
      this.createdAt = createdAt;
    }

    boolean isPost() {
      return answers == null;
    }

    State now() {
      return states.get(states.size() - 1);
    }

    /** What it was at a time; null if it was not there or did not count. */
    State at(Instant asOf) {
      State found = null;
      for (State state : states) {
        if (!state.since().isAfter(asOf)) {
          found = state;
        }
      }
      return found != null && found.live() ? found : null;
    }
  }

  /** The table's rows by handle, each by the names of its columns. */
  Map<String, Map<String, Object>> table(ParticipationFilter filter) {
    Map<String, Map<String, Object>> table = new LinkedHashMap<>();
    members.stream()
        .filter(member -> isAsked(member, filter))
        .sorted(Comparator.comparing(member -> member.handle))
        .forEach(member -> table.put(member.handle, row(member, filter)));
    return table;
  }

  private Map<String, Object> row(Member member, ParticipationFilter filter) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      List<Written> cell = cell(member, measure, filter);
      row.put(
          measure.wireName(),
          switch (measure) {
            case WORDS -> cell.stream().mapToLong(one -> one.at(filter.asOf()).words()).sum();
            case PEERS_REPLIED_TO ->
                cell.stream().map(one -> one.answers.author).distinct().count();
            case ACTIVE_DAYS -> cell.stream().map(one -> day(one, filter)).distinct().count();
            case FIRST_AT ->
                cell.stream().map(one -> one.createdAt).min(Comparator.naturalOrder()).orElse(null);
            case LAST_AT ->
                cell.stream().map(one -> one.createdAt).max(Comparator.naturalOrder()).orElse(null);
            default -> (long) cell.size();
          });
    }
    return row;
  }

  /** What a cell counts, before several are counted as one. */
  List<Written> cell(Member member, Measure measure, ParticipationFilter filter) {
    Predicate<Written> counts =
        switch (measure) {
          case POSTS -> one -> one.author == member && one.isPost();
          case REPLIES -> one -> one.author == member && !one.isPost();
          case REPLIES_TO_PEERS, PEERS_REPLIED_TO ->
              one -> one.author == member && relation(one, filter).equals("peer");
          case REPLIES_TO_INSTRUCTORS ->
              one -> one.author == member && relation(one, filter).equals("instructor");
          case SELF_REPLIES -> one -> one.author == member && relation(one, filter).equals("self");
          case REPLIES_TO_OTHERS ->
              one -> one.author == member && relation(one, filter).equals("other");
          case REPLIES_RECEIVED ->
              one ->
                  !one.isPost()
                      && one.answers.author == member
                      && one.author != member
                      && !relation(one, filter).equals("other");
          case WORDS, ACTIVE_DAYS, FIRST_AT, LAST_AT -> one -> one.author == member;
        };
    return written.stream().filter(one -> isCounted(one, filter)).filter(counts).toList();
  }

  static String relation(Written one, ParticipationFilter filter) {
    if (one.isPost()) {
      return "none";
    }
    if (one.answers.at(filter.asOf()) == null || one.answers.author.isErased(filter.asOf())) {
      return "other";
    }
    if (one.answers.author == one.author) {
      return "self";
    }
    return one.answers.author.role == Role.STUDENT ? "peer" : "instructor";
  }

  static LocalDate day(Written one, ParticipationFilter filter) {
    return one.createdAt.atZone(filter.zone()).toLocalDate();
  }

  boolean isCounted(Written one, ParticipationFilter filter) {
    return one.at(filter.asOf()) != null
        && !one.createdAt.isBefore(filter.from())
        && one.createdAt.isBefore(filter.to())
        && (filter.postId() == null || one.postId.equals(filter.postId()))
        && (filter.tag() == null || hasTag(one.postId, filter));
  }

  private boolean hasTag(UUID postId, ParticipationFilter filter) {
    return written.stream()
        .filter(one -> one.id.equals(postId))
        .map(post -> post.at(filter.asOf()))
        .anyMatch(state -> state != null && state.tags().contains(filter.tag()));
  }

  static boolean isAsked(Member member, ParticipationFilter filter) {
    return member.erasedAt == null
        && (filter.group() == null || member.groups.contains(filter.group()))
        && (filter.role() == null || member.role == filter.role())
        && (filter.author() == null || member.id.equals(filter.author()));
  }
}
