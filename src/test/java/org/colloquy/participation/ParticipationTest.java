package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.delete;
import static org.colloquy.ClassRoom.patch;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.ClassRoom.reply;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParticipationTest {

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject DataSource source;

  private String teacher;
  private String ana;
  private String ben;
  private String post;
  private String reply;

  @BeforeEach
  void discussion() {
    teacher = room.instructor();
    ana = room.student();
    ben = room.student();
    post = post(ana, "An essay");
    reply = reply(ben, post, null, "One two three");
    reply(ana, post, reply, "Four five");
    reply(teacher, post, reply, "Six");
  }

  private Response table(String query) {
    return as(teacher).get("/participation?postId=" + post + query);
  }

  private JsonPath row(String author, String query) {
    return table("&author=" + author + query).jsonPath();
  }

  @Test
  void a_row_says_what_an_author_did() {
    JsonPath row = row(ben, "");

    assertThat(row.getList("items")).hasSize(1);
    assertThat(row.getString("items[0].author")).isEqualTo(ben);
    assertThat(row.getInt("items[0].posts")).isZero();
    assertThat(row.getInt("items[0].replies")).isEqualTo(1);
    assertThat(row.getInt("items[0].repliesToPeers")).isEqualTo(1);
    assertThat(row.getInt("items[0].peersRepliedTo")).isEqualTo(1);
    assertThat(row.getInt("items[0].repliesReceived")).isEqualTo(2);
    assertThat(row.getInt("items[0].words")).isEqualTo(3);
    assertThat(row.getInt("items[0].activeDays")).isEqualTo(1);
    assertThat(row(ana, "").getInt("items[0].posts")).isEqualTo(1);
  }

  @Test
  void who_wrote_nothing_has_a_row_of_zeros() {
    String silent = room.student();

    JsonPath row = row(silent, "");

    assertThat(row.getInt("items[0].replies")).isZero();
    assertThat(row.getString("items[0].firstAt")).isNull();
  }

  @Test
  void the_same_question_as_of_a_time_has_the_same_answer_whatever_comes_after() {
    String asOf = table("").jsonPath().getString("asOf");
    String question = "&role=student&asOf=" + asOf;
    byte[] csv = table(question + "&format=csv").asByteArray();
    byte[] ndjson = table(question + "&format=ndjson").asByteArray();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains(ben);

    reply(ben, post, null, "Late");
    patch(ben, "/replies/" + reply, "{\"body\":\"Many more words than there were\"}");
    patch(teacher, "/replies/" + reply, "{\"hidden\":true}");
    delete(ben, reply);

    assertThat(table(question + "&format=csv").asByteArray()).isEqualTo(csv);
    assertThat(table(question + "&format=ndjson").asByteArray()).isEqualTo(ndjson);
    assertThat(row(ben, "").getInt("items[0].words")).isEqualTo(1);
  }

  @Test
  void a_time_in_the_future_is_refused() {
    assertProblem(table("&asOf=2999-01-01T00:00:00Z"), 400, "invalid-parameter");
  }

  @Test
  void a_change_under_way_makes_the_time_since_it_began_unsettled() throws Exception {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT moment_of_change()");
      String now = Instant.now().toString();

      assertProblem(table("&asOf=" + now), 503, "unsettled");
      Instant settled = Instant.parse(table("").jsonPath().getString("asOf"));
      assertThat(settled).isBefore(Instant.parse(now));
      connection.rollback();
    }
    assertThat(table("&asOf=" + Instant.now()).statusCode()).isIn(200, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&tz=Mars/Olympus",
        "&tz=%2B02:00",
        "&from=yesterday",
        "&from=2027-01-01&to=2026-01-01",
        "&sort=names",
        "&sort=groups",
        "&format=pdf",
        "&format=graphml",
        "&role=guest",
        "&asOf=now"
      })
  void a_bad_parameter_is_refused(String query) {
    assertProblem(table(query), 400, "invalid-parameter");
  }

  @Test
  void the_table_is_sorted_by_any_column() {
    List<String> most = table("&sort=-repliesReceived").jsonPath().getList("items.author");

    assertThat(most.get(0)).isEqualTo(ben);
    assertThat(table("&sort=displayName").jsonPath().getList("items.displayName", String.class))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void students_see_their_own_row_and_cells_alone() {
    assertProblem(as(ana).get("/participation"), 403, "forbidden");
    assertProblem(as(ana).get("/participation?author=" + ben), 403, "forbidden");
    assertProblem(
        as(ana).get("/participation/{a}/contributions?column=words", ben), 403, "forbidden");
    assertProblem(as(ana).get("/participation/timeline"), 403, "forbidden");
    assertProblem(anonymous().get("/participation?author=" + ana), 401, "unauthenticated");

    assertThat(as(ana).get("/participation?author=" + ana).jsonPath().getList("items.author"))
        .containsExactly(ana);
    assertThat(
            as(ana)
                .get("/participation/{a}/contributions?column=replies", ana)
                .jsonPath()
                .getInt("total"))
        .isEqualTo(1);
  }

  @Test
  void what_a_cell_counted_is_listed_page_by_page() {
    String base = "/participation/" + ben + "/contributions?column=repliesReceived&limit=1";
    JsonPath first = as(teacher).get(base).jsonPath();
    JsonPath second =
        as(teacher).queryParam("cursor", first.getString("nextCursor")).get(base).jsonPath();

    assertThat(first.getInt("total")).isEqualTo(2);
    assertThat(first.getString("items[0].author")).isEqualTo(ana);
    assertThat(second.getString("items[0].author")).isEqualTo(teacher);
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(second.getString("asOf")).isEqualTo(first.getString("asOf"));
    assertProblem(
        as(teacher)
            .queryParam("cursor", first.getString("nextCursor"))
            .get(base + "&postId=" + post),
        400,
        "invalid-cursor");
    assertProblem(
        as(teacher).get("/participation/{a}/contributions?column=names", ben),
        400,
        "invalid-parameter");
    assertProblem(
        as(teacher).get("/participation/nobody-there/contributions?column=words"),
        404,
        "not-found");
  }

  /** Names as spreadsheet programs would take them for formulas, and others that are awkward. */
  private static final List<String> NAMES =
      List.of(
          "=1+1",
          "+49",
          "-2",
          "@SUM(A1)",
          "Ana \"the pen\", Reyes",
          "=HYPERLINK(\"http://x\")",
          "شيماء",
          "Zoë 👩‍👩‍👧");

  private Map<String, String> named() {
    Map<String, String> handles = new HashMap<>();
    for (String name : NAMES) {
      String handle = room.student();
      database.change("UPDATE author SET display_name = ? WHERE handle = ?", name, handle);
      handles.put(handle, name);
    }
    return handles;
  }

  @Test
  void names_that_look_like_formulas_are_text_in_csv() throws IOException {
    Map<String, String> handles = named();

    Response answer = table("&format=csv");

    assertThat(answer.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"participation.csv\"");
    int found = 0;
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    for (CSVRecord row :
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text))) {
      String name = handles.get(row.get("author"));
      if (name != null) {
        boolean formula = "=+-@".indexOf(name.charAt(0)) >= 0;
        assertThat(row.get("displayName")).isEqualTo(formula ? "'" + name : name);
        found++;
      }
    }
    assertThat(found).isEqualTo(NAMES.size());
    assertThat(text).contains("\r\n");
  }

  @Test
  void a_workbook_has_a_frozen_header_numbers_and_no_formulas() throws Exception {
    named();

    Map<String, String> parts = parts(table("&format=xlsx").asByteArray());

    String sheet = parts.get("xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("state=\"frozen\"").doesNotContain("<f>");
    assertThat(sheet).containsPattern("<v>\\d+(\\.0)?</v>");
    assertThat(xml(parts.get("xl/sharedStrings.xml")).getDocumentElement().getTextContent())
        .contains(NAMES);
    for (String part : parts.keySet()) {
      if (part.endsWith(".xml")) {
        xml(parts.get(part));
      }
    }
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** By the directory at the end of the file, as spreadsheet programs read it. */
  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("participation", ".xlsx");
    Files.write(file, workbook);
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  @Test
  void the_form_is_what_the_client_accepts() {
    String path = "/participation?postId=" + post;

    assertThat(as(teacher).accept("text/csv").get(path).contentType()).startsWith("text/csv");
    assertThat(as(teacher).accept("application/x-ndjson").get(path).contentType())
        .isEqualTo("application/x-ndjson");
    assertThat(as(teacher).accept("*/*").get(path).contentType()).isEqualTo("application/json");
    assertProblem(as(teacher).accept("text/html").get(path), 406, "not-acceptable");
  }

  @Test
  void days_without_words_are_in_the_timeline() {
    JsonPath line =
        as(teacher)
            .get("/participation/timeline?postId={p}&from=2026-01-01&to=2026-01-11", post)
            .jsonPath();

    assertThat(line.getList("items.start", String.class))
        .hasSize(10)
        .startsWith("2026-01-01")
        .endsWith("2026-01-10");
    assertThat(line.getList("items.posts", Integer.class)).containsOnly(0);
    JsonPath today = as(teacher).get("/participation/timeline?unit=week&postId=" + post).jsonPath();
    assertThat(today.getList("items")).hasSize(1);
    assertThat(today.getInt("items[0].replies")).isEqualTo(3);
    assertProblem(
        as(teacher).get("/participation/timeline?from=1990-01-01&to=2026-01-01"),
        400,
        "invalid-parameter");
  }

  @Test
  void interactions_are_a_graph_that_is_well_formed() throws Exception {
    String graph =
        as(teacher).get("/participation/interactions?format=graphml&postId=" + post).asString();

    Document document = xml(graph);
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(3);
    assertThat(
            as(teacher)
                .get("/participation/interactions?postId=" + post)
                .jsonPath()
                .getList("items.replies", Integer.class))
        .containsOnly(1);
  }
}
