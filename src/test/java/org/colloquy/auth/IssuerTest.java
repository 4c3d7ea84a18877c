package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.ClassRoom.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.colloquy.ClassRoom;
import org.colloquy.TestDatabase;
import org.junit.jupiter.api.Test;

/** An issuer's subjects become authors, and stay who they are. */
@QuarkusTest
@TestProfile(IssuerProfile.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(OidcWiremockTestResource.class)
class IssuerTest {

  @Inject ClassRoom room;

  @Test
  void a_subject_becomes_an_author_at_first_sight() {
    JsonPath author =
        me(
            Jwt.ofSomebodyNew()
                .with("login", "\"Mara.Reyes@school.example\"")
                .with("full_name", "\"Ana Reyes\"")
                .with("course_role", "\"instructor\"")
                .with("sections", "[\"section-b\", \"section-a\"]"));

    assertThat(author.getString("handle")).isEqualTo("mara-reyes");
    assertThat(author.getString("displayName")).isEqualTo("Ana Reyes");
    assertThat(author.getString("role")).isEqualTo("instructor");
    assertThat(author.getList("groups")).containsExactly("section-a", "section-b");
  }

  @Test
  void a_subject_whose_token_says_nothing_more_is_a_student_named_by_its_subject() {
    JsonPath author = me(Jwt.of("quiet.one"));

    assertThat(author.getString("handle")).isEqualTo("quiet-one");
    assertThat(author.getString("displayName")).isEqualTo("quiet.one");
    assertThat(author.getString("role")).isEqualTo("student");
    assertThat(author.getList("groups")).isEmpty();
  }

  @Test
  void a_second_sight_is_the_same_author_and_lets_them_write() {
    Jwt token = Jwt.ofSomebodyNew().with("full_name", "\"Ben\"");
    String id = me(token).getString("id");

    String written =
        bearing(token)
            .contentType(ContentType.JSON)
            .body(Map.of("title", "A post", "body", "Words"))
            .post("/posts")
            .then()
            .statusCode(201)
            .extract()
            .path("author.id");

    assertThat(written).isEqualTo(id);
    assertThat(me(token.withTime("exp", 600)).getString("id")).isEqualTo(id);
  }

  @Test
  void what_the_issuer_says_now_is_followed() {
    Jwt token =
        Jwt.ofSomebodyNew()
            .with("full_name", "\"Before\"")
            .with("course_role", "\"instructor\"")
            .with("sections", "[\"one\"]");
    JsonPath before = me(token);

    JsonPath now =
        me(
            token
                .with("full_name", "\"After\"")
                .with("course_role", "\"student\"")
                .with("sections", "[\"two\"]"));

    assertThat(now.getString("id")).isEqualTo(before.getString("id"));
    assertThat(now.getString("handle")).isEqualTo(before.getString("handle"));
    assertThat(now.getString("displayName")).isEqualTo("After");
    assertThat(now.getString("role")).isEqualTo("student");
    assertThat(now.getList("groups")).containsExactly("two");
  }

  @Test
  void what_the_issuer_is_silent_about_stays() {
    String admin = room.admin();
    Jwt token = Jwt.ofSomebodyNew();
    String author = "/authors/" + me(token).getString("id");
    Response patched =
        ClassRoom.as(admin)
            .header("If-Match", ClassRoom.as(admin).get(author).header("ETag"))
            .contentType(ContentType.JSON)
            .body(Map.of("displayName", "Cy", "role", "instructor", "groups", List.of("evening")))
            .patch(author);
    assertThat(patched.statusCode()).isEqualTo(200);

    JsonPath now = me(token.withTime("exp", 600).with("groups", "[\"not-the-sections\"]"));

    assertThat(now.getString("displayName")).isEqualTo("Cy");
    assertThat(now.getString("role")).isEqualTo("instructor");
    assertThat(now.getList("groups")).containsExactly("evening");
  }

  @Test
  void a_role_that_the_issuer_takes_back_is_gone_at_the_next_request() {
    Jwt token = Jwt.ofSomebodyNew().with("course_role", "\"admin\"");
    assertThat(bearing(token).get("/audit").statusCode()).isEqualTo(200);

    assertThat(bearing(token.with("course_role", "\"student\"")).get("/audit").statusCode())
        .isEqualTo(403);
  }

  @Test
  void groups_of_the_issuer_grant_nothing() {
    Jwt token =
        Jwt.ofSomebodyNew()
            .with("groups", "[\"admin\", \"moderate\", \"participation\"]")
            .with("sections", "[\"admin\"]")
            .with("realm_access", "{\"roles\": [\"admin\"]}")
            .with("scope", "\"admin\"");

    assertThat(bearing(token).get("/audit").statusCode()).isEqualTo(403);
  }

  @Test
  void first_sights_at_the_same_moment_make_one_author() {
    Jwt token = Jwt.ofSomebodyNew().with("full_name", "\"Everywhere\"");
    // Each says something else, so that none is answered from memory.
    List<Callable<String>> sights =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<String>) () -> idOf(token.with("sections", "[\"" + i + "\"]")))
            .toList();

    assertThat(atOnce(sights)).hasSize(8).containsOnly(me(token).getString("id"));
  }

  @Test
  void a_class_that_logs_in_at_the_same_moment_under_one_name_gets_a_handle_each() {
    List<Callable<String>> sights =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    (Callable<String>)
                        () -> me(Jwt.ofSomebodyNew().with("login", "\"kim\"")).getString("handle"))
            .toList();

    List<String> expected = new ArrayList<>(List.of("kim"));
    IntStream.rangeClosed(2, 12).forEach(number -> expected.add("kim-" + number));
    assertThat(atOnce(sights)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static <T> List<T> atOnce(List<Callable<T>> deeds) {
    CountDownLatch start = new CountDownLatch(deeds.size());
    ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> deed : deeds) {
        futures.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return deed.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String idOf(Jwt token) {
    return me(token).getString("id");
  }

  private static JsonPath me(Jwt token) {
    Response answer = bearing(token).get("/authors/me");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static RequestSpecification bearing(Jwt token) {
    return anonymous().header("Authorization", "Bearer " + token.signed());
  }
}
