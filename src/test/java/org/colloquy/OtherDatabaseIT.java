package org.colloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is not ours, of the oldest version that is supported. */
class OtherDatabaseIT {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private static final String PASSWORD = "a test's alone";

  @TempDir Path temporary;

  private Path directory;
  private String url;
  private Process postgres;

  @BeforeEach
  void start() throws IOException, InterruptedException, SQLException {
    Needs.that(Files.isExecutable(PROGRAMS.resolve("postgres")), "PostgreSQL 15 in " + PROGRAMS);
    directory = temporary.toRealPath();
    Path home = Files.createDirectory(directory.resolve("other"));
    Path password = Files.writeString(home.resolve("password"), PASSWORD);
    if (Needs.isRoot()) {
      Needs.program("setpriv");
      run("chown", "-R", "nobody", directory.toString());
    }
    String data = home.resolve("cluster").toString();
    start("initdb", "-D", data, "-U", "someone", "-A", "scram-sha-256", "--pwfile=" + password);
    assertThat(postgres.waitFor()).isZero();
    int port = freePort();
    start("postgres", "-D", data, "-h", "127.0.0.1", "-p", "" + port, "-k", "");
    url = "jdbc:postgresql://127.0.0.1:" + port + "/";
    ServerProcess.await("PostgreSQL 15 answers", this::answers);
    try (Connection connection =
            DriverManager.getConnection(url + "postgres", "someone", PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE discussions");
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (postgres != null) {
      postgres.descendants().forEach(ProcessHandle::destroyForcibly);
      postgres.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void it_is_used_where_it_is_named_and_nothing_embedded_starts() {
    try (ServerProcess server =
        ServerProcess.in(directory)
            .withEnvironment("QUARKUS_DATASOURCE_JDBC_URL", url + "discussions?loginTimeout=9")
            .withEnvironment("QUARKUS_DATASOURCE_USERNAME", "someone")
            .withEnvironment("QUARKUS_DATASOURCE_PASSWORD", PASSWORD)
            .with("colloquy.sample.load", "true")
            .start()) {
      assertThat(server.output().get(1))
          .isEqualTo("  data: " + url.replaceFirst("jdbc:", "") + "discussions");
      assertThat(server.json("/api/v1/posts").getList("items.replyCount")).containsExactly(12);
      assertThat(server.json("/api/v1/posts?q=reply").getList("items")).isNotNull();
      assertThat(server.cluster().postmasters()).isEmpty();
      assertThat(directory.resolve("data")).isDirectoryContaining("glob:**/admin-token");
      assertThat(directory.resolve("data/cluster")).doesNotExist();
      assertThat(server.terminate()).isEqualTo(143);
      assertThat(answers()).isTrue();
    }
  }

  private boolean answers() {
    try (Connection connection =
        DriverManager.getConnection(url + "postgres", "someone", PASSWORD)) {
      return connection.getMetaData().getDatabaseMajorVersion() == 15;
    } catch (SQLException e) {
      return false;
    }
  }

  /** PostgreSQL's programs refuse to run as root. */
  private void start(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (Needs.isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    command.add(PROGRAMS.resolve(program).toString());
    command.addAll(List.of(arguments));
    postgres =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(program + ".txt").toFile())
            .start();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** PostgreSQL can't be asked for any port, so one is taken that was free a moment ago. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
