package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RosterTest {

  private static final String HEADER = "handle,displayName,role,groups\r\n";

  @Inject ClassRoom room;

  private String admin;
  private String one;
  private String two;

  @BeforeEach
  void names() {
    admin = room.admin();
    String run = UUID.randomUUID().toString().substring(0, 8);
    one = "one-" + run;
    two = "two-" + run;
  }

  @Test
  void a_class_is_loaded_and_loading_it_again_changes_nothing() {
    String csv = HEADER + one + ",One,student,a;b\r\n" + two + ",Two,instructor,\r\n";

    JsonPath first = load(csv).then().statusCode(200).extract().jsonPath();
    JsonPath again = load(csv).then().statusCode(200).extract().jsonPath();

    assertThat(first.getList("items.outcome")).containsExactly("created", "created");
    assertThat(again.getList("items.outcome")).containsExactly("unchanged", "unchanged");
    assertThat(again.getList("items.id")).isEqualTo(first.getList("items.id"));
    assertThat(as(admin).get("/authors/" + one).jsonPath().getList("groups"))
        .containsExactly("a", "b");
    assertThat(as(admin).get("/authors/" + two).jsonPath().getString("role"))
        .isEqualTo("instructor");
  }

  @Test
  void who_is_on_the_roster_is_brought_up_to_the_file_and_who_is_left_out_stays() {
    load(HEADER + one + ",One,student,a\r\n" + two + ",Two,student,a\r\n").then().statusCode(200);

    JsonPath loaded =
        load(HEADER + one.toUpperCase(java.util.Locale.ROOT) + ",One B.,student,b\r\n").jsonPath();

    assertThat(loaded.getList("items.outcome")).containsExactly("updated");
    JsonPath author = as(admin).get("/authors/" + one).jsonPath();
    assertThat(author.getString("displayName")).isEqualTo("One B.");
    assertThat(author.getList("groups")).containsExactly("b");
    assertThat(as(admin).get("/authors/" + two).jsonPath().getString("displayName"))
        .isEqualTo("Two");
  }

  @Test
  void a_spreadsheet_program_s_mark_quotes_and_columns_in_another_order_are_taken() {
    String csv =
        "\uFEFFrole,handle,displayName\nStudent,\"" + one + "\",\"Øne \"\"the\"\" First, Jr.\"\n\n";

    load(csv).then().statusCode(200);

    assertThat(as(admin).get("/authors/" + one).jsonPath().getString("displayName"))
        .isEqualTo("Øne \"the\" First, Jr.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no such role|two,Two,teacher,|/1/role",
        "no name|two, ,student,|/1/displayName",
        "no handle|a b,Two,student,|/1/handle",
        "too few fields|two,Two|/1",
        "a blank group too long|two,Two,student,123456789012345678901234567890123456789012345678901|/1/groups",
        "an unpaired quote|\"two\"x,Two,student,|",
        "a NUL|two,T\0wo,student,|/1/displayName",
        "not UTF-8|two,T\uFFFDwo,student,|/1/displayName",
      })
  void a_file_with_one_bad_row_loads_nobody(String fault, String row, String pointer) {
    Response answer = load(HEADER + one + ",One,student,\r\n" + row + "\r\n");

    assertThat(answer.statusCode()).as(fault).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors.pointer"))
        .containsExactly(pointer == null ? "" : pointer);
    as(admin).get("/authors/" + one).then().statusCode(404);
  }

  @Test
  void somebody_who_is_in_the_file_twice_is_refused() {
    Response answer = load(HEADER + one + ",One,student,\r\n" + one + ",Two,student,\r\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/1/handle");
    as(admin).get("/authors/" + one).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "handle,displayName",
        "handle,displayName,role,email",
        "handle,handle,displayName,role"
      })
  void a_file_without_the_columns_is_refused(String header) {
    load(header + "\r\n").then().statusCode(400);
  }

  @Test
  void names_in_another_encoding_are_refused_rather_than_garbled() {
    byte[] latin1 = (HEADER + one + ",José,student,\r\n").getBytes(StandardCharsets.ISO_8859_1);

    as(admin).contentType("text/csv").body(latin1).post("/roster").then().statusCode(400);
  }

  @Test
  void an_erased_person_gets_no_name_back_from_a_file() {
    load(HEADER + one + ",One,student,\r\n").then().statusCode(200);
    String id = as(admin).get("/authors/" + one).path("id");
    as(admin)
        .contentType("application/json")
        .body(Map.of("words", "keep"))
        .post("/authors/{id}/erase", id)
        .then()
        .statusCode(204);
    String handle = as(admin).get("/authors/" + id).path("handle");

    load(HEADER + handle + ",One,student,\r\n").then().statusCode(409);

    assertThat(as(admin).get("/authors/" + id).jsonPath().getString("displayName"))
        .isNotEqualTo("One");
  }

  @Test
  void invitations_come_with_the_roster_if_asked_for() {
    String csv = HEADER + one + ",One,student,\r\n";

    Response plain = load(csv);
    Response inviting = as(admin).contentType("text/csv").body(csv).post("/roster?invite=true");

    assertThat(plain.jsonPath().getString("items[0].invitation")).isNull();
    assertThat(inviting.header("Cache-Control")).isEqualTo("no-store");
    String code = inviting.path("items[0].invitation");
    org.colloquy.ClassRoom.anonymous()
        .contentType("application/json")
        .body(Map.of("code", code))
        .post("/invitations/redeem")
        .then()
        .statusCode(201);
  }

  private Response load(String csv) {
    return as(admin)
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/roster");
  }
}
