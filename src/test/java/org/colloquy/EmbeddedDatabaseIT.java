package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded database itself is asked whether it keeps what it is given, and from whom. */
class EmbeddedDatabaseIT {

  @TempDir static Path temporary;

  private static ServerProcess server;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException {
    server = ServerProcess.in(temporary.toRealPath()).start();
    cluster = server.cluster();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "password_encryption, scram-sha-256",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "server_encoding, UTF8",
    "data_directory_mode, 0700"
  })
  void it_is_set_to_be_durable_and_closed(String setting, String value) throws SQLException {
    assertThat(ask("SHOW " + setting)).containsExactly(value);
  }

  @Test
  void the_application_cannot_turn_durability_off_for_others() {
    assertThatThrownBy(() -> askAs("colloquy", "ALTER SYSTEM SET fsync = off"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void it_is_version_18() throws SQLException {
    assertThat(ask("SHOW server_version_num"))
        .singleElement()
        .satisfies(version -> assertThat(Integer.parseInt(version) / 10_000).isEqualTo(18));
  }

  @Test
  void every_way_in_asks_for_a_password() throws SQLException {
    assertThat(ask("SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
        .containsExactly("scram-sha-256");
    assertThat(ask("SELECT error FROM pg_hba_file_rules WHERE error IS NOT NULL")).isEmpty();
    assertThat(ask("SELECT left(rolpassword, 13) FROM pg_authid WHERE rolcanlogin"))
        .isNotEmpty()
        .containsOnly("SCRAM-SHA-256");
  }

  @ParameterizedTest
  @CsvSource({"colloquy, colloquy", "postgres, postgres"})
  void a_wrong_password_is_refused(String user, String database) {
    for (String wrong : List.of("", "password", cluster.password() + "0")) {
      assertThatThrownBy(() -> cluster.connect(user, database, wrong).close())
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void the_application_is_no_superuser() throws SQLException {
    assertThat(
            ask(
                "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
                    + " FROM pg_roles WHERE rolname = 'colloquy'"))
        .containsExactly("f");
    assertThat(
            ask(
                "SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'colloquy'"))
        .containsExactly("colloquy");
  }

  @Test
  void files_are_for_their_owner_alone() throws IOException {
    assertThat(mode("")).isEqualTo("rwx------");
    assertThat(mode("cluster")).isEqualTo("rwx------");
    assertThat(mode("password")).isEqualTo("rw-------");
  }

  @Test
  void the_password_is_on_no_command_line_and_in_no_log() throws IOException {
    assertThat(Files.readString(cluster.home().resolve("postgresql.log")))
        .doesNotContain(cluster.password());
    assertThat(cluster.postmasters())
        .flatExtracting(postmaster -> postmaster.info().commandLine().stream().toList())
        .isNotEmpty()
        .noneMatch(command -> command.contains(cluster.password()));
  }

  private static String mode(String file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(cluster.home().resolve(file)));
  }

  /** The first column of an answer. The rules and passwords are shown to a superuser alone. */
  private static List<String> ask(String sql) throws SQLException {
    return askAs("postgres", sql);
  }

  private static List<String> askAs(String user, String sql) throws SQLException {
    try (Connection connection = cluster.connect(user, "colloquy");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
