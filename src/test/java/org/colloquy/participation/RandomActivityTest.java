package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.colloquy.participation.NaiveClass.Written;
import org.junit.jupiter.api.Test;

/** Timelines and who answered whom are what a second, naive implementation counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomActivityTest {

  @Inject RandomClass classes;
  @Inject ActivityQueries activities;

  @Test
  void timelines_and_interactions_are_what_counting_by_hand_gives() {
    Property.check(
        100,
        random ->
            classes.check(
                random,
                5,
                25,
                (made, group) -> {
                  ParticipationFilter filter = RandomFilters.filter(made, group, random);
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
}
