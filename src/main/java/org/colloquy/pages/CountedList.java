package org.colloquy.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquy.participation.ContributionView;
import org.colloquy.participation.Measure;
import org.colloquy.web.ProblemException;
import org.colloquy.web.Times;

/**
 * What a cell of the table counted, as a page.
 *
 * @param name whose cell
 * @param column its name
 * @param meaning what it counts
 * @param total the number in the cell
 * @param note what the list has of it, where that is not each one; null otherwise
 * @param next the address of the next page; null on the last
 * @param back the table
 */
public record CountedList(
    String name,
    String column,
    String meaning,
    long total,
    String note,
    List<Line> lines,
    String next,
    String back) {

  /**
   * A contribution.
   *
   * @param what it is, in words
   * @param title of its post; null if that was deleted since
   * @param href where it stands; it may have been deleted or hidden since
   */
  public record Line(
      String time,
      String shownTime,
      String what,
      String author,
      String title,
      String href,
      int words) {}

  /** Where a page begins: after a contribution; both are null for the first page. */
  record Place(Instant at, UUID id) {

    static Place read(String after) {
      if (after == null) {
        return new Place(null, null);
      }
      try {
        int end = after.indexOf('_');
        return new Place(
            Times.read(after.substring(0, Math.max(end, 0))),
            UUID.fromString(after.substring(end + 1)));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw ProblemException.parameter("after", "must be what a page before led to");
      }
    }

    static String write(ContributionView last) {
      return Times.write(last.createdAt()) + "_" + last.id();
    }
  }

  static CountedList of(
      Visit visit,
      Measure measure,
      String name,
      long total,
      List<ContributionView> found,
      ClassQueries names) {
    int most = ParticipationPageResource.MOST_ROWS;
    List<ContributionView> shown = found.subList(0, Math.min(most, found.size()));
    Map<UUID, String> titles =
        names.titles(shown.stream().map(ContributionView::postId).collect(Collectors.toSet()));
    Map<String, String> people =
        names.names(
            shown.stream()
                .flatMap(
                    one ->
                        java.util.stream.Stream.of(
                            one.author(), Objects.toString(one.answeredAuthor(), "")))
                .collect(Collectors.toSet()));
    Map<String, String> asked = Link.with(visit.asked(), "column", measure.wireName());
    return new CountedList(
        name,
        measure.wireName(),
        measure.meaning(),
        total,
        note(measure),
        shown.stream().map(one -> line(visit, one, titles, people)).toList(),
        found.size() > most
            ? Link.address(
                visit.path(), Link.with(asked, "after", Place.write(shown.get(most - 1))))
            : null,
        Link.address(ParticipationFrames.TABLE, Link.with(visit.asked(), "author", null)));
  }

  private static String note(Measure measure) {
    return switch (measure) {
      case PEERS_REPLIED_TO -> "Of the replies to each of them, the first is listed.";
      case ACTIVE_DAYS -> "Of what was written on each day, the first is listed.";
      case WORDS -> "The words of all of them add up to the number in the table.";
      default -> null;
    };
  }

  private static Line line(
      Visit visit, ContributionView one, Map<UUID, String> titles, Map<String, String> people) {
    String title = titles.get(one.postId());
    String post = "/posts/" + one.postId();
    return new Line(
        Times.write(one.createdAt()),
        visit.times().minute(one.createdAt()),
        what(one, people),
        people.getOrDefault(one.author(), one.author()),
        title,
        title == null ? null : one.kind().equals("post") ? post : post + "#reply-" + one.id(),
        one.words());
  }

  private static String what(ContributionView one, Map<String, String> people) {
    if (one.kind().equals("post")) {
      return "Post";
    }
    return switch (one.relation()) {
      case "self" -> "Reply to own words";
      case "other" -> "Reply to what is gone";
      default -> "Reply to " + people.getOrDefault(one.answeredAuthor(), one.answeredAuthor());
    };
  }
}
