package org.colloquy.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.colloquy.crash.Call.Operation;
import org.colloquy.crash.Writes.Write;

/**
 * Whether no reader saw less than what was there before it asked, nor more than what was asked for
 * until it was answered.
 */
final class ReadCheck {

  private final Writes writes;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Times> times = new HashMap<>();

  private ReadCheck(Writes writes) {
    this.writes = writes;
  }

  /** What is certain and what is possible of a post, by time. */
  private static final class Times {
    /** How much was certain or possible from a time on; added up before it is asked for. */
    final TreeMap<Long, Long> surelyMade = new TreeMap<>();

    final TreeMap<Long, Long> maybeMade = new TreeMap<>();
    final TreeMap<Long, Long> surelyDeleted = new TreeMap<>();
    final TreeMap<Long, Long> maybeDeleted = new TreeMap<>();
    final TreeMap<Long, Long> maybeChanged = new TreeMap<>();

    /** The highest sequence that somebody knew at a time. */
    final TreeMap<Long, Long> known = new TreeMap<>();

    /** What was counted, by sequence. */
    final Map<Long, Integer> counts = new HashMap<>();

    /** What was credited, by the time as of which it was. */
    final Map<Long, Integer> credits = new HashMap<>();

    void addUp() {
      List.of(surelyMade, maybeMade, surelyDeleted, maybeDeleted, maybeChanged)
          .forEach(
              map -> {
                long[] sum = {0};
                map.replaceAll((time, count) -> sum[0] += count);
              });
      long[] highest = {0};
      known.replaceAll((time, sequence) -> highest[0] = Math.max(highest[0], sequence));
    }

    static long before(NavigableMap<Long, Long> map, long time) {
      Map.Entry<Long, Long> entry = map.lowerEntry(time);
      return entry == null ? 0 : entry.getValue();
    }
  }

  /** Says what is wrong, a sentence for each look. */
  static List<String> faults(Writes writes, List<Look> looks) {
    ReadCheck check = new ReadCheck(writes);
    check.writes.all().forEach(check::count);
    looks.stream().filter(l -> l.call().acknowledged()).forEach(check::know);
    check.times.values().forEach(Times::addUp);
    looks.stream().filter(l -> l.call().acknowledged()).forEach(check::look);
    return check.faults;
  }

  private Times of(String post) {
    return times.computeIfAbsent(post, id -> new Times());
  }

  private void count(Write write) {
    Times of = of(write.post());
    long many = write.asked().size();
    // Not earlier than the first attempt, and not later than the first acknowledgement.
    long first = write.start();
    if (!write.refused()) {
      of.maybeChanged.merge(first, many, Long::sum);
    }
    switch (write.operation()) {
      case REPLY, BATCH -> {
        of.maybeMade.merge(first, write.refused() ? 0 : many, Long::sum);
        of.surelyMade.merge(write.acknowledgedAt(), many, Long::sum);
      }
      case DELETE -> {
        of.maybeDeleted.merge(first, write.refused() ? 0 : many, Long::sum);
        of.surelyDeleted.merge(write.acknowledgedAt(), many, Long::sum);
      }
      default -> {}
    }
    boolean isPost = write.operation() == Operation.POST;
    for (Item item : write.made()) {
      Times known = isPost ? of(item.id()) : of;
      known.known.merge(write.acknowledgedAt(), item.sequence(), Math::max);
    }
  }

  private void know(Look look) {
    if (look.sequence() > 0) {
      of(look.post()).known.merge(look.call().end(), look.sequence(), Math::max);
    }
  }

  private void look(Look look) {
    Times of = of(look.post());
    long start = look.call().start();
    long end = look.call().end();
    if (look.sequence() > 0) {
      within(
          look,
          "sequence",
          look.sequence(),
          () -> Times.before(of.known, start),
          () -> {
            return 1 + Times.before(of.maybeChanged, end);
          });
    }
    if (look.call().operation() == Operation.PARTICIPATION) {
      participation(look, of);
    } else if (look.count() >= 0) {
      within(
          look,
          "count",
          look.count(),
          () -> Times.before(of.surelyMade, start) - Times.before(of.maybeDeleted, end),
          () -> Times.before(of.maybeMade, end) - Times.before(of.surelyDeleted, start));
    }
    long shown = look.items().stream().filter(item -> !item.deleted()).count();
    if (look.count() >= 0 && look.last() && shown != look.count()) {
      faults.add("counted " + look.count() + " and shown " + shown + ": " + look);
    }
    boolean whole = look.call().operation() == Operation.COUNT && look.sequence() > 0;
    Integer other = whole ? of.counts.putIfAbsent(look.sequence(), look.count()) : null;
    if (other != null && other != look.count()) {
      faults.add("counted " + other + " and " + look.count() + " at one sequence: " + look);
    }
  }

  /** It is true of a time that it tells, for ever, and that time may be some while ago. */
  private void participation(Look look, Times of) {
    within(
        look,
        "credits",
        look.count(),
        () -> 0,
        () -> {
          return Times.before(of.maybeMade, look.call().end());
        });
    Integer other = of.credits.putIfAbsent(look.position(), look.count());
    if (other != null && other != look.count()) {
      faults.add("credited with " + other + " and " + look.count() + " at one time: " + look);
    }
  }

  private void within(Look look, String what, long seen, LongSupplier least, LongSupplier most) {
    if (seen < least.getAsLong() || seen > most.getAsLong()) {
      faults.add(
          "%s %d is not from %d to %d: %s"
              .formatted(what, seen, least.getAsLong(), most.getAsLong(), look));
    }
  }
}
