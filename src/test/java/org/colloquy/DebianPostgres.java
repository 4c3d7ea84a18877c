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

/** A PostgreSQL that is not ours, of the oldest version that is supported, with its programs. */
final class DebianPostgres implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  static final String USER = "someone";
  static final String PASSWORD = "a test's alone";

  private final Path directory;
  private final int port;
  private Process postgres;

  private DebianPostgres(Path directory) throws IOException {
    this.directory = directory;
    this.port = freePort();
  }

  /** Starts one beneath a directory, whose owner it becomes. */
  static DebianPostgres start(Path directory) throws IOException, InterruptedException {
    Needs.that(Files.isExecutable(PROGRAMS.resolve("postgres")), "PostgreSQL 15 in " + PROGRAMS);
    Path home = Files.createDirectory(directory.resolve("other"));
    Path password = Files.writeString(home.resolve("password"), PASSWORD);
    if (Needs.isRoot()) {
      Needs.program("setpriv");
      run("chown", "-R", "nobody", directory.toString());
    }
    DebianPostgres server = new DebianPostgres(directory);
    String data = home.resolve("cluster").toString();
    Process initdb =
        server.program(
            "initdb", "-D", data, "-U", USER, "-A", "scram-sha-256", "--pwfile=" + password);
    assertThat(initdb.waitFor()).isZero();
    server.postgres =
        server.program("postgres", "-D", data, "-h", "127.0.0.1", "-p", "" + server.port, "-k", "");
    ServerProcess.await("PostgreSQL 15 answers", server::answers);
    return server;
  }

  /** Where a database is, for a server. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Where a database is, for PostgreSQL's own programs. */
  String address(String database) {
    return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + database;
  }

  boolean answers() {
    try (Connection connection = connect()) {
      return connection.getMetaData().getDatabaseMajorVersion() == 15;
    } catch (SQLException e) {
      return false;
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    postgres.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      postgres.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), USER, PASSWORD);
  }

  /** PostgreSQL's programs refuse to run as root. */
  private Process program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (Needs.isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    command.add(PROGRAMS.resolve(name).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(name + ".txt").toFile())
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
