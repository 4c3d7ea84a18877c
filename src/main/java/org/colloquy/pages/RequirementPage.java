package org.colloquy.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.participation.RequirementStatus.Outcome;
import org.colloquy.participation.Requirements;
import org.colloquy.participation.StatusRow;
import org.colloquy.web.Times;

/**
 * How students stand to what a post asks, as a page.
 *
 * @param post its id; null if none is chosen
 * @param asks what it asks, in words; empty for nothing
 * @param first the number of the first line that is here, from 1; 0 if there is none
 * @param files for gradebooks
 */
public record RequirementPage(
    String post,
    String title,
    Requirements requirements,
    List<String> asks,
    long met,
    long late,
    long missing,
    List<Line> lines,
    long first,
    String previous,
    String next,
    List<Link> files) {

  /**
   * A student.
   *
   * @param status met, late or missing
   * @param symbol the same without colour
   */
  public record Line(
      String handle,
      String name,
      String groups,
      String status,
      String symbol,
      List<String> missing,
      String metAt,
      String shownMetAt,
      int initialPosts,
      int replies,
      int peers) {}

  /** How many students there are on all pages. */
  public long count() {
    return met + late + missing;
  }

  /** The number of the last line that is here. */
  public long last() {
    return first + Math.max(lines.size() - 1, 0);
  }

  /** A due time as a form's field takes it, in UTC; empty for none. */
  public String due(Instant time) {
    return time == null ? "" : Times.write(time);
  }

  /** Takes the lines of a page out of all, and counts all. */
  static final class Collector {

    private final Visit visit;
    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long seen;

    Collector(Visit visit, int page) {
      this.visit = visit;
      this.page = page;
    }

    void add(StatusRow row) {
      int most = ParticipationPageResource.MOST_ROWS;
      if (seen >= (long) (page - 1) * most && lines.size() < most) {
        lines.add(line(row));
      }
      seen++;
      counts.merge(row.status(), 1L, Long::sum);
    }

    RequirementPage page(UUID post, String title, Requirements asked, List<Link> files) {
      long first =
          lines.isEmpty() ? 0 : (long) (page - 1) * ParticipationPageResource.MOST_ROWS + 1;
      return new RequirementPage(
          post.toString(),
          title,
          asked,
          asks(asked, visit.times()),
          counts.getOrDefault(Outcome.MET, 0L),
          counts.getOrDefault(Outcome.LATE, 0L),
          counts.getOrDefault(Outcome.MISSING, 0L),
          List.copyOf(lines),
          first,
          page > 1 ? address(page - 1) : null,
          first + lines.size() <= seen && !lines.isEmpty() ? address(page + 1) : null,
          files);
    }

    private String address(int number) {
      String shown = number == 1 ? null : Integer.toString(number);
      return Link.address(visit.path(), Link.with(visit.held(), "page", shown));
    }

    private Line line(StatusRow row) {
      return new Line(
          row.author(),
          row.displayName(),
          String.join(", ", row.groups()),
          row.status().wireName(),
          switch (row.status()) {
            case MET -> "✓";
            case LATE -> "◷";
            case MISSING -> "✕";
          },
          row.missing(),
          row.metAt() == null ? null : Times.write(row.metAt()),
          row.metAt() == null ? "–" : visit.times().minute(row.metAt()),
          row.initialPosts(),
          row.replies(),
          row.peers());
    }
  }

  private static List<String> asks(Requirements asked, LocalTimes times) {
    List<String> asks = new ArrayList<>();
    if (asked.minPosts() > 0) {
      asks.add(
          count(asked.minPosts(), "contribution", "contributions")
              + " at the top of the thread"
              + due(asked.initialDue(), times));
    }
    if (asked.minReplies() > 0) {
      asks.add(
          count(asked.minReplies(), "more reply", "more replies") + due(asked.repliesDue(), times));
    }
    if (asked.distinctPeers() > 0) {
      asks.add("to at least " + count(asked.distinctPeers(), "other student", "other students"));
    }
    if (asked.minWords() > 0 && !asks.isEmpty()) {
      asks.add(asked.minWords() + " words or more in each");
    }
    if (asked.excludeSelf() && !asks.isEmpty()) {
      asks.add("replies to oneself don’t count");
    }
    if (asked.postBeforeView()) {
      asks.add("others’ replies are seen after one’s own");
    }
    return asks;
  }

  private static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  private static String due(Instant time, LocalTimes times) {
    return time == null ? "" : " by " + times.minute(time);
  }
}
