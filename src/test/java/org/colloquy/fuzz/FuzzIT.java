package org.colloquy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.ContractConformance;
import org.colloquy.Figures;
import org.colloquy.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests from the contract to every operation as every role. {@code -Dfuzz.seed=} makes other
 * ones, {@code -Dfuzz.requests=} says how many, and {@code -Dfuzz.first=} where to begin: with the
 * number that a failure names and one request, that one alone is sent again.
 */
class FuzzIT {

  private static final String MANY = "1000000000";

  private final long seed = Long.getLong("fuzz.seed", 1);
  private final int first = Integer.getInteger("fuzz.first", 0);
  private final int requests =
      Integer.getInteger("fuzz.requests", "true".equals(System.getenv("CI")) ? 100_000 : 5_000);

  @Test
  void whatever_is_asked_the_answer_is_the_contracts_and_what_is_refused_writes_nothing(
      @TempDir Path temporary) throws IOException, SQLException {
    try (ServerProcess server = started(temporary.toRealPath());
        WriteLog log = new WriteLog(server.cluster().connect("colloquy", "colloquy"))) {
      Contract contract =
          new Contract(ContractConformance.of(server.get("/openapi?format=json").body()));
      Map<Caller, Integer> callers = callers(server, log);
      try (Fuzzer fuzzer = new Fuzzer(contract, server.port(), log)) {
        furnish(fuzzer, contract, callers.keySet().iterator().next());
        long start = System.nanoTime();
        fuzzer.run(new Plans(contract, callers, seed), first, first + requests);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
            "Fuzzed with -Dfuzz.seed=%d, %d requests in %s%n%s",
            seed, requests, took, fuzzer.figures());
        Figures figures = new Figures().line("run", "seed " + seed, requests, took.toSeconds());
        fuzzer.lines().forEach(line -> figures.line("kind", line));
        figures.write("fuzz");
        assertThat(fuzzer.faults().toString()).isEmpty();
        assertThat(server.output()).noneMatch(FuzzIT::isFailure);
        if (requests >= 5_000) {
          assertThat(fuzzer.neverSucceeded(contract.operations())).isEmpty();
        }
      }
    }
  }

  /** A stream's reader may go at any time, which the framework logs as if it were a failure. */
  private static boolean isFailure(String line) {
    return line.contains(" ERROR ") && !line.contains("ClosedChannelException");
  }

  /** A server that does not tire of being asked. */
  private static ServerProcess started(Path directory) {
    return ServerProcess.in(directory)
        .with("colloquy.limits.reads", MANY)
        .with("colloquy.limits.anonymous-reads", MANY)
        .with("colloquy.limits.writes", MANY)
        .with("colloquy.limits.failed-authentications", MANY)
        .with("colloquy.live.per-caller", "5000")
        // Some bodies never come.
        .with("colloquy.load.patience", "5s")
        .with("colloquy.webhooks.allowed-addresses", "127.0.0.1/32")
        .start();
  }

  /** What later requests ask for, made in the order in which one needs the other. */
  private static void furnish(Fuzzer fuzzer, Contract contract, Caller admin) {
    for (String id :
        List.of(
            "createAuthor",
            "createPost",
            "createReply",
            "createReplies",
            "createToken",
            "inviteAuthor",
            "createWebhook",
            "pingWebhook",
            "createImport")) {
      fuzzer.furnish(contract.operation(id), admin, id.equals("createImport") ? 2 : 20);
    }
  }

  /** The callers, the administrator first, each with how often it calls. */
  private static Map<Caller, Integer> callers(ServerProcess server, WriteLog log)
      throws SQLException {
    Map<Caller, Integer> callers = new LinkedHashMap<>();
    callers.put(new Caller("admin", server.adminToken()), 40);
    for (String role : List.of("instructor", "student")) {
      callers.put(new Caller(role, token(server, "the-" + role, role, "")), 15);
    }
    callers.put(new Caller("other student", token(server, "other", "student", "")), 8);
    callers.put(
        new Caller("reads alone", token(server, "reader", "admin", ",\"scopes\":[\"read\"]")), 7);
    callers.put(new Caller("revoked", token(server, "revoked", "admin", "")), 5);
    callers.put(new Caller("expired", token(server, "expired", "admin", "")), 5);
    callers.put(new Caller("anonymous", null), 8);
    log.execute("UPDATE token SET revoked_at = now() WHERE name = 'revoked'");
    log.execute("UPDATE token SET expires_at = now() - interval '1 hour' WHERE name = 'expired'");
    return callers;
  }

  private static String token(ServerProcess server, String name, String role, String scopes) {
    String author =
        "{\"handle\":\"%s\",\"displayName\":\"%s\",\"role\":\"%s\"}".formatted(name, name, role);
    String id = JsonPath.from(server.postAsAdmin("/api/v1/authors", author).body()).getString("id");
    String token = "{\"name\":\"%s\",\"author\":\"%s\"%s}".formatted(name, id, scopes);
    return JsonPath.from(server.postAsAdmin("/api/v1/tokens", token).body()).getString("token");
  }
}
