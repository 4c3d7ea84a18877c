package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.colloquy.author.Role;
import org.colloquy.participation.NaiveClass.Member;
import org.colloquy.participation.NaiveClass.Written;
import org.junit.jupiter.api.Test;

/** Every number is what a second, naive implementation counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomClassesTest {

  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Inject RandomClass classes;
  @Inject ParticipationQueries queries;
  @Inject ContributionQueries contributions;
  @Inject ActivityQueries activities;

  @Test
  void the_table_of_500_random_classes_is_what_counting_by_hand_gives() {
    Property.check(
        500,
        random ->
            inClass(
                random,
                2 + random.nextInt(6),
                5 + random.nextInt(20),
                (made, group) -> {
                  for (int i = 0; i < 6; i++) {
                    ParticipationFilter filter = filter(made, group, random);
                    assertThat(table(filter)).as("%s", filter).isEqualTo(made.table(filter));
                  }
                }));
  }

  @Test
  void every_cell_of_a_class_of_40_is_as_long_as_the_list_of_what_it_counted() {
    inClass(
        new Random(40),
        60,
        400,
        (made, group) -> {
          ParticipationFilter all = whole(group, null);
          Map<String, Map<String, Object>> table = table(all);
          assertThat(table).hasSizeGreaterThanOrEqualTo(40);
          for (Member member : made.members) {
            if (table.containsKey(member.handle)) {
              assertCells(made, member, whole(group, member.id), table.get(member.handle));
            }
          }
        });
  }

  private void assertCells(
      NaiveClass made, Member member, ParticipationFilter filter, Map<String, Object> row) {
    for (Measure measure : Measure.values()) {
      List<ContributionView> listed = everyPage(filter, measure);
      Object cell = row.get(measure.wireName());
      long total = contributions.total(filter, measure);
      if (measure == Measure.WORDS) {
        assertThat(listed.stream().mapToLong(ContributionView::words).sum()).isEqualTo(cell);
        assertThat(total).isEqualTo(cell);
      } else if (measure.isTime()) {
        assertThat(listed).hasSize(cell == null ? 0 : 1);
        assertThat(listed).allSatisfy(one -> assertThat(one.createdAt()).isEqualTo(cell));
        assertThat(total).isEqualTo(listed.size());
      } else {
        assertThat((long) listed.size()).as("%s of %s", measure, member.handle).isEqualTo(cell);
        assertThat(total).isEqualTo(cell);
      }
      assertThat(made.cell(member, measure, filter).stream().map(one -> one.id))
          .as("%s of %s", measure, member.handle)
          .containsAll(listed.stream().map(ContributionView::id).toList());
    }
  }

  private List<ContributionView> everyPage(ParticipationFilter filter, Measure measure) {
    List<ContributionView> all = new ArrayList<>();
    Instant after = Instant.EPOCH;
    UUID afterId = new UUID(0, 0);
    List<ContributionView> page;
    do {
      page = contributions.page(filter, measure, after, afterId, 3);
      all.addAll(page);
      if (!page.isEmpty()) {
        after = page.get(page.size() - 1).createdAt();
        afterId = page.get(page.size() - 1).id();
      }
    } while (!page.isEmpty());
    return all;
  }

  @Test
  void timelines_and_interactions_are_what_counting_by_hand_gives() {
    Property.check(
        100,
        random ->
            inClass(
                random,
                5,
                25,
                (made, group) -> {
                  ParticipationFilter filter = filter(made, group, random);
                  assertThat(timeline(filter))
                      .as("%s", filter)
                      .isEqualTo(naiveTimeline(made, filter));
                  assertThat(interactions(filter))
                      .as("%s", filter)
                      .isEqualTo(naiveInteractions(made, filter));
                }));
  }

  private Map<String, String> timeline(ParticipationFilter filter) {
    Map<String, String> days = new LinkedHashMap<>();
    for (TimelineRow row : activities.timeline(filter, TimelineUnit.DAY)) {
      days.put(
          row.start().toString(),
          row.posts() + "/" + row.replies() + "/" + row.words() + "/" + row.authors());
    }
    return days;
  }

  private static Map<String, String> naiveTimeline(NaiveClass made, ParticipationFilter filter) {
    Map<String, String> days = new LinkedHashMap<>();
    asked(made, filter).stream()
        .map(one -> NaiveClass.day(one, filter))
        .distinct()
        .sorted()
        .forEach(
            day -> {
              List<Written> of =
                  asked(made, filter).stream()
                      .filter(one -> NaiveClass.day(one, filter).equals(day))
                      .toList();
              days.put(
                  day.toString(),
                  of.stream().filter(Written::isPost).count()
                      + "/"
                      + of.stream().filter(one -> !one.isPost()).count()
                      + "/"
                      + of.stream().mapToInt(one -> one.at(filter.asOf()).words()).sum()
                      + "/"
                      + of.stream().map(one -> one.author).distinct().count());
            });
    return days;
  }

  private Map<String, Long> interactions(ParticipationFilter filter) {
    Map<String, Long> pairs = new LinkedHashMap<>();
    activities.interactions(
        filter, edge -> pairs.put(edge.author() + ">" + edge.answered(), edge.replies()));
    return pairs;
  }

  private static Map<String, Long> naiveInteractions(NaiveClass made, ParticipationFilter filter) {
    Map<String, Long> pairs = new LinkedHashMap<>();
    asked(made, filter).stream()
        .filter(one -> !one.isPost() && !NaiveClass.relation(one, filter).equals("other"))
        .forEach(
            one ->
                pairs.merge(one.author.shown() + ">" + one.answers.author.shown(), 1L, Long::sum));
    return pairs;
  }

  private static List<Written> asked(NaiveClass made, ParticipationFilter filter) {
    return made.written.stream()
        .filter(one -> made.isCounted(one, filter) && NaiveClass.isAsked(one.author, filter))
        .toList();
  }

  private interface Check {
    void on(NaiveClass made, String group);
  }

  /**
   * Nothing of the class is kept: the next one has the tables to itself, and no disk is waited for.
   */
  private void inClass(Random random, int members, int deeds, Check check) {
    QuarkusTransaction.begin();
    try {
      String group = "c" + COUNT.incrementAndGet();
      check.on(classes.make(random, group, members, deeds), group);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private Map<String, Map<String, Object>> table(ParticipationFilter filter) {
    Map<String, Map<String, Object>> table = new LinkedHashMap<>();
    queries.rows(
        filter,
        ParticipationOrder.of(ParticipationOrder.DEFAULT),
        row -> {
          Map<String, Object> cells = new LinkedHashMap<>();
          Table.columnsOf(ParticipationRow.class).stream()
              .skip(3)
              .forEach(column -> cells.put(column.name(), column.value().apply(row)));
          table.put(row.author(), cells);
        });
    return table;
  }

  private static ParticipationFilter whole(String group, UUID author) {
    return new ParticipationFilter(
        Instant.EPOCH,
        Instant.parse("9999-12-31T23:59:59.999Z"),
        ZoneId.of("Europe/Berlin"),
        null,
        null,
        group,
        null,
        author,
        Instant.parse("9999-01-01T00:00:00Z"));
  }

  /** Bounds are the very times at which something happened, or a millisecond beside them. */
  private static ParticipationFilter filter(NaiveClass made, String group, Random random) {
    List<Instant> created = made.written.stream().map(one -> one.createdAt).sorted().toList();
    List<Instant> changed =
        made.written.stream()
            .flatMap(one -> one.states.stream())
            .map(NaiveClass.State::since)
            .toList();
    Instant from = random.nextBoolean() ? Instant.EPOCH : beside(created, random);
    Instant to =
        random.nextBoolean() ? Instant.parse("2030-01-01T00:00:00Z") : beside(created, random);
    return new ParticipationFilter(
        from.isBefore(to) ? from : to,
        from.isBefore(to) ? to : from,
        ZoneId.of(RandomClass.any(ZONES, random)),
        random.nextInt(3) == 0 ? RandomClass.any(RandomClass.TAGS, random) : null,
        random.nextInt(4) == 0 ? RandomClass.any(made.written, random).postId : null,
        random.nextInt(3) == 0 ? group + "-0" : group,
        random.nextInt(3) == 0 ? RandomClass.any(List.of(Role.values()), random) : null,
        random.nextInt(6) == 0 ? RandomClass.any(made.members, random).id : null,
        random.nextBoolean() ? Instant.parse("9999-01-01T00:00:00Z") : beside(changed, random));
  }

  private static Instant beside(List<Instant> times, Random random) {
    return RandomClass.any(times, random).plusMillis(random.nextInt(3) - 1);
  }
}
