package org.colloquy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.TestDatabase;
import org.colloquy.auth.CoursePage;
import org.colloquy.auth.SessionCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in at an OpenID Connect issuer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(CoursePage.class)
class IssuerSignInTest {

  private final Map<String, String> cookies = new LinkedHashMap<>();

  @BeforeEach
  void somebodyNew() {
    FakeIssuer.fault = "";
    FakeIssuer.CLAIMS.clear();
    FakeIssuer.CLAIMS.put("sub", UUID.randomUUID().toString());
  }

  @Test
  void a_subject_becomes_an_author_and_comes_back_to_where_it_was() {
    FakeIssuer.CLAIMS.put("preferred_username", "ana");
    FakeIssuer.CLAIMS.put("name", "Ana Reyes");
    FakeIssuer.CLAIMS.put("colloquy_role", "instructor");
    Response page = get("/sign-in?back=%2F%3Fsort%3Dnewest");
    assertThat(PagesTest.page(page).selectFirst("a.button").attr("href"))
        .isEqualTo("/sign-in/oidc");
    Response back = throughIssuer();

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.header("Location")).isEqualTo("/?sort=newest");
    assertThat(back.header("Cache-Control")).isEqualTo("no-store");
    Cookie session = back.getDetailedCookie(SessionCookie.NAME);
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(session.getValue()).startsWith("clq_");
    var me = me().jsonPath();
    assertThat(me.getString("displayName")).isEqualTo("Ana Reyes");
    assertThat(me.getString("role")).isEqualTo("instructor");
    assertThat(get("/").asString()).contains("Ana Reyes", "/participation");
  }

  @Test
  void the_issuer_is_asked_with_a_proof_key_and_a_nonce() {
    String location = get("/sign-in/oidc").header("Location");

    assertThat(location)
        .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=")
        .contains("client_id=" + FakeIssuer.CLIENT);
  }

  @Test
  void nothing_of_the_issuer_s_stays_in_the_browser() {
    get("/sign-in");
    throughIssuer();

    assertThat(cookies.keySet()).containsExactly(SessionCookie.NAME);
  }

  @Test
  void the_same_subject_is_the_same_author_on_every_browser() {
    throughIssuer();
    String id = me().jsonPath().getString("id");
    cookies.clear();
    throughIssuer();

    assertThat(me().jsonPath().getString("id")).isEqualTo(id);
    assertThat(sessions()).hasSize(2);
  }

  @Test
  void an_answer_that_was_not_asked_for_by_this_browser_signs_nobody_in() {
    Response begun = get("/sign-in/oidc");
    String answer = atIssuer(begun);
    cookies.clear();

    assertRefused(get(answer));
  }

  @Test
  void a_state_that_was_changed_on_the_way_signs_nobody_in() {
    String answer = atIssuer(get("/sign-in/oidc"));

    assertRefused(get(answer.replaceFirst("state=[^&]+", "state=" + UUID.randomUUID())));
  }

  @Test
  void a_code_is_good_once() {
    String answer = atIssuer(get("/sign-in/oidc"));
    Map<String, String> before = Map.copyOf(cookies);
    get(answer).then().statusCode(303);
    cookies.clear();
    cookies.putAll(before);

    assertRefused(get(answer));
  }

  @Test
  void what_the_issuer_should_not_have_said_signs_nobody_in() {
    for (String fault : List.of("denied", "audience", "nonce", "key")) {
      FakeIssuer.fault = fault;
      cookies.clear();
      Response answer = get(atIssuer(get("/sign-in/oidc")));

      assertThat(answer.statusCode()).as(fault).isEqualTo(401);
      assertRefused(answer);
    }
  }

  @Test
  void cookies_of_the_framework_s_make_nobody_known() {
    for (String name : List.of("q_session", "q_session_pages", "q_auth_pages", "q_auth")) {
      for (String path : List.of("/api/v1/authors/me", "/api/v1/authors/pages", "/api/v1/tokens")) {
        Browser.stranger()
            .cookie(name, "x")
            .accept(ContentType.JSON)
            .get(path)
            .then()
            .statusCode(401);
      }
    }
  }

  @Test
  void a_token_signs_in_beside_the_issuer() {
    throughIssuer();
    String token =
        Browser.stranger()
            .cookies(cookies)
            .header("Origin", Browser.origin())
            .contentType(ContentType.JSON)
            .body(Map.of("name", "mine"))
            .post("/api/v1/tokens")
            .jsonPath()
            .getString("token");

    assertThat(Browser.signIn(token, "/").statusCode()).isEqualTo(303);
  }

  private void assertRefused(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.asString()).contains("was not completed").doesNotContain("xception");
    assertThat(answer.getCookies()).doesNotContainKey(SessionCookie.NAME);
  }

  private Response throughIssuer() {
    return get(atIssuer(get("/sign-in/oidc")));
  }

  /** Where the issuer sends the browser. */
  private static String atIssuer(Response begun) {
    assertThat(begun.statusCode()).isEqualTo(302);
    return Browser.stranger()
        .urlEncodingEnabled(false)
        .get(begun.header("Location"))
        .header("Location");
  }

  private Response me() {
    return request().accept(ContentType.JSON).get("/api/v1/authors/me");
  }

  private List<Map<String, Object>> sessions() {
    return request()
        .accept(ContentType.JSON)
        .get("/api/v1/tokens")
        .jsonPath()
        .getList("items.findAll { it.session }");
  }

  private Response get(String address) {
    Response answer = request().urlEncodingEnabled(false).get(address);
    answer
        .getDetailedCookies()
        .forEach(
            cookie -> {
              if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
              } else {
                cookies.put(cookie.getName(), cookie.getValue());
              }
            });
    return answer;
  }

  private RequestSpecification request() {
    return Browser.stranger().cookies(cookies);
  }
}
