package org.colloquy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.colloquy.crash.Program;

/** A PostgreSQL that is not ours, of the oldest version that is supported, with its programs. */
final class DebianPostgres implements AutoCloseable {

  static final String USER = "someone";
  static final String PASSWORD = "a test's alone";

  private final int port = freePort();
  private final Program postgres;

  private DebianPostgres(Path home) throws IOException {
    Path password = Files.writeString(home.resolve("password"), PASSWORD);
    Program.hand(home.getParent());
    String data = home.resolve("cluster").toString();
    try (Program initdb =
        Program.postgres(
            home,
            "initdb",
            "-D",
            data,
            "-E",
            "UTF8",
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + password)) {
      initdb.awaitSuccess();
    }
    postgres =
        Program.postgres(
            home, "postgres", "-D", data, "-h", "127.0.0.1", "-p", "" + port, "-k", "");
  }

  /** Starts one beneath a directory, whose owner it becomes. */
  static DebianPostgres start(Path directory) throws IOException {
    Program.needsPostgres();
    DebianPostgres server = new DebianPostgres(Files.createDirectory(directory.resolve("other")));
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
    postgres.close();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), USER, PASSWORD);
  }

  /** PostgreSQL can't be asked for any port, so one is taken that was free a moment ago. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
