package org.colloquy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;
import org.colloquy.database.DaemonThreads;
import org.colloquy.database.NamedSql;
import org.colloquy.database.Notifications;
import org.colloquy.database.Row;
import org.colloquy.database.SqlParameter;
import org.jboss.logging.Logger;

/**
 * Finds out whose a token is. An instance remembers the answer for less than a second, and within
 * it asks again about all that are in use, by one statement and beside the requests: so none waits
 * for it, and a token that is revoked stops everywhere within that second, whether or not the
 * instance is told of it. It is told, and then it stops at once.
 */
@ApplicationScoped
class KnownTokens {

  private static final Logger LOG = Logger.getLogger(KnownTokens.class);

  /** Past Hibernate: authentication comes before the request's own scope and transaction. */
  private static final NamedSql FIND =
      NamedSql.of(
          """
      SELECT t.hash, t.id, t.author_id, t.scopes, t.expires_at, a.role
      FROM token t JOIN author a ON a.id = t.author_id
      WHERE t.hash = ANY (:hashes) AND t.revoked_at IS NULL AND a.erased_at IS NULL
      """);

  private static final String USED =
      "UPDATE token SET last_used_at = ? WHERE id = ANY (?) AND revoked_at IS NULL";

  private static final int MOST_REMEMBERED = 20_000;

  private static final int MOST_AT_ONCE = 1000;

  private static final String TOPIC = "tokens";

  private final DataSource database;
  private final Clock clock;
  private final Cache<ByteBuffer, Known> remembered;
  private final Duration memory;

  /** Hashes of tokens that were good when they were last asked about. */
  private final Cache<ByteBuffer, Boolean> familiar =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(Duration.ofDays(1))
          .build();

  private final Set<UUID> used = ConcurrentHashMap.newKeySet();

  private final Notifications notifications;
  private ScheduledFuture<?> asking;

  private final ScheduledExecutorService asker =
      Executors.newSingleThreadScheduledExecutor(new DaemonThreads("tokens"));

  KnownTokens(DataSource database, Clock clock, AuthConfig config, Notifications notifications) {
    this.database = database;
    this.notifications = notifications;
    this.clock = clock;
    this.memory = config.tokenMemory();
    this.remembered =
        Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(memory).build();
  }

  /** An answer, with whether it was of use. */
  private static final class Known {
    final UUID token;
    final Caller caller;
    final Instant expiresAt;
    final long askedAt;
    volatile boolean isUsed;

    Known(UUID token, Caller caller, Instant expiresAt, long askedAt) {
      this.token = token;
      this.caller = caller;
      this.expiresAt = expiresAt;
      this.askedAt = askedAt;
    }
  }

  void start(@Observes StartupEvent started) {
    notifications.listen(TOPIC, this::heard, this::forgetAll);
    // Twice before an answer is too old, so that one slow question does no harm.
    long pause = memory.dividedBy(3).toMillis();
    asking = asker.scheduleWithFixedDelay(this::askAgain, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stop) {
    asking.cancel(false);
    asker.shutdown();
  }

  /** The caller of a token that this instance has just asked about; empty if it must ask. */
  Optional<Caller> remembered(String secret) {
    Known known = remembered.getIfPresent(ByteBuffer.wrap(Secret.hash(secret)));
    // Counted from the question: the answer of a slow database is old when it comes.
    return known == null || System.nanoTime() - known.askedAt > memory.toNanos()
        ? Optional.empty()
        : caller(known);
  }

  /**
   * Whether a token was good when this instance last asked about it. A neighbour who sends bad ones
   * from the same address does not shut it out.
   */
  boolean isFamiliar(String secret) {
    return familiar.getIfPresent(ByteBuffer.wrap(Secret.hash(secret))) != null;
  }

  /**
   * The caller of a token; empty if there is no such token, or it is revoked or expired. Blocks.
   */
  Optional<Caller> find(String secret) throws SQLException {
    byte[] hash = Secret.hash(secret);
    Known known = ask(List.of(ByteBuffer.wrap(hash))).get(ByteBuffer.wrap(hash));
    Optional<Caller> caller = caller(known);
    if (caller.isPresent()) {
      familiar.put(ByteBuffer.wrap(hash), true);
    } else {
      familiar.invalidate(ByteBuffer.wrap(hash));
    }
    return caller;
  }

  /** Lets a token in nowhere any more. */
  void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenRevoked revoked) {
    List<String> word = List.of(revoked.token().toString());
    heard(word);
    notifications.tell(TOPIC, word);
  }

  /** Asks about every token at its next use: words about some may have been lost. */
  void forgetAll() {
    remembered.invalidateAll();
  }

  private void heard(List<String> tokens) {
    remembered.asMap().values().removeIf(known -> tokens.contains(known.token.toString()));
  }

  private void askAgain() {
    List<ByteBuffer> inUse =
        remembered.asMap().entrySet().stream()
            .filter(entry -> entry.getValue().isUsed)
            .map(Map.Entry::getKey)
            .toList();
    try {
      for (int from = 0; from < inUse.size(); from += MOST_AT_ONCE) {
        List<ByteBuffer> some = inUse.subList(from, Math.min(inUse.size(), from + MOST_AT_ONCE));
        Map<ByteBuffer, Known> known = ask(some);
        some.stream().filter(hash -> !known.containsKey(hash)).forEach(remembered::invalidate);
      }
    } catch (SQLException | RuntimeException e) {
      // What is not asked about again is soon too old, and the next request asks itself.
      LOG.debug("The tokens in use can't be asked about", e);
    }
  }

  /** Asks about tokens by their hashes, and remembers those that are good. */
  private Map<ByteBuffer, Known> ask(List<ByteBuffer> hashes) throws SQLException {
    long now = System.nanoTime();
    Map<ByteBuffer, Known> known = new HashMap<>();
    Object[] all = hashes.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    try (Connection connection = database.getConnection()) {
      FIND.list(
          connection,
          Map.of("hashes", SqlParameter.array("bytea", all)),
          row -> known.put(ByteBuffer.wrap(row.bytes()), known(row, now)));
    }
    remembered.putAll(known);
    return known;
  }

  /** Writes down, now and then, when tokens were last used: no request waits for it. */
  @Scheduled(every = "60s", delayed = "60s")
  void writeUse() throws SQLException {
    UUID[] ids = used.toArray(UUID[]::new);
    if (ids.length == 0) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(USED)) {
      SqlParameter.bind(statement, 1, clock.instant());
      SqlParameter.bind(statement, 2, SqlParameter.array("uuid", ids));
      statement.executeUpdate();
    }
    used.removeAll(Arrays.asList(ids));
  }

  private Optional<Caller> caller(Known known) {
    if (known == null || !clock.instant().isBefore(known.expiresAt)) {
      return Optional.empty();
    }
    if (!known.isUsed) {
      known.isUsed = true;
      used.add(known.token);
    }
    return Optional.of(known.caller);
  }

  private static Known known(Row row, long askedAt) {
    UUID token = row.uuid();
    UUID author = row.uuid();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    row.texts().stream().map(Scope::of).forEach(scopes::add);
    Instant expiresAt = row.instant();
    Role role = Role.of(row.text());
    // A role that was taken away takes its scopes from older tokens too.
    scopes.retainAll(Scope.of(role));
    return new Known(token, new Caller(author, role, scopes), expiresAt, askedAt);
  }
}
