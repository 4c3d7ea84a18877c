package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.colloquy.participation.NaiveClass.Member;
import org.junit.jupiter.api.Test;

/** Every number is what a second, naive implementation counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomClassesTest {

  @Inject RandomClass classes;
  @Inject ParticipationQueries queries;
  @Inject ContributionQueries contributions;

  @Test
  void the_table_of_500_random_classes_is_what_counting_by_hand_gives() {
    Property.check(
        500,
        random ->
            classes.check(
                random,
                2 + random.nextInt(6),
                5 + random.nextInt(20),
                (made, group) -> {
                  for (int i = 0; i < 6; i++) {
                    ParticipationFilter filter = RandomFilters.filter(made, group, random);
                    assertThat(table(filter)).as("%s", filter).isEqualTo(made.table(filter));
                  }
                }));
  }

  @Test
  void every_cell_of_a_class_of_40_is_as_long_as_the_list_of_what_it_counted() {
    classes.check(
        new Random(40),
        60,
        400,
        (made, group) -> {
          ParticipationFilter all = RandomFilters.whole(group, null);
          Map<String, Map<String, Object>> table = table(all);
          assertThat(table).hasSizeGreaterThanOrEqualTo(40);
          for (Member member : made.members) {
            if (table.containsKey(member.handle)) {
              assertCells(
                  made, member, RandomFilters.whole(group, member.id), table.get(member.handle));
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
}
