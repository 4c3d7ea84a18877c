package org.colloquy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own in a directory, for an installation that names no database. It is a real
 * server with real durability: the embedding library's defaults (no fsync, asynchronous commit,
 * trust for every local user) are each turned round.
 *
 * <p>The directory holds the cluster, the unpacked server binaries, the server's log and, readable
 * by its owner alone, the generated password. One process at a time may have it open. A server left
 * behind by a killed process is stopped before ours starts; one that ends by itself starts again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The database and the role that owns it; the role is no superuser. */
  private static final String NAME = "colloquy";

  /**
   * A killed postmaster stays in the process table until it is reaped, and PostgreSQL will not
   * start beside it.
   */
  private static final int START_ATTEMPTS = 6;

  private static final int DELETE_ATTEMPTS = 40;

  private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final String password;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Watch watch;

  private EmbeddedDatabase(
      EmbeddedPostgres server, String password, FileChannel lockFile, FileLock lock, Watch watch) {
    this.watch = watch;
    this.server = server;
    this.password = password;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Opens the database of a directory, creating both at first use.
   *
   * @param directory where the data is or will be; its parent must be writable
   * @return the running server; close it to stop it
   * @throws IllegalStateException if another process has the directory open, this build carries no
   *     binaries for the platform, or the server does not start
   * @throws UncheckedIOException if the directory can't be written
   */
  public static EmbeddedDatabase open(Path directory) {
    try {
      // The embedding library makes the binaries' directory writable for all: nobody else may come
      // that far.
      Path home = OwnerOnly.directory(directory);
      FileChannel lockFile =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        lockFile.close();
        throw new IllegalStateException(
            "Another Colloquy is running with the data directory " + home + ".");
      }
      String password = password(home);
      EmbeddedPostgres server = start(home, password);
      Watch watch = new Watch(home.resolve("cluster"), home.resolve("postgresql"), log(home));
      watch.begin();
      return new EmbeddedDatabase(server, password, lockFile, lock, watch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of the database, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
  }

  /** The role to connect as. */
  public String user() {
    return NAME;
  }

  /** The role's password, generated when the directory was created. */
  public String password() {
    return password;
  }

  /** Takes the server's end as it comes from now on: otherwise it would be started again. */
  public void letEnd() {
    watch.end();
  }

  /** Stops the server (connections are ended, what was committed stays) and frees the directory. */
  @Override
  public void close() {
    letEnd();
    try (lockFile) {
      server.close();
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(Path home) throws IOException {
    Path file = home.resolve("password");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    OwnerOnly.write(file, password + "\n");
    return password;
  }

  private static EmbeddedPostgres start(Path home, String password) throws IOException {
    Path cluster = home.resolve("cluster");
    Path complete = home.resolve("cluster.complete");
    boolean cutOff = !Files.exists(complete) && Files.exists(cluster);
    if (cutOff) {
      Orphan.abortCreation(cluster);
    }
    Orphan.stop(cluster, home.resolve("postgresql"));
    if (cutOff) {
      // Cut off while it was being created: it never held anything, and PostgreSQL could not start
      // on it.
      deleteTree(cluster);
    }
    EmbeddedPostgres server = startPatiently(home, cluster, password);
    if (!Files.exists(complete)) {
      createDatabase(server, password);
      Files.createFile(complete);
    }
    return server;
  }

  private static EmbeddedPostgres startPatiently(Path home, Path cluster, String password)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return server(home, cluster, password).start();
      } catch (IOException | IllegalStateException e) {
        if (attempt == START_ATTEMPTS || isMissingBinaries(e)) {
          throw explained(e, home);
        }
        LockSupport.parkNanos(Duration.ofMillis(250L << attempt).toNanos());
      }
    }
  }

  private static EmbeddedPostgres.Builder server(Path home, Path cluster, String password) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setOverrideWorkingDirectory(home.resolve("postgresql").toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(STARTUP_WAIT)
        .setOutputRedirector(log(home))
        .setErrorRedirector(log(home))
        // Options of initdb. The last --auth wins over the library's own.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.resolve("password").toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        // No socket in /tmp for every local user to find.
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100");
  }

  private static ProcessBuilder.Redirect log(Path home) {
    return ProcessBuilder.Redirect.appendTo(home.resolve("postgresql.log").toFile());
  }

  private static void createDatabase(EmbeddedPostgres server, String password) throws IOException {
    try (Connection connection =
            server
                .getDatabase("postgres", "postgres", Map.of("password", password))
                .getConnection();
        Statement statement = connection.createStatement()) {
      // The password is hexadecimal: nothing in it needs escaping.
      statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
    } catch (SQLException e) {
      throw new IOException("The embedded database could not be created.", e);
    }
  }

  private static boolean isMissingBinaries(Exception e) {
    return e.getMessage() != null
        && (e.getMessage().startsWith("Missing")
            || e.getMessage().startsWith("No Postgres binary"));
  }

  private static RuntimeException explained(Exception e, Path home) {
    if (isMissingBinaries(e)) {
      return new IllegalStateException(
          "No database is configured, and this build carries no PostgreSQL for the platform: set"
              + " QUARKUS_DATASOURCE_JDBC_URL.",
          e);
    }
    return new IllegalStateException(
        "The embedded PostgreSQL did not start; " + home.resolve("postgresql.log") + " says why.",
        e);
  }

  /** What PostgreSQL's helpers write while they end may come in between, so it takes some goes. */
  private static void deleteTree(Path root) throws IOException {
    for (int attempt = 1; Files.exists(root); attempt++) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (DirectoryNotEmptyException | UncheckedIOException e) {
        if (attempt == DELETE_ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }
}
