package org.colloquy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.colloquy.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is lost, doubled or shown too early, whatever is killed, cut, filled or stopped. It takes
 * {@code -Dcrash.seed=…}, {@code -Dcrash.writes=…}, {@code -Dcrash.kills=…} and {@code
 * -Dcrash.timeouts=delivered}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrashTests {

  private static final Duration NOTICED = Duration.ofSeconds(1);

  private final History history = new History();
  private World world;
  private Crash.Outcome outcome;
  private List<String> faults;

  /** The faults that are made here. */
  abstract EnumSet<Fault> faults();

  /** What the figures are kept under. */
  abstract String database();

  abstract World open(Path directory, Timeouts timeouts, History calls)
      throws IOException, SQLException;

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException, SQLException {
    Timeouts timeouts =
        Timeouts.valueOf(System.getProperty("crash.timeouts", "short").toUpperCase(Locale.ROOT));
    long seed = Long.getLong("crash.seed", System.nanoTime() % 1_000_000);
    world = open(temporary.toRealPath(), timeouts, history);
    EnumSet<Fault> possible = faults();
    possible.removeAll(world.missing().keySet());
    Plan plan =
        Plan.of(
            seed,
            List.copyOf(possible),
            Integer.getInteger("crash.writes", 3000),
            Integer.getInteger("crash.kills", 5),
            timeouts.longest().plus(NOTICED));
    System.out.println(database() + ": -Dcrash.seed=" + seed);
    outcome = new Crash(world, plan, history).run();
    faults = Checker.faults(history, outcome.kept());
    Report.write(database(), plan, history, outcome, faults);
    faults.stream().limit(50).forEach(System.out::println);
  }

  @AfterAll
  void close() throws IOException {
    if (world != null) {
      world.close();
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

  @Test
  void the_server_logs_no_failure() throws IOException {
    try (Stream<Path> files = Files.list(world.directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("A request failed");
      }
    }
  }

  Stream<Fault> each() {
    return faults().stream();
  }

  @ParameterizedTest
  @MethodSource("each")
  void it_recovers_by_itself_from(Fault fault) {
    String missing = world.missing().getOrDefault(fault, "");
    if (!missing.isEmpty()) {
      Needs.root();
      Needs.program("mount");
      Needs.program("ip");
      Needs.program("nft");
      // All that can be installed is there, and the system does not allow it.
      Assumptions.abort("needs " + missing);
    }

    assertThat(outcome.made().stream().filter(made -> made.fault() == fault).toList())
        .isNotEmpty()
        .allSatisfy(made -> assertThat(made.recovery()).isNotNull());
  }
}
