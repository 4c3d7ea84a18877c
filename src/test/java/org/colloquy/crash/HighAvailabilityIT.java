package org.colloquy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.colloquy.Needs;
import org.colloquy.ServerProcess;
import org.colloquy.crash.Ordeal.Happened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two nodes of PostgreSQL and two servers, of which any may be killed: nothing is lost, doubled or
 * shown too early. It takes {@code -Dha.rounds=…} and {@code -Dcrash.seed=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HighAvailabilityIT {

  /** Few enough that what has to start again has a processor to do so. */
  private static final Crowd.Size CROWD = new Crowd.Size(3, 2);

  private final History history = new History();
  private Path directory;
  private Installation installation;
  private List<Happened> happened;
  private List<String> faults;

  @BeforeAll
  void run(@TempDir Path temporary) throws Exception {
    for (String program : List.of("patroni", "etcd", "haproxy")) {
      Needs.program(program);
    }
    Program.needsPostgres();
    directory = temporary.toRealPath();
    long seed = Long.getLong("crash.seed", System.nanoTime() % 1_000_000);
    System.out.println("high availability: -Dcrash.seed=" + seed);
    installation = Installation.start(directory);
    String token = installation.adminToken();
    try (Crowd crowd = new Crowd(installation::address, token, seed, CROWD, history)) {
      crowd.begin();
      happened = new Ordeal(installation, history).run(Integer.getInteger("ha.rounds", 1));
      crowd.endAfter(0);
      Kept kept = crowd.take();
      faults = Checker.faults(history, kept);
    }
    Report.write(seed, history, happened, faults);
    faults.stream().limit(50).forEach(System.out::println);
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  void what_was_acknowledged_is_there_once_and_nobody_saw_anything_else() {
    assertThat(faults).isEmpty();
  }

  @Test
  void there_was_something_of_everything() {
    EnumSet<Call.Operation> asked = EnumSet.allOf(Call.Operation.class);
    asked.remove(Call.Operation.OTHER);
    assertThat(history.calls().filter(Call::acknowledged).map(Call::operation).distinct().toList())
        .containsAll(asked);
    assertThat(history.calls().filter(Call::unknown).count()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Mishap.class)
  void it_recovers_by_itself_from(Mishap mishap) {
    assertThat(happened).extracting(Happened::mishap).contains(mishap);
  }

  @Test
  void the_standby_takes_over_from_a_primary_that_is_gone_and_the_other_way_round() {
    assertThat(happened)
        .filteredOn(one -> one.mishap() == Mishap.NODE_OF_PRIMARY_KILLED)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(one -> assertThat(one.after()).isNotEqualTo(one.before()));
  }

  @Test
  void a_switchover_makes_the_standby_the_primary() {
    assertThat(happened)
        .filteredOn(one -> one.mishap() == Mishap.SWITCHOVER)
        .allSatisfy(one -> assertThat(one.after()).isNotEqualTo(one.before()));
  }

  @Test
  void servers_that_are_restarted_in_turn_leave_no_call_without_an_answer() {
    assertThat(happened)
        .filteredOn(one -> one.mishap() == Mishap.ROLLING_RESTART)
        .allSatisfy(one -> assertThat(one.unanswered(history)).isEmpty());
  }

  @Test
  void both_servers_hear_of_changes_from_the_primary_of_now() {
    ServerProcess.await("both listen", installation::bothListen);
  }

  @Test
  void the_servers_log_no_failure() throws IOException {
    List<Path> logs = new ArrayList<>();
    for (String server : List.of("app1", "app2")) {
      try (Stream<Path> files = Files.list(directory.resolve(server))) {
        files.filter(Files::isRegularFile).forEach(logs::add);
      }
    }
    assertThat(logs).isNotEmpty();
    for (Path log : logs) {
      assertThat(Files.readString(log)).doesNotContain("A request failed");
    }
  }
}
