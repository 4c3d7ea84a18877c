package org.colloquy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.transfer.Imports.bringIn;
import static org.colloquy.transfer.Imports.everything;
import static org.colloquy.transfer.Imports.export;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.Property;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out comes back the same. It has a server to itself, which it empties. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(ServerToItself.class)
class RoundTripTest {

  private static final String STATE_OR_END = "\\{\"type\":\"(state|end)\".*";

  @Inject ClassRoom room;
  @Inject Database database;

  private String admin;

  @BeforeEach
  void nothing() {
    Imports.empty(database);
    admin = room.admin();
  }

  @Test
  void random_discussions_come_back_exactly() {
    Property.check(
        2,
        random -> {
          nothing();
          List<String> times = RandomDiscussion.write(room, admin, random);
          String file = export(admin);
          String rows = everything(database);
          List<String> answers = answers();
          List<String> counted = ParticipationAnswers.asOf(times, admin, database);
          assertThat(file).contains("{\"type\":\"requirement\"", "\"live\":false");

          nothing();
          assertThat(everything(database)).isEmpty();
          JsonPath job = bringIn(admin, file);

          assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
          assertThat(export(admin)).isEqualTo(file);
          assertThat(everything(database)).isEqualTo(rows);
          assertThat(answers()).isEqualTo(answers);
          assertThat(ParticipationAnswers.asOf(times, admin, database)).isEqualTo(counted);
          assertThat(database.texts(Imports.WRONG_COUNTS)).isEmpty();
          assertCounts(job, file, "added");
        });
  }

  @Test
  void the_same_file_once_more_changes_nothing() {
    RandomDiscussion.write(room, admin, new Random(7));
    String file = export(admin);
    String rows = everything(database);

    JsonPath job = bringIn(admin, file);

    assertThat(job.getString("status")).isEqualTo("completed");
    assertCounts(job, file, "known");
    assertThat(job.getList("counts.values().added")).containsOnly(0);
    assertThat(everything(database)).isEqualTo(rows);
  }

  @Test
  void of_a_discussion_that_is_partly_known_the_rest_comes_in() {
    Property.check(
        2,
        random -> {
          nothing();
          RandomDiscussion.write(room, admin, random);
          String file = export(admin);
          nothing();
          bringIn(admin, part(file, random));
          long before = database.number("SELECT count(*) FROM reply");

          JsonPath job = bringIn(admin, file);

          assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
          assertThat(job.getLong("counts.replies.known")).isEqualTo(before).isPositive();
          assertThat(job.getLong("counts.replies.added")).isPositive();
          assertThat(database.texts(Imports.WRONG_COUNTS)).isEmpty();
          assertThat(content(export(admin))).isEqualTo(content(file));
        });
  }

  /** The file without some replies and all that is beneath them, and what speaks of them. */
  private static String part(String file, Random random) {
    Set<String> gone = new HashSet<>();
    List<String> kept = new ArrayList<>();
    for (String line : file.lines().toList()) {
      JsonPath json = JsonPath.from(line);
      boolean isReply = json.getString("type").equals("reply");
      boolean isBeneath = gone.contains(String.valueOf(json.getString("parent")));
      if (isReply && (isBeneath || random.nextInt(10) == 0)) {
        gone.add(json.getString("id"));
      } else if (!gone.contains(String.valueOf(json.getString("reply")))) {
        kept.add(line);
      }
    }
    kept.set(kept.size() - 1, "{\"type\":\"end\",\"lines\":" + (kept.size() - 1) + "}");
    return String.join("\n", kept);
  }

  /** The lines without the post's counters and what counts from when it came in, in any order. */
  private static List<String> content(String file) {
    return file.lines()
        .filter(line -> !line.matches(STATE_OR_END))
        .map(line -> line.replaceAll(",\"(ordinal|sequence|version)\":\\d+", ""))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (String post : database.texts("SELECT id FROM post ORDER BY id")) {
      for (String path : List.of("", "/thread?limit=1000", "/changes?limit=1000", "/revisions")) {
        answers.add(as(admin).get("/posts/" + post + path).asString());
      }
    }
    for (String reply :
        database.texts("SELECT id FROM reply WHERE edited_at IS NOT NULL ORDER BY id")) {
      answers.add(as(admin).get("/replies/" + reply + "/revisions").asString());
    }
    return answers;
  }

  private static void assertCounts(JsonPath job, String file, String which) {
    Map<String, Long> lines =
        file.lines()
            .map(line -> JsonPath.from(line).getString("type"))
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    assertThat(job.getLong("counts.authors." + which)).isEqualTo(lines.get("author"));
    assertThat(job.getLong("counts.posts." + which)).isEqualTo(lines.get("post"));
    assertThat(job.getLong("counts.replies." + which)).isEqualTo(lines.get("reply"));
    assertThat(job.getLong("counts.revisions." + which)).isEqualTo(lines.get("revision"));
    assertThat(job.getLong("progress.done")).isEqualTo(job.getLong("progress.total"));
  }

  @Test
  void the_example_of_the_documentation_comes_in() throws IOException {
    String page = Files.readString(Path.of("docs/transfer.md"));
    String example = page.substring(page.indexOf("```json\n") + 8);

    JsonPath job = bringIn(admin, example.substring(0, example.indexOf("```")));

    assertThat(job.getString("status")).as(job.prettify()).isEqualTo("completed");
    assertThat(job.getInt("counts.replies.added")).isEqualTo(2);
  }

  @Test
  void a_file_that_was_cut_anywhere_is_refused_and_nothing_of_it_is_there() {
    String file = NdjsonFiles.sample();
    List<Integer> ends =
        IntStream.range(1, file.length() - 2).filter(i -> file.charAt(i) == '\n').boxed().toList();
    assertThat(ends).hasSizeGreaterThan(20);
    int from = 0;
    for (int end : ends) {
      for (int cut : List.of((from + end) / 2, end, end + 1)) {
        JsonPath job = bringIn(admin, file.substring(0, cut));

        assertThat(job.getString("status")).as("cut at " + cut).isEqualTo("refused");
        assertThat(job.getInt("fault.line")).isPositive();
        assertThat(job.getString("fault.detail")).isNotBlank();
        assertThat(everything(database)).isEmpty();
      }
      from = end;
    }
    assertThat(database.number("SELECT count(*) FROM import_chunk")).isZero();

    assertThat(bringIn(admin, file).getString("status")).isEqualTo("completed");
    assertThat(withoutStates(export(admin))).isEqualTo(withoutStates(file));
  }

  /** The file but for its end and what counts from when it came in, which the sample leaves out. */
  private static List<String> withoutStates(String file) {
    return file.lines().filter(line -> !line.matches(STATE_OR_END)).toList();
  }
}
