package org.colloquy.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Posts, replies and what readers have seen of them, in plain lists: no sequences, no SQL. */
final class NaiveReaders {

  /** Somebody who reads and writes. */
  record Member(UUID id, boolean moderates) {}

  /** A reply. */
  static final class Said {
    final UUID id;
    final Member author;
    boolean deleted;
    boolean hidden;

    Said(UUID id, Member author) {
      this.id = id;
      this.author = author;
    }

    boolean isLive() {
      return !deleted && !hidden;
    }
  }

  /**
   * What somebody's screen showed once.
   *
   * @param sequence what the server called it
   */
  record Copy(long sequence, Set<Said> shown) {}

  /** A post and its replies. */
  static final class Talk {
    final UUID id;
    final Member author;
    final List<Said> replies = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    final Map<Member, Set<Said>> read = new HashMap<>();
    boolean deleted;
    boolean withholds;

    Talk(UUID id, Member author) {
      this.id = id;
      this.author = author;
    }

    boolean isSeen() {
      return !deleted || replies.stream().anyMatch(Said::isLive);
    }

    boolean isWithheldFrom(Member reader) {
      boolean hasWritten =
          (author.equals(reader) && !deleted)
              || replies.stream().anyMatch(said -> said.author.equals(reader) && said.isLive());
      return withholds && !reader.moderates() && !hasWritten;
    }

    void mark(Member reader, Copy copy) {
      Set<Said> seen = read.computeIfAbsent(reader, r -> new HashSet<>());
      if (!isWithheldFrom(reader)) {
        seen.addAll(copy.shown());
      }
    }

    long unread(Member reader) {
      Set<Said> seen = read.getOrDefault(reader, Set.of());
      return isWithheldFrom(reader)
          ? 0
          : replies.stream()
              .filter(said -> !said.author.equals(reader) && !said.deleted)
              .filter(said -> !said.hidden || reader.moderates())
              .filter(said -> !seen.contains(said))
              .count();
    }

    boolean isNewTo(Member reader) {
      boolean isUnknown = !read.containsKey(reader) && !author.equals(reader);
      return !deleted && (isUnknown || unread(reader) > 0);
    }
  }

  final List<Member> members = new ArrayList<>();
  final List<Talk> talks = new ArrayList<>();
}
