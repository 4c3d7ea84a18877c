package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.ClassRoom;
import org.colloquy.CommandProcess;
import org.colloquy.CommandProcess.Outcome;
import org.colloquy.Database;
import org.colloquy.Needs;
import org.colloquy.TestDatabase;
import org.colloquy.participation.FlatSheet.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of the tables, of those who are named so as to be misread. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SpreadsheetTest {

  private static final List<String> NAMES =
      List.of(
          "=1+1",
          "=HYPERLINK(\"http://x.example\")",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "\t=1+1",
          "'=1+1",
          "Ana \"the pen\", Reyes; jr.",
          "Line\nend",
          "شيماء",
          "\u202Ednuora",
          "Zoë 👩‍👩‍👧");

  /**
   * A comma, a quote, UTF-8, from the first line on; numbers and dates are looked for in all texts.
   */
  private static final String CSV_FILTER =
      "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";

  @Inject ClassRoom room;
  @Inject Database database;
  @TempDir Path directory;

  private final Map<String, String> names = new HashMap<>();
  private String teacher;
  private String question;

  @BeforeEach
  void aClass() {
    Needs.program("soffice");
    teacher = room.instructor();
    String group = "named-by-" + teacher;
    for (String name : NAMES) {
      String student = room.student();
      database.change(
          "UPDATE author SET display_name = ?, groups = ARRAY[?, '=2'] WHERE handle = ?",
          name,
          group,
          student);
      names.put(student, name);
      reply(student, post(student, "An essay"), null, "One two three");
    }
    question = "/participation?group=" + group;
  }

  @Test
  void names_in_csv_are_text_those_like_formulas_behind_an_apostrophe() throws Exception {
    FlatSheet sheet = opened("csv", CSV_FILTER);

    assertRows(
        sheet,
        (name, row) -> {
          String shown = "=+-@\t".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
          assertThat(row.get(1).text()).isEqualTo(shown);
        });
  }

  @Test
  void names_in_a_workbook_are_text_as_they_are_and_times_are_times() throws Exception {
    Map<String, String> firstAt = new HashMap<>();
    JsonPath json = as(teacher).get(question).jsonPath();
    for (Map<String, String> row : json.<Map<String, String>>getList("items")) {
      firstAt.put(row.get("author"), row.get("firstAt"));
    }

    FlatSheet sheet = opened("xlsx");

    assertRows(
        sheet,
        (name, row) -> {
          assertThat(row.get(1).text()).isEqualTo(name);
          assertThat(row.get(13).type()).isEqualTo("date");
          Instant shown = LocalDateTime.parse(row.get(13).value()).toInstant(ZoneOffset.UTC);
          // A sheet counts days, with the time as a fraction that ends in a rounding.
          assertThat(
                  ChronoUnit.MILLIS.between(shown, Instant.parse(firstAt.get(row.get(0).text()))))
              .isBetween(-1000L, 1000L);
          assertThat(row.get(14).type()).isEqualTo("date");
        });
  }

  private interface RowCheck {
    void of(String name, List<Cell> row);
  }

  private void assertRows(FlatSheet sheet, RowCheck check) {
    assertThat(sheet.rows().get(0)).extracting(Cell::text).startsWith("author", "displayName");
    assertThat(sheet.rows().stream().flatMap(List::stream))
        .allSatisfy(cell -> assertThat(cell.formula()).isEmpty());
    names.forEach(
        (handle, name) -> {
          List<Cell> row = sheet.row(handle);
          assertThat(row.subList(0, 3)).extracting(Cell::type).containsOnly("string");
          assertThat(row.subList(3, 13)).extracting(Cell::type).containsOnly("float");
          assertThat(row.get(3).value()).as("posts").isEqualTo("1");
          assertThat(row.get(4).value()).as("replies").isEqualTo("1");
          assertThat(row.get(11).value()).as("words").isEqualTo("7");
          check.of(name, row);
        });
  }

  /** Lets LibreOffice open the table in a form, and reads what it took it for. */
  private FlatSheet opened(String format, String... options) throws Exception {
    Path file = directory.resolve("table." + format);
    Files.write(
        file,
        as(teacher)
            .get(question + "&format=" + format)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
    List<String> command = new ArrayList<>();
    command.add("soffice");
    // A profile of its own, so that no other LibreOffice is asked to do it.
    command.add("-env:UserInstallation=" + directory.resolve("profile").toUri());
    command.add("--headless");
    command.addAll(List.of(options));
    command.addAll(List.of("--convert-to", "fods", "--outdir", directory.toString()));
    command.add(file.toString());
    Outcome outcome =
        CommandProcess.start(directory, Map.of("HOME", directory.toString()), command).outcome();
    Path sheet = directory.resolve("table.fods");
    assertThat(sheet).as(outcome.out() + outcome.err()).exists();
    return FlatSheet.of(sheet.toFile());
  }
}
