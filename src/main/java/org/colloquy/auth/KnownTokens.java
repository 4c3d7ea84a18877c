package org.colloquy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.colloquy.author.Role;
import org.colloquy.author.Scope;

/**
 * Finds out whose a token is. An instance remembers the answer for less than a second and then asks
 * again, so a token that is revoked stops everywhere within that second, whether or not anybody is
 * told of it.
 */
@ApplicationScoped
class KnownTokens {

  /** Plain JDBC: authentication comes before the request's own scope and transaction. */
  private static final String FIND =
      """
      SELECT t.id, t.author_id, t.scopes, t.expires_at, a.role
      FROM token t JOIN author a ON a.id = t.author_id
      WHERE t.hash = ? AND t.revoked_at IS NULL AND a.erased_at IS NULL
      """;

  private static final String USED =
      "UPDATE token SET last_used_at = ? WHERE id = ANY (?) AND revoked_at IS NULL";

  private static final int MOST_REMEMBERED = 20_000;

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

  KnownTokens(DataSource database, Clock clock, AuthConfig config) {
    this.database = database;
    this.clock = clock;
    this.memory = config.tokenMemory();
    this.remembered =
        Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(memory).build();
  }

  private record Known(UUID token, Caller caller, Instant expiresAt, long askedAt) {}

  /** The caller of a token that this instance has just asked about; empty if it must ask. */
  Optional<Caller> remembered(String secret) {
    Known known = remembered.getIfPresent(ByteBuffer.wrap(Secret.hash(secret)));
    // Counted from the question: the answer of a slow database is old when it comes.
    return known == null || System.nanoTime() - known.askedAt() > memory.toNanos()
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
    long now = System.nanoTime();
    Known known = null;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setBytes(1, hash);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          known = known(row, now);
          remembered.put(ByteBuffer.wrap(hash), known);
        }
      }
    }
    Optional<Caller> caller = caller(known);
    if (caller.isPresent()) {
      familiar.put(ByteBuffer.wrap(hash), true);
    } else {
      familiar.invalidate(ByteBuffer.wrap(hash));
    }
    return caller;
  }

  /** Asks again about a token at its next use; for one that was just revoked here. */
  void forget(String secret) {
    remembered.invalidate(ByteBuffer.wrap(Secret.hash(secret)));
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
      statement.setObject(1, clock.instant().atOffset(java.time.ZoneOffset.UTC));
      statement.setArray(2, connection.createArrayOf("uuid", ids));
      statement.executeUpdate();
    }
    used.removeAll(Arrays.asList(ids));
  }

  private Optional<Caller> caller(Known known) {
    if (known == null || !clock.instant().isBefore(known.expiresAt())) {
      return Optional.empty();
    }
    used.add(known.token());
    return Optional.of(known.caller());
  }

  private static Known known(ResultSet row, long askedAt) throws SQLException {
    Role role = Role.of(row.getString(5));
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String scope : (String[]) row.getArray(3).getArray()) {
      scopes.add(Scope.of(scope));
    }
    // A role that was taken away takes its scopes from older tokens too.
    scopes.retainAll(Scope.of(role));
    return new Known(
        row.getObject(1, UUID.class),
        new Caller(row.getObject(2, UUID.class), role, scopes),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        askedAt);
  }
}
