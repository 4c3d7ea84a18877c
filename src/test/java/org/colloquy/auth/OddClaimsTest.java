package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.TestDatabase;
import org.colloquy.author.NewAuthor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Claims that no issuer should make, and some do. */
@QuarkusTest
@TestProfile(IssuerProfile.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(OidcWiremockTestResource.class)
class OddClaimsTest {

  private static final List<String> CLAIMS =
      List.of(
          "login",
          "full_name",
          "course_role",
          "sections",
          "groups",
          "preferred_username",
          "upn",
          "scope",
          "realm_access",
          "email");

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "17",
          "-1.5e300",
          "\"\"",
          "\" \\t \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800 x\"",
          "\"\\u0007\\u001b[31m\"",
          "\"\\u200b\\u202e\"",
          "\"----\"",
          "\"me\"",
          "[]",
          "[null, 1, [\"a\"], {\"b\": 2}, \"\", \"\\u0000\", \"\\ud800\"]",
          "{}",
          "{\"roles\": \"admin\"}",
          '"' + "x".repeat(5000) + '"',
          '"' + "\\ud83e\\udd16".repeat(900) + '"');

  @TestFactory
  Stream<DynamicTest> an_odd_claim_leaves_an_author_as_the_roster_wants_them() {
    return CLAIMS.stream()
        .flatMap(
            claim ->
                ODD.stream()
                    .map(
                        odd ->
                            DynamicTest.dynamicTest(
                                claim + " " + odd.substring(0, Math.min(30, odd.length())),
                                () ->
                                    assertFit(
                                        Jwt.ofSomebodyNew().with(claim, odd), isNoText(odd)))));
  }

  /** Text that is none, which the framework may refuse; an answer of 5xx is what it must not be. */
  private static void assertFit(Jwt token, boolean refusable) {
    if (refusable && ask(token).statusCode() == 401) {
      return;
    }
    JsonPath author = me(token);
    String name = author.getString("displayName");
    assertThat(author.getString("handle")).matches(NewAuthor.HANDLE).isNotEqualTo("me");
    assertThat(name).isNotBlank().doesNotContain("\u0000", "?");
    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(100);
    assertThat(name.chars()).noneMatch(Character::isISOControl);
    assertThat(author.getString("role")).isEqualTo("student");
    assertThat(author.getList("groups", String.class))
        .hasSizeLessThanOrEqualTo(20)
        .allSatisfy(group -> assertThat(group).isNotBlank().hasSizeLessThanOrEqualTo(100));
    // A second sight is of the same one, and changes nothing.
    assertThat(me(token.withTime("exp", 600)).<Object>get()).isEqualTo(author.get());
  }

  @Test
  void handles_keep_the_letters_under_accents() {
    assertThat(handle("\"Jos\u00e9 N\u00fa\u00f1ez\"")).isEqualTo("jose-nunez");
    assertThat(handle("\"\u00c5se.\u0141uk\"")).startsWith("ase");
  }

  @Test
  void names_without_a_latin_letter_get_a_handle_all_the_same() {
    Jwt token =
        Jwt.ofSomebodyNew().with("login", "\"\u674e\u96f7\"").with("full_name", "\"\u674e\u96f7\"");

    JsonPath author = me(token);

    assertThat(author.getString("handle")).startsWith("member");
    assertThat(author.getString("displayName")).isEqualTo("\u674e\u96f7");
  }

  @Test
  void a_long_handle_leaves_room_for_a_number() {
    String long60 = '"' + "long".repeat(15) + '"';

    assertThat(handle(long60)).matches(NewAuthor.HANDLE);
    assertThat(handle(long60)).matches(NewAuthor.HANDLE).endsWith("-2");
  }

  @Test
  void a_long_name_is_cut_between_characters() {
    Jwt token = Jwt.ofSomebodyNew().with("full_name", '"' + "\\ud83e\\udd16".repeat(101) + '"');

    assertThat(me(token).getString("displayName")).isEqualTo("\ud83e\udd16".repeat(100));
  }

  @Test
  void a_role_may_stand_in_an_array_and_the_highest_counts() {
    assertThat(role("[\"offline_access\", \"student\", \"Instructor\"]")).isEqualTo("instructor");
    assertThat(role("[\"offline_access\"]")).isEqualTo("student");
    assertThat(role("\"ADMIN\"")).isEqualTo("admin");
    assertThat(role("\"owner\"")).isEqualTo("student");
  }

  @Test
  void a_role_that_is_none_of_ours_takes_the_former_away() {
    Jwt token = Jwt.ofSomebodyNew().with("course_role", "\"instructor\"");
    assertThat(me(token).getString("role")).isEqualTo("instructor");

    assertThat(me(token.with("course_role", "[]")).getString("role")).isEqualTo("student");
  }

  @Test
  void groups_are_at_most_twenty_and_in_order() {
    String many = IntStream.range(10, 40).mapToObj(i -> "\"g" + (49 - i) + '"').toList().toString();

    assertThat(me(Jwt.ofSomebodyNew().with("sections", many)).getList("groups"))
        .hasSize(20)
        .startsWith("g10", "g11")
        .doesNotHaveDuplicates();
  }

  private static String handle(String login) {
    return me(Jwt.ofSomebodyNew().with("login", login)).getString("handle");
  }

  private static String role(String claim) {
    return me(Jwt.ofSomebodyNew().with("course_role", claim)).getString("role");
  }

  private static boolean isNoText(String json) {
    return json.contains("\\u0000") || json.contains("\\ud800");
  }

  private static Response ask(Jwt token) {
    return anonymous().header("Authorization", "Bearer " + token.signed()).get("/authors/me");
  }

  private static JsonPath me(Jwt token) {
    Response answer = ask(token);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }
}
