package org.colloquy.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.colloquy.database.DaemonThreads;
import org.colloquy.transfer.foreign.UnreadableFile;
import org.jboss.logging.Logger;

/**
 * Runs jobs, one at a time on each instance. A job runs in one transaction that holds its lock, and
 * what others see of it meanwhile is written by other, short ones. So it is done whole or not at
 * all, and one whose server has gone is begun again by whoever finds it.
 */
@ApplicationScoped
class RunImports {

  private static final Logger LOG = Logger.getLogger(RunImports.class);

  private static final int MOST_ATTEMPTS = 3;

  /** A server that stops waits this long for a job to notice. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final ImportJobRepository jobs;
  private final PerformImport perform;
  private final TransferConfig config;
  private volatile boolean stopping;

  /** One thread, and at most one look waiting: a look finds whatever there is. */
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(1),
          new DaemonThreads("imports"),
          new ThreadPoolExecutor.DiscardPolicy());

  RunImports(ImportJobRepository jobs, PerformImport perform, TransferConfig config) {
    this.jobs = jobs;
    this.perform = perform;
    this.config = config;
  }

  /** The server is stopping: the job is left as if it had not been begun. */
  private static final class Stopped extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueImport.Queued queued) {
    look();
  }

  /** Looks for what another instance has left, and for what was queued on one that went away. */
  @Scheduled(every = "3s", delayed = "1s")
  void look() {
    try {
      thread.execute(this::runAll);
    } catch (RejectedExecutionException e) {
      LOG.debug("The server is stopping.", e);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("An import does not stop. It will be begun again.");
    }
  }

  private void runAll() {
    try {
      boolean ran = true;
      while (ran && !stopping) {
        ran = false;
        List<UUID> unfinished = QuarkusTransaction.requiringNew().call(jobs::unfinished);
        for (UUID job : unfinished) {
          ran |= !stopping && run(job);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Imports could not be looked for.", e);
    }
  }

  /**
   * Runs a job unless another instance has it.
   *
   * @return whether it is finished now
   */
  private boolean run(UUID job) {
    try {
      return QuarkusTransaction.requiringNew()
          .timeout((int) config.maxTime().toSeconds())
          .call(() -> jobs.tryLock(job) && runLocked(job));
    } catch (UnreadableFile e) {
      return true;
    } catch (Stopped e) {
      return false;
    } catch (RuntimeException e) {
      // It stays as it is, and is found again as one whose server fell over.
      LOG.errorf(
          e, "Import %s failed. It will be begun again, %d times in all.", job, MOST_ATTEMPTS);
      return false;
    }
  }

  private boolean runLocked(UUID job) {
    Optional<ImportJobRepository.Begun> begun =
        QuarkusTransaction.requiringNew().call(() -> jobs.begin(job));
    if (begun.isEmpty()) {
      return false;
    }
    if (begun.get().attempts() > MOST_ATTEMPTS) {
      giveUp(job);
      return true;
    }
    Tally tally = new Tally(now -> tell(job, now));
    try {
      perform.perform(job, begun.get(), tally);
      return true;
    } catch (UnreadableFile e) {
      // Written down while the lock is held, or another instance would read the file once more.
      Long line = (long) e.line();
      Long column = (long) e.column();
      ImportView.Fault fault = new ImportView.Fault(line, column, e.detail());
      QuarkusTransaction.requiringNew().run(() -> jobs.end(job, ImportStatus.REFUSED, fault));
      throw e;
    } catch (Stopped e) {
      QuarkusTransaction.requiringNew().run(() -> jobs.putBack(job));
      throw e;
    }
  }

  private void tell(UUID job, Tally tally) {
    if (stopping) {
      throw new Stopped();
    }
    QuarkusTransaction.requiringNew().run(() -> jobs.progress(job, tally));
  }

  private void giveUp(UUID job) {
    String detail =
        "The server could not do it, in %d attempts. Its log says why.".formatted(MOST_ATTEMPTS);
    QuarkusTransaction.requiringNew()
        .run(() -> jobs.end(job, ImportStatus.FAILED, new ImportView.Fault(null, null, detail)));
  }
}
