package org.colloquy.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Starts the embedded server again whenever it has ended though nobody asked for it, as a service
 * manager would do for one of its own: the system killed it for want of memory, or its disk was
 * full. It comes back on the port that it had, so whoever uses it need not know.
 */
final class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Path cluster;
  private final Path binaries;
  private final Redirect log;
  private final Thread thread = new Thread(this::watch, "watch-embedded-database");

  /**
   * A watch that is not begun yet.
   *
   * @param cluster the cluster's directory
   * @param binaries the directory that the server binaries were unpacked into
   * @param log where the server writes to
   */
  Watch(Path cluster, Path binaries, Redirect log) {
    this.cluster = cluster;
    this.binaries = binaries;
    this.log = log;
    thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  /** Ends the watch. Once this returns, nothing is started any more. */
  void end() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PAUSE.toMillis());
        if (!isRunning()) {
          LOG.warn("The embedded PostgreSQL has ended by itself and is started again.");
          start();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start() throws InterruptedException {
    try {
      // With the options of the last start, which PostgreSQL keeps beside the data. As long as a
      // process of the old server uses its memory, or the disk is full, this fails, and is tried
      // again.
      PgCtl.run(cluster, binaries, log, "restart", "--mode=immediate");
    } catch (IOException e) {
      LOG.warn("The embedded PostgreSQL could not be started", e);
    }
  }

  /** A process that has ended and waits to be reaped has no program any more. */
  private boolean isRunning() {
    try {
      String pid =
          Files.readString(cluster.resolve("postmaster.pid")).lines().findFirst().orElse("");
      return ProcessHandle.of(Long.parseLong(pid.strip()))
          .flatMap(process -> process.info().command())
          .filter(program -> program.contains("postgres"))
          .isPresent();
    } catch (IOException | NumberFormatException e) {
      // It removes the file at its end, and writes it anew when it starts.
      return false;
    }
  }
}
