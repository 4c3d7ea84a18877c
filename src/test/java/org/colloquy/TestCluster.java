package org.colloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.database.EmbeddedDatabase;

/**
 * The embedded PostgreSQL of a process that runs tests, with a new and empty database for each
 * application. It starts when the first of them asks, and ends with the process.
 */
public final class TestCluster {

  private static EmbeddedDatabase server;
  private static int databases;

  private TestCluster() {}

  /**
   * Makes an empty database.
   *
   * @return the settings by which an application finds it
   */
  public static synchronized Map<String, String> newDatabase() {
    if (server == null) {
      server = start();
    }
    String name = "application_" + ++databases;
    execute("CREATE DATABASE " + name + " OWNER " + server.user());
    return Map.of(
        "quarkus.datasource.jdbc.url", url(name),
        "quarkus.datasource.username", server.user(),
        "quarkus.datasource.password", server.password());
  }

  /** Drops a database, whoever may still be connected to it. */
  public static synchronized void drop(String url) {
    execute("DROP DATABASE " + url.replaceFirst(".*/", "") + " WITH (FORCE)");
  }

  private static String url(String database) {
    return server.jdbcUrl().replaceFirst("[^/]*$", database);
  }

  private static void execute(String sql) {
    // The password is the superuser's too.
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), "postgres", server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static EmbeddedDatabase start() {
    Path directory = newDirectory("test-cluster");
    EmbeddedDatabase started = EmbeddedDatabase.open(directory);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  started.close();
                  delete(directory);
                }));
    return started;
  }

  /** A directory under the build's own. */
  static Path newDirectory(String prefix) {
    try {
      return Files.createTempDirectory(Path.of("target"), prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a directory and what is in it. */
  static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
