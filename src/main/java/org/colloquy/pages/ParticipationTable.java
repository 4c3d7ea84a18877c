package org.colloquy.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.author.Role;
import org.colloquy.participation.Measure;
import org.colloquy.participation.ParticipationRow;
import org.colloquy.web.Times;

/**
 * A page of the table of who took part.
 *
 * @param count how many rows there are on all pages
 * @param first the number of the first row that is here, from 1; 0 if there is none
 * @param sums of all pages, in the order of the columns after the name
 * @param previous null on the first page
 * @param next null on the last page
 */
public record ParticipationTable(
    List<Head> heads,
    List<Line> lines,
    List<Cell> sums,
    long count,
    long first,
    String previous,
    String next) {

  /** A column's heading: short, with what it means and where one orders by it. */
  public record Head(String label, String meaning, String href, String order) {}

  /** A row: who, and a cell for each measure. */
  public record Line(String handle, String name, String groups, String role, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param href where what it counts is listed; null for nothing to list
   * @param time the same for machines, if it is a time; null for a number
   * @param minute the same to the minute, if it is a time; null for a number
   */
  public record Cell(String column, String text, String href, String time, String minute) {

    /** Whether there is nothing in it. */
    public boolean isNone() {
      return text.equals("0") || text.equals("–");
    }
  }

  /** The number of the last row that is here. */
  public long last() {
    return first + Math.max(lines.size() - 1, 0);
  }

  /** The short headings. */
  private static String label(Measure measure) {
    return switch (measure) {
      case POSTS -> "Posts";
      case REPLIES -> "Replies";
      case REPLIES_TO_PEERS -> "To peers";
      case PEERS_REPLIED_TO -> "Peers";
      case REPLIES_TO_INSTRUCTORS -> "To staff";
      case SELF_REPLIES -> "To self";
      case REPLIES_TO_OTHERS -> "To others";
      case REPLIES_RECEIVED -> "Received";
      case WORDS -> "Words";
      case ACTIVE_DAYS -> "Days";
      case FIRST_AT -> "First";
      case LAST_AT -> "Last";
    };
  }

  private static final String NO_TIME = "–";

  /** Takes the rows of a page out of all of them, and adds all of them up. */
  static final class Collector {

    private final Visit visit;
    private final Map<String, Role> staff;
    private final int page;
    private final int most;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Measure, Object> sums = new EnumMap<>(Measure.class);
    private long count;

    /**
     * @param page from 1
     * @param most rows on a page
     */
    Collector(Visit visit, Map<String, Role> staff, int page, int most) {
      this.visit = visit;
      this.staff = staff;
      this.page = page;
      this.most = most;
    }

    void add(ParticipationRow row) {
      if (count >= (long) (page - 1) * most && lines.size() < most) {
        lines.add(line(row));
      }
      count++;
      for (Measure measure : Measure.values()) {
        Object value = row.value(measure);
        if (value != null) {
          sums.merge(measure, value, (sum, more) -> added(measure, sum, more));
        }
      }
    }

    ParticipationTable table(String sort) {
      long first = lines.isEmpty() ? 0 : (long) (page - 1) * most + 1;
      return new ParticipationTable(
          heads(visit, sort),
          List.copyOf(lines),
          Stream.of(Measure.values()).map(this::sum).toList(),
          count,
          first,
          page > 1 ? page(sort, page - 1) : null,
          first + lines.size() <= count && !lines.isEmpty() ? page(sort, page + 1) : null);
    }

    private String page(String sort, int number) {
      String shown = number == 1 ? null : Integer.toString(number);
      return Link.address(visit.path(), Link.with(visit.held(), "sort", sort, "page", shown));
    }

    private Line line(ParticipationRow row) {
      Role role = staff.get(row.author());
      return new Line(
          row.author(),
          row.displayName(),
          String.join(", ", row.groups()),
          role == null ? null : role.wireName(),
          Stream.of(Measure.values()).map(measure -> cell(row, measure)).toList());
    }

    private Cell cell(ParticipationRow row, Measure measure) {
      Object value = row.value(measure);
      if (value == null || value.equals(0L)) {
        return new Cell(measure.wireName(), text(value), null, null, null);
      }
      String href =
          Link.address(
              ParticipationFrames.CONTRIBUTIONS,
              Link.with(visit.held(), "author", row.author(), "column", measure.wireName()));
      return new Cell(measure.wireName(), text(value), href, time(value), minute(value));
    }

    private Cell sum(Measure measure) {
      if (measure.isDistinct()) {
        return new Cell(measure.wireName(), "", null, null, null);
      }
      Object sum = sums.get(measure);
      if (sum == null && !measure.isTime()) {
        sum = 0L;
      }
      return new Cell(measure.wireName(), text(sum), null, time(sum), minute(sum));
    }

    private String text(Object value) {
      if (value instanceof Instant moment) {
        return visit.times().day(moment);
      }
      return value == null ? NO_TIME : value.toString();
    }

    private String minute(Object value) {
      return value instanceof Instant moment ? visit.times().minute(moment) : null;
    }

    private static String time(Object value) {
      return value instanceof Instant moment ? Times.write(moment) : null;
    }
  }

  private static Object added(Measure measure, Object sum, Object value) {
    if (value instanceof Long number) {
      return (Long) sum + number;
    }
    boolean isEarlier = ((Instant) value).isBefore((Instant) sum);
    return isEarlier == (measure == Measure.FIRST_AT) ? value : sum;
  }

  private static List<Head> heads(Visit visit, String sort) {
    List<Head> heads = new ArrayList<>();
    heads.add(
        head(visit, sort, "displayName", "Name", "The name, and the handle below it.", false));
    for (Measure measure : Measure.values()) {
      heads.add(
          head(
              visit,
              sort,
              measure.wireName(),
              label(measure),
              measure.meaning(),
              measure != Measure.FIRST_AT));
    }
    return heads;
  }

  /**
   * A heading, which leads to the order that is most likely wanted or, where that is the order, to
   * its opposite.
   */
  private static Head head(
      Visit visit, String sort, String column, String label, String meaning, boolean greatest) {
    String likely = greatest ? "-" + column : column;
    String opposite = greatest ? column : "-" + column;
    boolean isOrdered = likely.equals(sort) || opposite.equals(sort);
    String order = isOrdered ? (sort.startsWith("-") ? "descending" : "ascending") : null;
    String href =
        Link.address(
            visit.path(),
            Link.with(visit.asked(), "sort", likely.equals(sort) ? opposite : likely));
    return new Head(label, meaning, href, order);
  }
}
