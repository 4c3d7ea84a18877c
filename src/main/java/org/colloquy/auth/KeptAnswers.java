package org.colloquy.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.database.Row;
import org.colloquy.database.SqlParameter;
import org.colloquy.database.Together;
import org.colloquy.web.ProblemException;
import org.hibernate.Session;

/** The rows of {@code idempotency_key}: the sealed answers to requests that bore a key. */
@ApplicationScoped
class KeptAnswers {

  private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";

  private static final String FIND =
      "SELECT request, answer FROM idempotency_key WHERE hash = ? AND expires_at > ?";

  /** A key whose time is over is free, whether or not its row is gone. */
  private static final String KEEP =
      """
      INSERT INTO idempotency_key (hash, author_id, request, answer, created_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (hash) DO UPDATE SET author_id = excluded.author_id, request = excluded.request,
          answer = excluded.answer, created_at = excluded.created_at, expires_at = excluded.expires_at
      """;

  /** Row by row in the order of the index, and past what another instance removes just now. */
  private static final String SWEEP =
      """
      DELETE FROM idempotency_key WHERE hash IN
          (SELECT hash FROM idempotency_key WHERE expires_at <= :now
           ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED)
      """;

  private static final int MOST_SWEPT = 1000;

  private final Session session;
  private final DataSource database;
  private final IdempotencyConfig config;
  private final Clock clock;

  KeptAnswers(Session session, DataSource database, IdempotencyConfig config, Clock clock) {
    this.session = session;
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /** What is kept under a key. */
  static final class Kept {
    /** The request's proof. */
    final byte[] request;

    /** The answer, sealed. */
    final byte[] answer;

    Kept(byte[] request, byte[] answer) {
      this.request = request;
      this.answer = answer;
    }
  }

  /**
   * Holds a key for the rest of the transaction; of all instances' requests under it one at a time.
   * Released after the commit is seen, so whoever gets it next finds what was kept.
   *
   * @return what is kept under it, as it is once the key is held
   * @throws ProblemException if another transaction holds it
   */
  Optional<Kept> hold(KeyedRequest request) {
    List<Boolean> held = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    Together statements = new Together();
    statements.ask(LOCK, Row::flag, held::addAll, request.lock());
    statements.ask(FIND, KeptAnswers::kept, kept::addAll, request.hash(), clock.instant());
    statements.send(database);
    if (!held.get(0)) {
      throw ProblemException.inFlight();
    }
    return kept.stream().findFirst();
  }

  /**
   * Keeps an answer in the transaction that did the work.
   *
   * @param author who sent the request; null if nobody knows
   */
  void keep(KeyedRequest request, UUID author, Kept kept) {
    Instant now = clock.instant();
    Together statements = new Together();
    statements.add(
        KEEP,
        request.hash(),
        SqlParameter.nullable(author),
        kept.request,
        kept.answer,
        now,
        now.plus(config.keptFor()));
    statements.send(database);
  }

  /** Removes answers whose time is over, few at a time, so that nobody waits for it. */
  @Scheduled(every = "10m", delayed = "10m")
  void sweep() {
    int removed;
    do {
      removed = QuarkusTransaction.requiringNew().call(this::sweepSome);
    } while (removed == MOST_SWEPT);
  }

  private int sweepSome() {
    return session
        .createNativeMutationQuery(SWEEP)
        .setParameter("now", clock.instant())
        .setParameter("most", MOST_SWEPT)
        .executeUpdate();
  }

  private static Kept kept(Row row) {
    return new Kept(row.bytes(), row.bytes());
  }
}
