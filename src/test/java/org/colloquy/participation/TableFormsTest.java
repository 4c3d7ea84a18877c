package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.ClassRoom.post;
import static org.colloquy.Problems.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Tables as files for other programs. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TableFormsTest {

  @Inject ClassRoom room;
  @Inject Database database;

  private SmallDiscussion discussion;
  private String teacher;
  private String post;

  @BeforeEach
  void discussion() {
    discussion = SmallDiscussion.in(room);
    teacher = discussion.teacher();
    post = discussion.post();
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

    Response answer = discussion.table("&format=csv");

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

    Map<String, String> parts = parts(discussion.table("&format=xlsx").asByteArray());

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
