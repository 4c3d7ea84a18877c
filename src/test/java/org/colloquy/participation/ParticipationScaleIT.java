package org.colloquy.participation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.colloquy.Heap;
import org.colloquy.Measures;
import org.colloquy.ServerProcess;
import org.colloquy.author.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * The largest class that is promised, as CSV in a small heap. How long it takes is printed beside
 * what PostgreSQL takes to write the answer of the very same statement, {@code COPY … TO STDOUT}.
 */
@Measures
class ParticipationScaleIT {

  private static final Instant NOW = Instant.parse("2025-02-01T00:00:00Z");
  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @TempDir static Path temporary;

  private static Path directory;
  private static ServerProcess server;
  private static Connection database;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void aClass() throws Exception {
    directory = temporary.toRealPath();
    server =
        ServerProcess.in(directory)
            .withEnvironment("JDK_JAVA_OPTIONS", "-Xmx256m")
            // A machine that builds other things beside may need longer than a database is given.
            .with("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "120")
            .start();
    long begin = System.nanoTime();
    try (Connection owner = server.cluster().connect("postgres", "colloquy")) {
      BigClass.make(owner);
      System.out.printf("A million replies were made within %.1f s.%n", since(begin));
      begin = System.nanoTime();
      assertThat(send("role=student&tag=week-3&from=2024-09-16&to=2024-10-28", "new.csv"))
          .isEqualTo(200);
      System.out.printf("Before the database has looked at them: %.2f s.%n", since(begin));
      // As the database does by itself within minutes.
      try (Statement sql = owner.createStatement()) {
        sql.execute("VACUUM ANALYZE author, contribution");
      }
    }
    database = server.cluster().connect("colloquy", "colloquy");
  }

  @AfterAll
  static void end() throws SQLException {
    if (database != null) {
      database.close();
    }
    server.close();
  }

  @Test
  void the_whole_term_of_a_class_of_10_000_is_counted_in_256_mebibytes() throws Exception {
    ParticipationFilter filter = filter(BEGINNING, END, null, null, NOW);
    String query = "tz=Europe/Berlin&asOf=" + NOW;

    List<CSVRecord> rows = beside("whole term", query, filter, 5);

    // The administrator came later.
    assertThat(rows).hasSize(BigClass.MEMBERS);
    assertThat(sum(rows, "posts")).isEqualTo(BigClass.POSTS);
    assertReplies(rows, NOW, reply -> true);
    assertThat(sum(rows, "repliesToOthers")).isPositive();
  }

  @Test
  void a_few_weeks_of_the_students_in_threads_with_a_tag_are_counted() throws Exception {
    Instant from = Instant.parse("2024-09-15T22:00:00Z");
    Instant to = Instant.parse("2024-10-27T23:00:00Z");

    List<CSVRecord> rows =
        beside(
            "students, six weeks, one tag",
            "role=student&tag=Week-3&from=2024-09-16&to=2024-10-28&tz=Europe/Berlin&asOf=" + NOW,
            filter(from, to, "week-3", Role.STUDENT, NOW),
            3);

    // Every two hundredth is an instructor.
    assertThat(rows).hasSize(BigClass.MEMBERS - BigClass.MEMBERS / 200);
    assertReplies(
        rows,
        NOW,
        reply ->
            BigClass.week(reply) == 3
                && BigClass.author(reply) % 200 != 0
                && !BigClass.createdAt(reply).isBefore(from)
                && BigClass.createdAt(reply).isBefore(to));
  }

  @Test
  void how_things_stood_in_the_middle_of_the_term_is_counted() throws Exception {
    Instant then = Instant.parse("2024-10-15T12:00:00Z");

    List<CSVRecord> rows =
        beside(
            "as of the middle of the term",
            "tz=Europe/Berlin&asOf=" + then,
            filter(BEGINNING, END, null, null, then),
            3);

    assertReplies(rows, then, reply -> true);
  }

  private static void assertReplies(List<CSVRecord> rows, Instant asOf, LongPredicate asked) {
    LongPredicate counted = reply -> BigClass.words(reply, asOf) >= 0 && asked.test(reply);
    assertThat(sum(rows, "replies")).isEqualTo(BigClass.sum(counted, reply -> 1L)).isPositive();
    assertThat(
            sum(rows, "repliesToPeers")
                + sum(rows, "repliesToInstructors")
                + sum(rows, "selfReplies")
                + sum(rows, "repliesToOthers"))
        .isEqualTo(sum(rows, "replies"));
    CSVRecord some =
        rows.stream()
            .filter(row -> row.get("author").equals("member-4711"))
            .findAny()
            .orElseThrow();
    LongPredicate own = counted.and(reply -> BigClass.author(reply) == 4711);
    assertThat(some.get("replies")).isEqualTo("" + BigClass.sum(own, reply -> 1L));
    // It wrote no post.
    assertThat(some.get("words"))
        .isEqualTo("" + BigClass.sum(own, reply -> BigClass.words(reply, asOf)));
  }

  /**
   * Asks the server and the database in turn, prints how long each takes, and compares what they
   * say.
   */
  private List<CSVRecord> beside(String what, String query, ParticipationFilter filter, int rounds)
      throws Exception {
    String copy = CopyStatement.of(filter);
    List<Double> server = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    Path ours = directory.resolve("ours.csv");
    Path theirs = directory.resolve("theirs.csv");
    long peak = peak(query);
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      assertThat(send(query, "ours.csv")).isEqualTo(200);
      server.add(since(begin));
      begin = System.nanoTime();
      try (OutputStream out = Files.newOutputStream(theirs)) {
        database.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
      }
      alone.add(since(begin));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s, and COPY %.2f s; the ratio is %.2f (medians of %d). The heap held at most %d MiB.%n",
        what,
        median(server),
        median(alone),
        median(server) / median(alone),
        rounds,
        peak >> 20);
    List<CSVRecord> rows = rows(ours);
    assertThat(counts(rows)).isEqualTo(counts(rows(theirs)));
    return rows;
  }

  /** The greatest heap while it answers, which also warms it up. */
  private long peak(String query) {
    CompletableFuture<HttpResponse<Path>> answer =
        HTTP.sendAsync(request(query), into(directory.resolve("peak.csv")));
    long peak = 0;
    do {
      peak = Math.max(peak, Heap.used(server));
    } while (!answer.isDone());
    assertThat(answer.join().statusCode()).isEqualTo(200);
    return Math.max(peak, Heap.used(server));
  }

  private static int send(String query, String file) throws Exception {
    return HTTP.send(request(query), into(directory.resolve(file))).statusCode();
  }

  private static HttpResponse.BodyHandler<Path> into(Path file) {
    return BodyHandlers.ofFile(file, CREATE, TRUNCATE_EXISTING, WRITE);
  }

  private static HttpRequest request(String query) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + server.port() + "/api/v1/participation?" + query))
        .header("Authorization", "Bearer " + server.adminToken())
        .header("Accept", "text/csv")
        .build();
  }

  private static ParticipationFilter filter(
      Instant from, Instant to, String tag, Role role, Instant asOf) {
    return new ParticipationFilter(from, to, ZONE, tag, null, null, role, null, asOf);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  /** The author and all numbers of each row; what lists and times look like is another matter. */
  private static List<List<String>> counts(List<CSVRecord> rows) {
    return rows.stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(row.toList().subList(3, 13));
              cells.add(row.get(0));
              return cells;
            })
        .toList();
  }

  private static long sum(List<CSVRecord> rows, String column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
