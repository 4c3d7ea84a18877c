package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.auth.CoursePage.site;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.colloquy.TestDatabase;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that the embedding site signs itself, with no issuer to ask. */
@QuarkusTest
@TestProfile(CoursePage.class)
@WithTestResource(TestDatabase.class)
class SiteKeyTest {

  @Test
  void a_reader_of_the_course_page_is_logged_in() {
    String token =
        reader("u-17")
            .with("preferred_username", "\"dora\"")
            .with("name", "\"Dora M.\"")
            .with("colloquy_role", "\"instructor\"")
            .with("groups", "[\"tuesday\"]")
            .signedBy(site());

    JsonPath me =
        anonymous().header("Authorization", "Bearer " + token).get("/authors/me").jsonPath();

    assertThat(me.getString("handle")).isEqualTo("dora");
    assertThat(me.getString("displayName")).isEqualTo("Dora M.");
    assertThat(me.getString("role")).isEqualTo("instructor");
    assertThat(me.getList("groups")).containsExactly("tuesday");
  }

  @TestFactory
  Stream<DynamicTest> each_bad_token_is_refused_as_a_problem() {
    Jwt good = reader("u-18");
    Refusals.assertTaken(good.signedBy(site()));
    Map<String, String> bad = new TreeMap<>(Refusals.byShape(good.signedBy(site())));
    bad.put("signed with another key", good.signedBy(Refusals.newKeys().getPrivate()));
    bad.put("signed by an issuer", good.signed());
    bad.put("unsigned", good.unsigned());
    bad.putAll(Refusals.symmetric(good, Refusals.publicKeyOf(site())));
    Map.of(
            "expired", good.withTime("exp", -1),
            "without an end", good.without("exp"),
            "not yet valid", good.withTime("nbf", 60),
            "for another service", good.with("aud", "\"another\""),
            "for nobody", good.without("aud"),
            "of another site", good.with("iss", "\"https://other.example\""),
            "of nobody", good.without("sub"))
        .forEach((name, token) -> bad.put(name, token.signedBy(site())));
    return bad.entrySet().stream()
        .map(
            token ->
                DynamicTest.dynamicTest(
                    token.getKey(), () -> Refusals.assertRefused(token.getValue())));
  }

  @Test
  void a_token_ends_when_it_says() {
    String token = reader("u-19").withTime("exp", 3).signedBy(site());
    Refusals.assertTaken(token);

    long patience = System.nanoTime() + 20_000_000_000L;
    while (statusOf(token) == 200 && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }

    Refusals.assertRefused(token);
  }

  @Test
  void another_algorithm_of_the_same_key_is_the_sites_own_choice() {
    Refusals.assertTaken(reader("u-20").signed(AlgorithmIdentifiers.RSA_PSS_USING_SHA256, site()));
  }

  private static Jwt reader(String subject) {
    return Jwt.of(subject).with("iss", "\"https://course.example\"");
  }

  private static int statusOf(String token) {
    return anonymous().header("Authorization", "Bearer " + token).get("/authors/me").statusCode();
  }
}
