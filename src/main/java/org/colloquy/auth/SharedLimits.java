package org.colloquy.auth;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Limits that all instances on a database share exactly: what is left of each is a row of {@code
 * rate_limit}. It is Bucket4j's bucket, filled evenly up to its quota, in one statement: the
 * library's own needs three, in a transaction that holds the row from the first to the last.
 */
@ApplicationScoped
class SharedLimits {

  private static final int MOST_SWEPT = 1000;
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  /**
   * By the database's clock, since instances need not agree on theirs. Who waited for the row has a
   * time before the other's: nothing has come back for them then, and nothing is taken away.
   */
  private static final String TAKE =
      """
      INSERT INTO rate_limit AS l (id, available, granted, at) VALUES (?, ? - 1, true, statement_timestamp())
      ON CONFLICT (id) DO UPDATE SET (available, granted, at) =
        (SELECT n.available - CASE WHEN n.available >= 1 THEN 1 ELSE 0 END, n.available >= 1, greatest(l.at, excluded.at)
         FROM (SELECT least(excluded.available + 1, l.available + (excluded.available + 1)
                      * greatest(0, extract(epoch FROM excluded.at - l.at)) / 60) AS available) n)
      RETURNING available, granted
      """;

  /** After a minute without a request everything has come back. */
  private static final String SWEEP =
      """
      DELETE FROM rate_limit WHERE id IN
        (SELECT id FROM rate_limit WHERE at < now() - interval '1 minute' LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final DataSource database;

  SharedLimits(DataSource database) {
    this.database = database;
  }

  /**
   * Takes one from a limit that fills up evenly over a minute. Blocks.
   *
   * @param key whose limit it is
   * @param perMinute how much a minute grants; at least 1
   */
  ConsumptionProbe take(String key, long perMinute) {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setString(1, key);
      take.setDouble(2, (double) perMinute);
      try (ResultSet row = take.executeQuery()) {
        row.next();
        return probe(row.getDouble(1), row.getBoolean(2), perMinute);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The limit could not be asked.", e);
    }
  }

  private static ConsumptionProbe probe(double available, boolean granted, long perMinute) {
    long remaining = (long) available;
    long toFull = nanos(perMinute - available, perMinute);
    return granted
        ? ConsumptionProbe.consumed(remaining, toFull)
        : ConsumptionProbe.rejected(remaining, nanos(1 - available, perMinute), toFull);
  }

  /** How long it takes for something to come back. */
  private static long nanos(double missing, long perMinute) {
    return (long) Math.ceil(missing * MINUTE_NANOS / perMinute);
  }

  /** Removes the rows of limits that are full again. */
  @Scheduled(every = "10m", delayed = "10m")
  void sweep() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
      sweep.setInt(1, MOST_SWEPT);
      int removed;
      do {
        removed = sweep.executeUpdate();
      } while (removed == MOST_SWEPT);
    }
  }

  /** A limit that fills up evenly over a minute, wherever what is left of it is kept. */
  static Bandwidth perMinute(long quota) {
    return Bandwidth.builder().capacity(quota).refillGreedy(quota, Duration.ofMinutes(1)).build();
  }
}
