package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.author.Scope;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** The rows of {@code token}. */
@ApplicationScoped
class TokenRepository {

  private static final String INSERT =
      """
      INSERT INTO token (id, author_id, name, session, hash, scopes, created_at, expires_at)
      VALUES (:id, :author, :name, :session, :hash, :scopes, :created, :expires)
      """;

  private static final String SELECT =
      "SELECT id, author_id, name, session, scopes, created_at, expires_at, last_used_at FROM token"
          + " WHERE revoked_at IS NULL ";

  private static final String REVOKE =
      "UPDATE token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL";

  private static final String REVOKE_SESSION =
      "UPDATE token SET revoked_at = :now WHERE hash = :hash AND session AND revoked_at IS NULL RETURNING id";

  /** A session leads nowhere once it has ended, so it is no way back in. */
  private static final String HAS_ADMIN =
      """
      SELECT EXISTS (SELECT 1 FROM token t JOIN author a ON a.id = t.author_id
                     WHERE a.role = 'admin' AND a.erased_at IS NULL AND 'admin' = ANY (t.scopes)
                       AND t.revoked_at IS NULL AND t.expires_at > :now AND NOT t.session)
      """;

  private final Session session;
  private final Event<TokenRevoked> revoked;

  TokenRepository(Session session, Event<TokenRevoked> revoked) {
    this.session = session;
    this.revoked = revoked;
  }

  void insert(TokenView token, byte[] hash) {
    session
        .createNativeMutationQuery(INSERT)
        .setParameter("id", token.id())
        .setParameter("author", token.author())
        .setParameter("name", token.name())
        .setParameter("session", token.session())
        .setParameter("hash", hash)
        .setParameter("scopes", token.scopes().stream().map(Scope::wireName).toArray(String[]::new))
        .setParameter("created", token.createdAt())
        .setParameter("expires", token.expiresAt())
        .executeUpdate();
  }

  /**
   * An author's tokens that are not revoked, latest first; the latest 1,000 of them. Browsers'
   * sessions that have ended are left out: there would be one for each day.
   */
  List<TokenView> list(UUID author, Instant now) {
    return session
        .createNativeQuery(
            SELECT
                + "AND author_id = :author AND NOT (session AND expires_at <= :now)"
                + " ORDER BY created_at DESC, id DESC LIMIT 1000",
            Object[].class)
        .setParameter("author", author)
        .setParameter("now", now)
        .setTupleTransformer((columns, aliases) -> view(new Row(columns)))
        .list();
  }

  /** A token that is not revoked. */
  Optional<TokenView> find(UUID id) {
    return session
        .createNativeQuery(SELECT + "AND id = :id", Object[].class)
        .setParameter("id", id)
        .setTupleTransformer((columns, aliases) -> view(new Row(columns)))
        .uniqueResultOptional();
  }

  void revoke(UUID id, Instant now) {
    session
        .createNativeMutationQuery(REVOKE)
        .setParameter("id", id)
        .setParameter("now", now)
        .executeUpdate();
    revoked.fire(new TokenRevoked(id));
  }

  /** Revokes a browser's session, and no other token. */
  void revokeSession(byte[] hash, Instant now) {
    session
        .createNativeQuery(REVOKE_SESSION, UUID.class)
        .setParameter("hash", hash)
        .setParameter("now", now)
        .list()
        .forEach(id -> revoked.fire(new TokenRevoked(id)));
  }

  /** Removes the browsers' sessions that had ended at a time. */
  void removeSessions(Instant endedAt) {
    session
        .createNativeMutationQuery("DELETE FROM token WHERE session AND expires_at <= :ended")
        .setParameter("ended", endedAt)
        .executeUpdate();
  }

  boolean hasAdmin(Instant now) {
    return session
        .createNativeQuery(HAS_ADMIN, Boolean.class)
        .setParameter("now", now)
        .getSingleResult();
  }

  /**
   * Lets one instance at a time look for an administrator's token and make one, until its
   * transaction ends.
   */
  void lockFirstStart() {
    session
        .createNativeQuery(
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(7305819)) AS l", Integer.class)
        .getSingleResult();
  }

  private static TokenView view(Row row) {
    return new TokenView(
        row.uuid(),
        row.uuid(),
        row.text(),
        row.flag(),
        row.texts().stream()
            .map(Scope::of)
            .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)),
        row.instant(),
        row.instant(),
        row.instant());
  }
}
