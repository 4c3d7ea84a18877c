package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;
import static org.colloquy.ClassRoom.as;
import static org.colloquy.auth.Bearer.bearing;
import static org.colloquy.auth.Bearer.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.colloquy.ClassRoom;
import org.colloquy.Database;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * OWASP API4:2023. Nobody takes more than their share, and what is asked for at once is bounded.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestProfile(Api4UnrestrictedResourceConsumptionTest.SmallLimits.class)
class Api4UnrestrictedResourceConsumptionTest {

  private static final int READS = 30;
  private static final int WRITES = 5;
  private static final int FAILURES = 4;

  /** Limits that a test uses up. They refill evenly over a minute, so a few come back meanwhile. */
  public static final class SmallLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "colloquy.limits.reads", "" + READS,
          "colloquy.limits.writes", "" + WRITES,
          "colloquy.limits.failed-authentications", "" + FAILURES);
    }
  }

  @Inject ClassRoom room;
  @Inject Database database;
  @Inject DataSource source;
  @Inject KnownTokens tokens;

  @Test
  void an_answer_tells_what_is_left() {
    String student = room.student();

    Response read = as(student).get("/posts");
    Response write = write(student);

    assertThat(read.header("RateLimit-Policy")).isEqualTo("\"reads\";q=30;w=60");
    assertThat(read.headers().getValues("RateLimit")).containsExactly("\"reads\";r=29;t=2");
    assertThat(write.header("RateLimit-Policy")).isEqualTo("\"writes\";q=5;w=60");
    assertThat(write.header("RateLimit")).isEqualTo("\"writes\";r=4;t=12");
    assertThat(anonymous().get("/posts").header("RateLimit-Policy")).startsWith("\"reads\";q=");
    assertThat(as(student).get("/posts/nonsense").header("RateLimit")).startsWith("\"reads\";r=");
    assertThat(as(student).get("/audit").header("RateLimit"))
        .as("of a refusal")
        .matches("\"reads\";r=2[789];t=\\d+");
    assertThat(anonymous().get("/authors/me").header("RateLimit-Policy"))
        .as("of a refusal")
        .isEqualTo(anonymous().get("/posts").header("RateLimit-Policy"));
    assertThat(bearing("clq_typo").get("/authors/me").header("RateLimit"))
        .as("of a refusal")
        .startsWith("\"reads\";r=");
  }

  @Test
  void who_writes_too_much_is_told_when_to_go_on_and_others_at_the_same_address_are_not() {
    String student = room.student();
    String neighbour = room.student();

    Response refused = useUp(() -> write(student), WRITES);

    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/rate-limited");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
    assertThat(refused.header("RateLimit")).startsWith("\"writes\";r=0;t=");
    write(neighbour).then().statusCode(201);
    as(student).get("/posts").then().statusCode(200);
  }

  @Test
  void who_reads_too_much_is_refused_and_others_at_the_same_address_are_not() {
    String student = room.student();

    Response refused = useUp(() -> as(student).get("/posts"), READS);

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
    as(room.student()).get("/posts").then().statusCode(200);
    anonymous().get("/posts").then().statusCode(200);
  }

  @Test
  void no_read_costs_a_write_to_the_database() {
    String student = room.student();
    as(student).get("/posts").then().statusCode(200);
    String rows =
        "SELECT coalesce(string_agg(id || available || ' ' || at, ',' ORDER BY id), '') FROM rate_limit";
    List<String> before = database.texts(rows);

    for (int i = 0; i < 10; i++) {
      as(student).get("/posts").then().statusCode(200);
      anonymous().get("/posts").then().statusCode(200);
    }

    assertThat(database.texts(rows)).isEqualTo(before);
  }

  @Test
  void what_another_instance_took_is_gone_here_too() {
    String student = room.student();
    String id = idOf(student).toString();
    write(student).then().statusCode(201);
    assertThat(database.number("SELECT count(*) FROM rate_limit WHERE id = ?", "writes " + id))
        .isEqualTo(1);

    SharedLimits anotherInstance = new SharedLimits(source);
    for (int i = 0; i <= WRITES; i++) {
      anotherInstance.take("writes " + id, WRITES);
    }

    write(student).then().statusCode(429);
  }

  /** The last, since new callers are not let in for some seconds after it. */
  @Test
  @Order(Integer.MAX_VALUE)
  void an_address_that_sends_too_many_bad_tokens_is_closed_but_not_to_those_known_here() {
    String known = Bearer.mint(room.student(), Map.of("name", "n")).get("token");
    String stranger = Bearer.mint(room.student(), Map.of("name", "n")).get("token");
    bearing(known).get("/authors/me").then().statusCode(200);

    Response refused =
        useUp(() -> bearing(Secret.generate(Secret.TOKEN)).get("/authors/me"), FAILURES);

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 16);
    bearing(stranger).get("/authors/me").then().statusCode(429);
    // It is the token that is known, not only for as long as an answer is remembered.
    long bound = System.nanoTime() + 10_000_000_000L;
    do {
      // An answer that is on its way just now is remembered once more.
      tokens.forgetAll();
    } while (tokens.remembered(known).isPresent() && System.nanoTime() < bound);
    assertThat(tokens.remembered(known)).isEmpty();
    bearing(known).get("/authors/me").then().statusCode(200);
    // A typing error costs nobody anything, and anyone may read what is public.
    bearing("clq_typo").get("/authors/me").then().statusCode(401);
    anonymous().get("/posts").then().statusCode(200);
  }

  @Test
  void pages_and_bodies_are_bounded() {
    String student = room.student();
    for (String path : List.of("/posts", "/authors")) {
      for (String limit : List.of("0", "-1", "1001", "2147483648")) {
        as(student).queryParam("limit", limit).get(path).then().statusCode(400);
      }
    }
    as(room.admin()).queryParam("limit", "1001").get("/audit").then().statusCode(400);
    String large = "x".repeat(3_000_000);
    assertThat(
            as(student)
                .contentType(ContentType.JSON)
                .body(Map.of("title", "t", "body", large))
                .post("/posts")
                .statusCode())
        .isEqualTo(413);
    assertThat(as(student).header("X-Large", "x".repeat(20_000)).get("/posts").statusCode())
        .isEqualTo(431);
  }

  private static Response write(String student) {
    return as(student)
        .contentType(ContentType.JSON)
        .body(Map.of("title", "t", "body", "b"))
        .post("/posts");
  }

  /** Sends until a request is refused, which is after the limit and what comes back meanwhile. */
  private static Response useUp(java.util.function.Supplier<Response> request, int limit) {
    for (int sent = 1; sent <= 3 * limit; sent++) {
      Response answer = request.get();
      if (answer.statusCode() == 429) {
        assertThat(sent).isGreaterThan(limit);
        return answer;
      }
    }
    throw new AssertionError("was never refused");
  }
}
