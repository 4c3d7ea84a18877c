package org.colloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded database of a data directory, seen from outside: its processes and its files.
 *
 * @param home the data directory
 */
public record Cluster(Path home) {

  /**
   * The PostgreSQL servers that run on the directory. A process that is dead but not reaped is
   * none.
   */
  public List<ProcessHandle> postmasters() {
    return processes("postgres");
  }

  /** What creates a cluster in the directory. */
  List<ProcessHandle> initialisers() {
    return processes("initdb");
  }

  private List<ProcessHandle> processes(String program) {
    String directory = home.resolve("cluster").toString();
    return ProcessHandle.allProcesses()
        .filter(
            process -> {
              String command = process.info().commandLine().orElse("");
              return command.contains("/bin/" + program + " ") && command.contains(directory);
            })
        .toList();
  }

  /** Kills what runs on the directory, and all that it started. */
  public void kill() {
    Stream.of(initialisers(), postmasters())
        .flatMap(List::stream)
        .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
        .forEach(ProcessHandle::destroyForcibly);
    ServerProcess.await(
        "the database is gone", () -> postmasters().isEmpty() && initialisers().isEmpty());
  }

  /** Sends a signal to the server and all its processes. */
  public void signal(String name) {
    for (ProcessHandle postmaster : postmasters()) {
      Stream.concat(Stream.of(postmaster), postmaster.descendants())
          .forEach(process -> signal(name, process.pid()));
    }
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Connects to the server's own port with the password from the directory. */
  public Connection connect(String user, String database) throws SQLException {
    return connect(user, database, password());
  }

  Connection connect(String user, String database, String password) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    return DriverManager.getConnection(url, user, password);
  }

  String password() {
    return read(home.resolve("password")).strip();
  }

  private int port() {
    // The fourth line of the pid file, as PostgreSQL documents it.
    return Integer.parseInt(read(home.resolve("cluster/postmaster.pid")).lines().toList().get(3));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
