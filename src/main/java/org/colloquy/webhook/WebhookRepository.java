package org.colloquy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.colloquy.database.Row;
import org.colloquy.database.SqlParameter;
import org.colloquy.database.Together;
import org.hibernate.Session;

/** The rows of {@code webhook}. */
@ApplicationScoped
class WebhookRepository {

  /**
   * The condition of {@code webhook w} being told what its maker, {@code author a}, sees: an admin
   * sees everything, and whoever is none any more is told nothing.
   */
  static final String TOLD = "(w.active AND a.role = 'admin' AND a.erased_at IS NULL)";

  private static final String SELECT =
      """
      SELECT w.id, w.author_id, w.url, w.events, w.active, a.role <> 'admin' OR a.erased_at IS NOT NULL,
             w.created_at, CASE WHEN w.previous_until > :now THEN w.previous_until END, w.version, a.version
      FROM webhook w JOIN author a ON a.id = w.author_id
      """;

  private static final String WANTING =
      "SELECT w.id, w.events FROM webhook w JOIN author a ON a.id = w.author_id WHERE "
          + TOLD
          + " AND w.events && CAST(? AS text[])";

  private static final String INSERT =
      """
      INSERT INTO webhook (id, author_id, url, events, secret, active, version, created_at)
      VALUES (:id, :author, :url, :events, :secret, true, 1, :created)
      """;

  private static final String UPDATE =
      """
      UPDATE webhook SET url = :url, events = :events, active = :active, version = version + 1 WHERE id = :id
      """;

  private static final String ROTATE =
      """
      UPDATE webhook SET previous_secret = secret, previous_until = :until, secret = :secret, version = version + 1
      WHERE id = :id
      """;

  private static final String SWITCH_OFF =
      "UPDATE webhook SET active = false, version = version + 1 WHERE id = :id AND active";

  private final Session session;
  private final Clock clock;

  WebhookRepository(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** A webhook that wants to be told of something, and of what else. */
  record Wanting(UUID id, SortedSet<EventType> events) {}

  /** Asks, with other statements, for those to be told of any of some types. */
  void wanting(SortedSet<EventType> types, Together statements, Consumer<List<Wanting>> then) {
    statements.ask(
        WANTING,
        row -> new Wanting(row.uuid(), events(row)),
        then,
        SqlParameter.array("text", column(types)));
  }

  /** All of them, latest first. */
  List<WebhookView> list() {
    return states("ORDER BY w.id DESC", null).stream().map(WebhookState::view).toList();
  }

  Optional<WebhookState> find(UUID id) {
    return states("WHERE w.id = :id", id).stream().findFirst();
  }

  /** The row, held for the rest of the transaction. */
  Optional<WebhookState> lock(UUID id) {
    return states("WHERE w.id = :id FOR UPDATE OF w", id).stream().findFirst();
  }

  /** How many there are, with nobody else making one for the rest of the transaction. */
  long lockedCount() {
    session
        .createNativeMutationQuery("LOCK TABLE webhook IN SHARE ROW EXCLUSIVE MODE")
        .executeUpdate();
    return session.createNativeQuery("SELECT count(*) FROM webhook", Long.class).getSingleResult();
  }

  void insert(UUID id, UUID author, NewWebhook webhook, Secret secret) {
    session
        .createNativeMutationQuery(INSERT)
        .setParameter("id", id)
        .setParameter("author", author)
        .setParameter("url", webhook.url())
        .setParameter("events", column(webhook.events()))
        .setParameter("secret", secret.bytes())
        .setParameter("created", clock.instant())
        .executeUpdate();
  }

  void update(UUID id, EditWebhook edit) {
    session
        .createNativeMutationQuery(UPDATE)
        .setParameter("id", id)
        .setParameter("url", edit.url())
        .setParameter("events", column(edit.events()))
        .setParameter("active", edit.active())
        .executeUpdate();
  }

  /** Puts a secret in the place of the present one, which is good until a time. */
  void rotate(UUID id, Secret secret, Instant until) {
    session
        .createNativeMutationQuery(ROTATE)
        .setParameter("id", id)
        .setParameter("secret", secret.bytes())
        .setParameter("until", until)
        .executeUpdate();
  }

  void switchOff(UUID id) {
    session.createNativeMutationQuery(SWITCH_OFF).setParameter("id", id).executeUpdate();
  }

  void delete(UUID id) {
    session
        .createNativeMutationQuery("DELETE FROM webhook WHERE id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  void deleteAllOf(UUID author) {
    session
        .createNativeMutationQuery("DELETE FROM webhook WHERE author_id = :author")
        .setParameter("author", author)
        .executeUpdate();
  }

  private List<WebhookState> states(String which, UUID id) {
    var query =
        session
            .createNativeQuery(SELECT + which, Object[].class)
            .setParameter("now", clock.instant());
    if (id != null) {
      query.setParameter("id", id);
    }
    return query.setTupleTransformer((columns, aliases) -> state(new Row(columns))).list();
  }

  private static WebhookState state(Row row) {
    return new WebhookState(
        new WebhookView(
            row.uuid(),
            row.uuid(),
            row.text(),
            events(row),
            row.flag(),
            row.flag(),
            row.instant(),
            row.instant()),
        row.bigint(),
        row.bigint());
  }

  private static SortedSet<EventType> events(Row row) {
    return row.texts().stream().map(EventType::of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String[] column(SortedSet<EventType> types) {
    return types.stream().map(EventType::wireName).toArray(String[]::new);
  }
}
