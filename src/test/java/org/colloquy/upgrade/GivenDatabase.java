package org.colloquy.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.colloquy.ServerProcess;
import org.colloquy.TestCluster;

/** A database that servers are given, empty to begin with. Closing it drops it. */
final class GivenDatabase implements AutoCloseable {

  private final Map<String, String> settings = TestCluster.newDatabase();

  /** A server on it, in a directory of its own. */
  ServerProcess.Command server(Path directory) throws IOException {
    ServerProcess.Command command =
        ServerProcess.in(Files.createTempDirectory(directory, "server"))
            .with("colloquy.limits.reads", "100000000")
            .with("colloquy.limits.writes", "100000000");
    settings.forEach(command::with);
    return command;
  }

  /** A connection beside the servers'. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.datasource.jdbc.url"),
        settings.get("quarkus.datasource.username"),
        settings.get("quarkus.datasource.password"));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    TestCluster.drop(settings.get("quarkus.datasource.jdbc.url"));
  }
}
