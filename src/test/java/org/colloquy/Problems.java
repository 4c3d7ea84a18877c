package org.colloquy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every error has in common. */
public final class Problems {

  private static final Set<String> MEMBERS =
      Set.of("type", "title", "status", "detail", "instance");

  private Problems() {}

  /** Checks that an answer is the problem that a code names, and gives its members. */
  public static JsonPath assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    return assertProblem(answer.header("Content-Type"), answer.asString(), status, code);
  }

  /** Checks a problem that was read by other means. */
  public static JsonPath assertProblem(String mediaType, String body, int status, String code) {
    assertThat(mediaType).isEqualTo("application/problem+json");
    JsonPath problem = JsonPath.from(body);
    Map<String, Object> members = new HashMap<>(problem.<String, Object>getMap("$"));
    assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
    if (members.containsKey("errors")) {
      List<Map<String, Object>> errors = problem.getList("errors");
      assertThat(errors)
          .isNotEmpty()
          .allSatisfy(error -> assertThat(error.keySet()).isEqualTo(Set.of("pointer", "detail")));
      members.remove("errors");
    }
    assertThat(members.keySet()).isEqualTo(MEMBERS);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    assertThat(problem.getString("instance")).isNotBlank();
    assertThat(body)
        .doesNotContainIgnoringCase("exception")
        .doesNotContainIgnoringCase("select ")
        .doesNotContain("org.colloquy", "jakarta", "io.quarkus", "com.fasterxml", "\tat ");
    assertThat(page(problem.getString("type"))).contains(problem.getString("title"));
    return problem;
  }

  private static String page(String type) {
    Response page = given().get(type);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    return page.asString();
  }
}
