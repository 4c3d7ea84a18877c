package org.colloquy.database;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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

  /** Whether the last read failed, and when the next may try. */
  private volatile boolean failing;

  private final AtomicLong restsUntil = new AtomicLong();

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

  /** What one connection is used for. */
  public interface Use {
    void by(Connection connection) throws SQLException, IOException;
  }

  /**
   * Whether the next read is to go to a standby. While it fails one read in a while tries, and the
   * others do not wait with it.
   */
  public boolean isUsed() {
    if (standby == null || !failing) {
      return standby != null;
    }
    long now = System.nanoTime();
    long until = restsUntil.get();
    return now - until >= 0 && restsUntil.compareAndSet(until, now + REST.toNanos());
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
      failing = false;
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
   * Makes a read that must show all that was committed before this was asked: by a connection to
   * the standby as soon as that has it, or to the primary. Blocks.
   *
   * @param patience how long to wait for a standby that is behind
   * @throws SQLException as the use does; the next one may go to the primary
   */
  public void upToDate(Duration patience, Use use) throws SQLException, IOException {
    Optional<Connection> current = isUsed() ? current(patience) : Optional.empty();
    if (current.isEmpty()) {
      try (Connection connection = primary.getConnection()) {
        use.by(connection);
      }
      return;
    }
    try (Connection connection = current.get()) {
      use.by(connection);
    } catch (SQLException e) {
      rest(e);
      throw e;
    }
  }

  /** A connection to a standby that has all that the primary had when this was asked. */
  private Optional<Connection> current(Duration patience) {
    String written = WRITTEN.list(primary, Map.of(), Row::text).get(0);
    try {
      Connection connection = standby.getConnection();
      if (hasReplayed(connection, written, patience)) {
        taken.increment();
        failing = false;
        return Optional.of(connection);
      }
      connection.close();
      behind.increment();
    } catch (SQLException e) {
      rest(e);
    }
    return Optional.empty();
  }

  private static boolean hasReplayed(Connection connection, String written, Duration patience)
      throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    try {
      do {
        if (REPLAYED.list(connection, Map.of("written", written), Row::flag).get(0)) {
          return true;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      } while (System.nanoTime() - end < 0);
      return false;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void rest(Exception fault) {
    LOG.debug("The standby fails, and the primary is read from for a while", fault);
    failed.increment();
    restsUntil.set(System.nanoTime() + REST.toNanos());
    failing = true;
  }
}
