package org.colloquy.participation;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is counted of an author. Each measure is a condition on contributions and what is taken of
 * those that fulfil it, so that a cell and the list of what it counted can't disagree.
 */
public enum Measure {
  POSTS("posts", Side.WRITTEN, "kind = 'post'", "count(*)"),
  REPLIES("replies", Side.WRITTEN, "kind = 'reply'", "count(*)"),
  REPLIES_TO_PEERS("repliesToPeers", Side.WRITTEN, "relation = 'peer'", "count(*)"),
  PEERS_REPLIED_TO(
      "peersRepliedTo", Side.WRITTEN, "relation = 'peer'", "count(DISTINCT answered_author)"),
  REPLIES_TO_INSTRUCTORS(
      "repliesToInstructors", Side.WRITTEN, "relation = 'instructor'", "count(*)"),
  SELF_REPLIES("selfReplies", Side.WRITTEN, "relation = 'self'", "count(*)"),
  REPLIES_TO_OTHERS("repliesToOthers", Side.WRITTEN, "relation = 'other'", "count(*)"),
  REPLIES_RECEIVED(
      "repliesReceived", Side.RECEIVED, "relation IN ('peer', 'instructor')", "count(*)"),
  WORDS("words", Side.WRITTEN, "true", "sum(words)"),
  ACTIVE_DAYS("activeDays", Side.WRITTEN, "true", "count(DISTINCT day)"),
  FIRST_AT("firstAt", Side.WRITTEN, "true", "min(created_at)"),
  LAST_AT("lastAt", Side.WRITTEN, "true", "max(created_at)");

  /** Whose cell a contribution is counted in: of who wrote it, or of whom it answers. */
  enum Side {
    WRITTEN("author_id"),
    RECEIVED("answered_author");

    private final String owner;

    Side(String owner) {
      this.owner = owner;
    }

    /** The column of a counted contribution that holds the owner of the cell. */
    String owner() {
      return owner;
    }
  }

  private final String wireName;
  private final Side side;
  private final String condition;
  private final String taken;

  Measure(String wireName, Side side, String condition, String taken) {
    this.wireName = wireName;
    this.side = side;
    this.condition = condition;
    this.taken = taken;
  }

  /** The column's name in every form of the table. */
  public String wireName() {
    return wireName;
  }

  Side side() {
    return side;
  }

  /** The condition on a counted contribution. */
  String condition() {
    return condition;
  }

  /** What is taken of the contributions that fulfil the condition: a number or a time. */
  String taken() {
    return taken;
  }

  /** What to select of the counted contributions of one author. */
  String aggregate() {
    return taken + " FILTER (WHERE " + condition + ")";
  }

  /** What to select where there is nothing to take it of. */
  String nothing() {
    return "CAST(NULL AS " + (isTime() ? "timestamptz" : "bigint") + ")";
  }

  /** The measure's column in SQL. */
  String column() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What the contract says that it counts. */
  public String meaning() {
    return Stream.of(ParticipationRow.class.getRecordComponents())
        .filter(component -> component.getName().equals(wireName))
        .map(component -> component.getAccessor().getAnnotation(Schema.class).description())
        .findFirst()
        .orElseThrow();
  }

  /** Whether it counts things once that several contributions share, so that a sum says nothing. */
  public boolean isDistinct() {
    return taken.contains("DISTINCT");
  }

  /** Whether it is a time, which an author who wrote nothing does not have. */
  public boolean isTime() {
    return this == FIRST_AT || this == LAST_AT;
  }

  /** The measure of a column's name. */
  public static Optional<Measure> of(String wireName) {
    return Stream.of(values()).filter(measure -> measure.wireName.equals(wireName)).findFirst();
  }
}
