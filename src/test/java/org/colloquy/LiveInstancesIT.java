package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.colloquy.database.EmbeddedDatabase;
import org.colloquy.live.EventStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who follows a thread on one of two servers is told of what the other one wrote. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveInstancesIT {

  private static final String LISTENERS =
      "FROM pg_stat_activity WHERE application_name = 'colloquy-listen'";

  @TempDir static Path temporary;

  private static EmbeddedDatabase database;
  private static ServerProcess first;
  private static ServerProcess second;
  private String post;

  @BeforeAll
  static void start() throws Exception {
    Path home = temporary.toRealPath();
    database = EmbeddedDatabase.open(home.resolve("database"));
    first = on(Files.createDirectory(home.resolve("first"))).start();
    Path two = Files.createDirectory(home.resolve("second"));
    second = on(two).start();
    // The token of the first start, which the other has not made.
    Files.createDirectories(two.resolve("data"));
    Files.copy(home.resolve("first/data/admin-token"), two.resolve("data/admin-token"));
    ServerProcess.await("both listen", () -> number("SELECT count(*) " + LISTENERS) == 2);
  }

  @BeforeEach
  void publish() {
    post = id(second.postAsAdmin("/api/v1/posts", "{\"title\": \"One\", \"body\": \"Two\"}"));
  }

  @AfterAll
  static void stop() {
    Stream.of(first, second).filter(server -> server != null).forEach(ServerProcess::close);
    if (database != null) {
      database.close();
    }
  }

  /** The comparison comes once an hour: what arrives was told by a notification. */
  private static ServerProcess.Command on(Path directory) {
    return ServerProcess.in(directory)
        .with("quarkus.datasource.jdbc.url", database.jdbcUrl())
        .with("quarkus.datasource.username", database.user())
        .with("quarkus.datasource.password", database.password())
        .with("colloquy.limits.writes", "100000")
        .with("colloquy.live.compare", "1h");
  }

  @Test
  @Order(1)
  void a_reply_to_one_arrives_at_followers_of_the_other() {
    try (EventStream here = follow(first, 1);
        EventStream there = follow(second, 1)) {
      for (int i = 0; i < 20; i++) {
        reply(i % 2 == 0 ? first : second);
      }
      List<Long> all = LongStream.rangeClosed(2, 21).boxed().toList();
      here.await(21);
      there.await(21);
      assertThat(here.ids()).isEqualTo(all);
      assertThat(there.ids()).isEqualTo(all);
    }
  }

  @Test
  @Order(3)
  void followers_of_a_killed_instance_resume_at_the_other_with_nothing_lost_or_doubled() {
    AtomicBoolean enough = new AtomicBoolean();
    AtomicReference<ServerProcess> target = new AtomicReference<>(first);
    List<EventStream> streams =
        new ArrayList<>(Stream.generate(() -> follow(first, 1)).limit(20).toList());
    CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> write(target, enough));
    streams.forEach(stream -> stream.await("some", event -> event.id() > 10));

    target.set(second);
    first.kill();

    List<List<Long>> told = new ArrayList<>();
    for (EventStream stream : streams) {
      told.add(new ArrayList<>(stream.awaitEnd().ids()));
    }
    List<EventStream> resumed =
        told.stream().map(ids -> follow(second, ids.get(ids.size() - 1))).toList();
    resumed.forEach(stream -> stream.await("more", event -> event.id() > 60));
    enough.set(true);
    int acknowledged = writer.join();
    long last = sequence();
    List<Long> all = LongStream.rangeClosed(2, last).boxed().toList();
    assertThat(all.size()).isGreaterThanOrEqualTo(acknowledged);
    for (int i = 0; i < told.size(); i++) {
      try (EventStream stream = resumed.get(i)) {
        stream.await(last);
        told.get(i).addAll(stream.ids());
        assertThat(told.get(i)).isEqualTo(all);
      }
    }
  }

  @Test
  @Order(2)
  void a_lost_listener_catches_up_by_itself() {
    try (EventStream here = follow(first, 1);
        EventStream there = follow(second, 1)) {
      for (int round = 0; round < 3; round++) {
        List<Long> before = numbers("SELECT pid " + LISTENERS);
        changeAndTellNobody();
        assertThat(numbers("SELECT pg_terminate_backend(pid)::int::bigint " + LISTENERS))
            .containsExactly(1L, 1L);

        here.await(2 * round + 2);
        there.await(2 * round + 2);
        ServerProcess.await("both listen again", () -> number("SELECT count(*) " + LISTENERS) == 2);
        assertThat(numbers("SELECT pid " + LISTENERS)).doesNotContainAnyElementsOf(before);
        reply(second);
        here.await(2 * round + 3);
        there.await(2 * round + 3);
      }
      assertThat(here.ids()).isEqualTo(LongStream.rangeClosed(2, 7).boxed().toList());
      assertThat(there.ids()).isEqualTo(here.ids());
    }
  }

  @Test
  @Order(4)
  void a_server_that_stops_lets_its_followers_go_at_once() {
    List<EventStream> streams = Stream.generate(() -> follow(second, 1)).limit(50).toList();
    long begin = System.nanoTime();
    assertThat(second.terminate()).isIn(0, 143);
    streams.forEach(EventStream::awaitEnd);
    // An orderly end, and not that of the process: the answer is whole.
    assertThat(streams)
        .allSatisfy(stream -> assertThat(stream.answer().statusCode()).isEqualTo(200));
    System.out.printf(
        "A server with 50 followers stopped in %d ms.%n", (System.nanoTime() - begin) / 1_000_000);
    assertThat(second.output()).noneMatch(line -> line.contains("Timed out waiting"));
  }

  private EventStream follow(ServerProcess server, long after) {
    String path = "/api/v1/posts/" + post + "/events?after=" + after;
    return EventStream.ask("http://localhost:" + server.port() + path).opened();
  }

  private void reply(ServerProcess server) {
    id(server.postAsAdmin("/api/v1/posts/" + post + "/replies", body(sequence())));
  }

  /** Writes until it is enough, and gives how many replies the servers said they had taken. */
  private int write(AtomicReference<ServerProcess> target, AtomicBoolean enough) {
    int acknowledged = 0;
    for (int i = 0; !enough.get(); i++) {
      ServerProcess server = target.get();
      try {
        HttpResponse<String> answer =
            server.postAsAdmin("/api/v1/posts/" + post + "/replies", body(i));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        acknowledged++;
      } catch (java.io.UncheckedIOException e) {
        // Its connections can break before it is known to have ended.
        assertThat(server).isSameAs(first);
      }
    }
    return acknowledged;
  }

  private static String body(long number) {
    return "{\"body\": \"Number " + number + "\"}";
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return io.restassured.path.json.JsonPath.from(answer.body()).getString("id");
  }

  /** What an instance leaves behind that dies between its commit and its notification. */
  private void changeAndTellNobody() {
    String change =
        "UPDATE post SET sequence = sequence + 1, version = sequence + 1, change = 'pinned' WHERE id = '%s'";
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change.formatted(post))).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long sequence() {
    return number("SELECT max(sequence) FROM post WHERE id = '" + post + "'");
  }

  private static long number(String sql) {
    return numbers(sql).stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private static List<Long> numbers(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<Long> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
