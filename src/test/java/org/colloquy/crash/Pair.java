package org.colloquy.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.colloquy.ServerProcess;

/** A PostgreSQL and a standby of its own, which can be held back. */
final class Pair implements AutoCloseable {

  private final Path home;
  private final int primaryPort;
  private final int standbyPort;
  private Program primary;
  private Program standby;

  private Pair(Path home) throws IOException {
    this.home = home;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket two = new ServerSocket(0, 1, loopback)) {
      primaryPort = one.getLocalPort();
      standbyPort = two.getLocalPort();
    }
  }

  /**
   * Makes both, with an empty database.
   *
   * @param home an empty directory for their data
   * @param reachable the directory above it that others may not enter yet
   */
  static Pair start(Path home, Path reachable) throws IOException, SQLException {
    Pair pair = new Pair(home);
    try {
      Program.hand(reachable);
      pair.run("initdb", "-D", home + "/primary", "-U", "postgres", "-A", "trust");
      pair.primary = pair.postgres("primary", pair.primaryPort);
      ServerProcess.await("the primary answers", () -> pair.answers(pair.primaryPort));
      pair.execute(pair.primaryPort, "CREATE DATABASE colloquy");
      pair.run(
          "pg_basebackup",
          "-D",
          home + "/standby",
          "-R",
          "-c",
          "fast",
          "-d",
          "host=127.0.0.1 user=postgres port=" + pair.primaryPort);
      pair.startStandby();
    } catch (IOException | SQLException | RuntimeException | Error e) {
      pair.close();
      throw e;
    }
    return pair;
  }

  private void run(String program, String... arguments) throws IOException {
    try (Program run = Program.postgres(home, program, arguments)) {
      run.awaitSuccess();
    }
  }

  private Program postgres(String name, int port) throws IOException {
    return Program.postgres(
        home, "postgres", "-D", home + "/" + name, "-h", "127.0.0.1", "-p", "" + port, "-k", "");
  }

  void startStandby() throws IOException {
    standby = postgres("standby", standbyPort);
    ServerProcess.await("the standby answers", () -> answers(standbyPort));
  }

  void killStandby() {
    standby.kill();
  }

  String primaryUrl() {
    return url(primaryPort, "colloquy");
  }

  String standbyUrl() {
    return url(standbyPort, "colloquy");
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Has the standby show nothing new from now on. */
  void pause() throws SQLException {
    execute(standbyPort, "SELECT pg_wal_replay_pause()");
    ServerProcess.await(
        "the standby stands still",
        () -> ask(standbyPort, "SELECT pg_get_wal_replay_pause_state()").equals("paused"));
  }

  void resume() throws SQLException {
    execute(standbyPort, "SELECT pg_wal_replay_resume()");
  }

  /** Waits until the standby shows all that the primary does now. */
  void awaitReplay() {
    String written = ask(primaryPort, "SELECT pg_current_wal_flush_lsn()");
    String asked = "SELECT pg_last_wal_replay_lsn() >= '" + written + "'";
    ServerProcess.await("the standby is there", () -> ask(standbyPort, asked).equals("t"));
  }

  private boolean answers(int port) {
    try (Connection connection =
        DriverManager.getConnection(url(port, "postgres"), "postgres", "")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private void execute(int port, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(port, "postgres"), "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(int port, String sql) {
    try (Connection connection =
            DriverManager.getConnection(url(port, "postgres"), "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (standby != null) {
      standby.kill();
    }
    if (primary != null) {
      primary.kill();
    }
  }
}
