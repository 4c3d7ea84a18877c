package org.colloquy.database;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * The standby that reads may go to, if {@code quarkus.datasource.standby.jdbc.url} names one. It
 * may be behind the primary, so whoever reads from it must be able to tell; and it may be away, for
 * then all is read from the primary.
 */
@ApplicationScoped
public class Standby {

  private static final Logger LOG = Logger.getLogger(Standby.class);

  /** How long no more is asked of a standby that failed: its reads would wait for it in vain. */
  private static final Duration REST = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(2);

  /** All that was acknowledged is on the primary's disk, as far as this. */
  private static final NamedSql WRITTEN = NamedSql.of("SELECT pg_current_wal_flush_lsn()::text");

  private static final NamedSql REPLAYED =
      NamedSql.of("SELECT pg_last_wal_replay_lsn() >= :written::pg_lsn");

  private final AgroalDataSource primary;

  /** Null without a standby. */
  private final AgroalDataSource standby;

  private final Counter taken;
  private final Counter behind;
  private final Counter failed;
  private volatile long restsUntil = System.nanoTime();

  Standby(
      AgroalDataSource primary,
      @DataSource("standby") InjectableInstance<AgroalDataSource> standby,
      MeterRegistry meters) {
    this.primary = primary;
    List<AgroalDataSource> active = standby.listActive();
    this.standby = active.isEmpty() ? null : active.get(0);
    this.taken = counter(meters, "taken");
    this.behind = counter(meters, "behind");
    this.failed = counter(meters, "failed");
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("colloquy.standby.reads")
        .description("Reads that were sent to the standby")
        .tag("outcome", outcome)
        .register(meters);
  }

  /** The database that is written to. */
  public javax.sql.DataSource primary() {
    return primary;
  }

  /** Whether there is a standby, and nobody found it away a moment ago. */
  public boolean isUsed() {
    return standby != null && System.nanoTime() - restsUntil >= 0;
  }

  /**
   * Reads from the standby, which must be used, and from the primary what the standby does not
   * show. Blocks.
   *
   * @param read reads by one connection, as often as twice
   * @param willDo whether what the standby showed is new enough
   * @throws PersistenceException if the primary fails
   */
  public <T> Optional<T> find(
      Function<javax.sql.DataSource, Optional<T>> read, Predicate<T> willDo) {
    try {
      Optional<T> found = read.apply(standby).filter(willDo);
      (found.isPresent() ? taken : behind).increment();
      if (found.isPresent()) {
        return found;
      }
    } catch (PersistenceException e) {
      rest(e);
    }
    return read.apply(primary);
  }

  /**
   * Where to begin a read that must show all that was committed before this was asked: the standby
   * as soon as it has it, or the primary. Blocks.
   *
   * @param patience how long to wait for a standby that is behind
   */
  public javax.sql.DataSource upToDate(Duration patience) {
    if (!isUsed()) {
      return primary;
    }
    String written = WRITTEN.list(primary, Map.of(), Row::text).get(0);
    long end = System.nanoTime() + patience.toNanos();
    try {
      do {
        if (REPLAYED.list(standby, Map.of("written", written), Row::flag).get(0)) {
          taken.increment();
          return standby;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      } while (System.nanoTime() - end < 0);
      behind.increment();
    } catch (PersistenceException e) {
      rest(e);
    }
    return primary;
  }

  private void rest(PersistenceException fault) {
    LOG.debug("The standby fails, and the primary is read from for a while", fault);
    failed.increment();
    restsUntil = System.nanoTime() + REST.toNanos();
  }
}
