package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BenchStatementTest {

  private static final Path FILE = Path.of("bench/participation.sql");

  private static final String COMMENT =
      """
      -- The statement of the participation table as it is now, participation.ParticipationQueries.sql, as COPY.
      -- Written by ./mvnw test -Dtest=BenchStatementTest -Dbench.update
      """;

  /** Stands for the time of the question, which PostgreSQL puts in. */
  private static final Instant NOW = Instant.parse("2000-01-01T00:00:00Z");

  @Test
  void what_participation_is_measured_beside_is_its_own_statement() throws IOException {
    ParticipationFilter filter =
        new ParticipationFilter(
            Instant.EPOCH,
            Instant.parse("9999-12-31T23:59:59.999Z"),
            ZoneId.of("Europe/Berlin"),
            null,
            null,
            null,
            null,
            null,
            NOW);
    String sql =
        COMMENT + CopyStatement.of(filter).replace("timestamptz '" + NOW + "'", "now()") + ";\n";

    if (System.getProperty("bench.update") != null) {
      Files.writeString(FILE, sql);
    }
    assertThat(FILE).hasContent(sql);
  }
}
