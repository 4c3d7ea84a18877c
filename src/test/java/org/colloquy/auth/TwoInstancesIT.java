package org.colloquy.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database are one to whoever calls. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesIT {

  private static final int WRITES = 20;
  private static final int FAILURES = 60;

  /** What the contract grants a revoked token. */
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir static Path directory;

  private static EmbeddedDatabase database;
  private static Instance first;
  private static Instance second;
  private static String admin;
  private static int students;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.open(directory.resolve("database"));
    Map<String, String> properties = new HashMap<>(Instance.on(database));
    properties.put("colloquy.limits.writes", String.valueOf(WRITES));
    properties.put("colloquy.limits.failed-authentications", String.valueOf(FAILURES));
    first = Instance.start(Files.createDirectory(directory.resolve("first")), properties);
    second = Instance.start(Files.createDirectory(directory.resolve("second")), properties);
    admin = Files.readString(directory.resolve("first/data/admin-token")).strip();
  }

  @AfterAll
  static void stop() {
    Stream.of(first, second).filter(i -> i != null).forEach(Instance::close);
    if (database != null) {
      database.close();
    }
  }

  @Test
  @Order(1)
  void one_administrators_token_is_made_for_both() {
    assertThat(first.output()).contains("clq_");
    assertThat(second.output()).doesNotContain("clq_");
    assertThat(second.get("/audit", admin).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void a_token_revoked_on_one_stops_on_both_within_a_second() {
    JsonPath token = token(student(), "");
    String secret = token.getString("token");
    assertThat(statuses(secret)).containsOnly(200);

    int revoked = first.send("DELETE", "/tokens/" + token.getString("id"), admin, "").statusCode();

    assertThat(revoked).isEqualTo(204);
    assertEndsAt(Instant.now().plus(SECOND), secret);
  }

  @Test
  @Order(3)
  void an_expired_token_stops_on_both_at_once() {
    Instant end = Instant.now().plusSeconds(8);
    String secret = token(student(), ", \"expiresAt\": \"" + end + "\"").getString("token");
    assertThat(statuses(secret)).containsOnly(200);

    assertEndsAt(end, secret);
  }

  @Test
  @Order(4)
  void the_token_of_somebody_erased_stops_on_both_within_a_second() {
    String student = student();
    String secret = token(student, "").getString("token");
    assertThat(statuses(secret)).containsOnly(200);

    int erased =
        first
            .send("POST", "/authors/" + student + "/erase", admin, "{\"words\": \"keep\"}")
            .statusCode();

    assertThat(erased).isEqualTo(204);
    assertEndsAt(Instant.now().plus(SECOND), secret);
  }

  @Test
  @Order(5)
  void what_one_did_under_a_key_the_other_does_not_do_again() {
    String secret = token(student(), "").getString("token");
    String post = "{\"title\": \"Once\", \"body\": \"Said once\"}";

    List<HttpResponse<String>> answers =
        Stream.of(first, second, first, second)
            .map(server -> server.sendKeyed("/posts", secret, post, "one key"))
            .toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(400);
    answers =
        Stream.of(first, second, first, second)
            .map(server -> server.sendKeyed("/posts", secret, post, "one-key"))
            .toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(answers)
        .extracting(answer -> answer.headers().firstValue("Idempotency-Replayed").orElse("no"))
        .containsExactly("no", "true", "true", "true");
    // The address of what was made is the one that it was made by, on whichever it is asked for.
    assertThat(answers)
        .extracting(answer -> answer.headers().firstValue("Location"))
        .containsOnly(answers.get(0).headers().firstValue("Location"));
    assertThat(JsonPath.from(second.get("/posts", secret).body()).getList("items")).hasSize(1);
  }

  @Test
  @Order(6)
  void the_limit_of_writes_is_shared_exactly() {
    String secret = token(student(), "").getString("token");
    long start = System.nanoTime();

    List<Integer> statuses =
        inParallel(2 * WRITES, i -> write(i % 2 == 0 ? first : second, secret));

    // One comes back every three seconds, and a busy machine may take that long.
    int back = (int) (Duration.ofNanos(System.nanoTime() - start).toSeconds() / 3);
    assertThat(statuses).containsOnly(201, 429);
    assertThat(statuses.stream().filter(status -> status == 201).count())
        .isBetween((long) WRITES, (long) WRITES + back);
  }

  @Test
  @Order(7)
  void the_limit_of_failed_authentications_is_shared_and_spares_those_who_are_known() {
    String known = token(student(), "").getString("token");
    assertThat(statuses(known)).containsOnly(200);
    long start = System.nanoTime();

    int refused = 0;
    while (failure(refused % 2 == 0 ? first : second) == 401) {
      // One comes back each second. Were the limit not shared, there would be twice as many.
      long most = FAILURES + Duration.ofNanos(System.nanoTime() - start).toSeconds();
      assertThat(++refused).isLessThanOrEqualTo((int) most);
    }

    // The one that has not seen the limit reached knows of it too.
    Instance other = refused % 2 == 0 ? second : first;
    assertThat(Stream.generate(() -> failure(other)).limit(5)).contains(429);
    // Longer than a token is remembered, so it is looked up anew while the address is shut out.
    Instant later = Instant.now().plus(SECOND);
    while (Instant.now().isBefore(later)) {
      assertThat(statuses(known)).containsOnly(200);
    }
  }

  /** Keeps asking, so that both servers remember the token for as long as they may. */
  private static void assertEndsAt(Instant end, String secret) {
    List<Instance> taking = List.of(first, second);
    while (Instant.now().isBefore(end)) {
      // No longer than it is taken, since each refusal counts against the address.
      taking =
          taking.stream()
              .filter(server -> server.get("/authors/me", secret).statusCode() == 200)
              .toList();
    }
    for (int i = 0; i < 5; i++) {
      assertThat(statuses(secret)).containsOnly(401);
    }
  }

  private static int failure(Instance server) {
    return server.get("/authors/me", Secret.generate(Secret.TOKEN)).statusCode();
  }

  private static List<Integer> statuses(String secret) {
    return Stream.of(first, second)
        .map(server -> server.get("/authors/me", secret).statusCode())
        .toList();
  }

  private static int write(Instance server, String secret) {
    return server
        .send("POST", "/posts", secret, "{\"title\": \"T\", \"body\": \"B\"}")
        .statusCode();
  }

  private static List<Integer> inParallel(int count, java.util.function.IntFunction<Integer> deed) {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      return IntStream.range(0, count)
          .mapToObj(i -> threads.submit(() -> deed.apply(i)))
          .toList()
          .stream()
          .map(TwoInstancesIT::result)
          .toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static int result(java.util.concurrent.Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String student() {
    String body =
        "{\"handle\": \"student-%d\", \"displayName\": \"Name\", \"role\": \"student\"}"
            .formatted(++students);
    HttpResponse<String> created = first.send("POST", "/authors", admin, body);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return JsonPath.from(created.body()).getString("id");
  }

  private static JsonPath token(String author, String more) {
    String body = "{\"name\": \"test\", \"author\": \"%s\"%s}".formatted(author, more);
    HttpResponse<String> minted = first.send("POST", "/tokens", admin, body);
    assertThat(minted.statusCode()).as(minted.body()).isEqualTo(201);
    return JsonPath.from(minted.body());
  }
}
