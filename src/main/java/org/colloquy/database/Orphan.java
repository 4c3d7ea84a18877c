package org.colloquy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL that outlived the process which started it, as happens when that process is killed.
 * Whoever calls must hold the data directory's lock, or it would end what a living process uses.
 */
final class Orphan {

  /** A process that was killed is gone at once, unless the disk keeps it. */
  private static final Duration KILL_WAIT = Duration.ofSeconds(10);

  /** The programs that create a cluster and start it. */
  private static final Pattern PROGRAM = Pattern.compile("[/\\\\](initdb|pg_ctl|postgres)\\b");

  private Orphan() {}

  /**
   * Ends whatever still works on a cluster that was never finished: it would go on writing between
   * the files of the next one. What it has written is of no use.
   *
   * @param cluster the cluster's directory
   */
  static void abortCreation(Path cluster) {
    long end = System.nanoTime() + KILL_WAIT.toNanos();
    List<ProcessHandle> processes = working(cluster);
    while (!processes.isEmpty() && System.nanoTime() < end) {
      processes.forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      // One of them may have started another before its end.
      processes =
          Stream.concat(processes.stream().filter(Orphan::isRunning), working(cluster).stream())
              .distinct()
              .toList();
    }
  }

  private static List<ProcessHandle> working(Path cluster) {
    return ProcessHandle.allProcesses()
        .filter(process -> isWorkingOn(process, cluster))
        // Itself before its helpers, or it would start others.
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }

  private static boolean isWorkingOn(ProcessHandle process, Path cluster) {
    String command = process.info().commandLine().orElse("");
    return command.contains(cluster.toString()) && PROGRAM.matcher(command).find();
  }

  /** A process that has ended and waits to be reaped is alive to Java, but has no command line. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().isPresent();
  }

  /**
   * Stops the server that still runs on a cluster, if one does: its clients are gone, what was
   * committed stays.
   *
   * @param cluster the cluster's directory; need not exist
   * @param binaries the directory that the server binaries were unpacked into; need not exist
   */
  static void stop(Path cluster, Path binaries) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      // A failure is a pid file without a process behind it: PostgreSQL sees to that itself when it
      // starts.
      PgCtl.run(cluster, binaries, ProcessBuilder.Redirect.DISCARD, "stop", "--mode=fast");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while an orphaned PostgreSQL was being stopped.", e);
    }
  }
}
