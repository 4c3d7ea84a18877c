package org.colloquy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** The deliveries that are still to be sent, in {@code webhook_delivery}. */
@ApplicationScoped
class Outbox {

  /** One statement, however many replies a batch has. */
  private static final String INSERT =
      """
      INSERT INTO webhook_delivery (id, webhook_id, type, post_id, reply_id, sequence, created_at, state, next_attempt_at)
      SELECT w.id, w.webhook_id, w.type, w.post_id, w.reply_id, w.sequence, ?, 'pending', ?
      FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[])
        AS w (id, webhook_id, type, post_id, reply_id, sequence)
      """;

  private static final String WAITING =
      "SELECT w.id FROM webhook w JOIN author a ON a.id = w.author_id WHERE "
          + WebhookRepository.TOLD
          + """
           AND EXISTS (SELECT 1 FROM webhook_delivery d
                        WHERE d.webhook_id = w.id AND d.state = 'pending' AND d.next_attempt_at <= ?)
          """;

  /**
   * Whoever else claims at the same moment passes over the row, and afterwards finds it not due
   * until the lease is over.
   */
  private static final String CLAIM =
      """
      WITH due AS MATERIALIZED (
        SELECT d.id FROM webhook_delivery d
        WHERE d.webhook_id = :webhook AND d.state = 'pending' AND d.next_attempt_at <= :now
        ORDER BY d.next_attempt_at, d.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      UPDATE webhook_delivery d SET next_attempt_at = :lease
      FROM due, webhook w JOIN author a ON a.id = w.author_id
      WHERE d.id = due.id AND w.id = :webhook AND\
      """
          + " "
          + WebhookRepository.TOLD
          + """
           RETURNING d.id, d.webhook_id, d.type, d.post_id, d.reply_id, d.sequence, d.created_at, d.tries, d.attempts,
                     w.url, w.secret, CASE WHEN w.previous_until > :now THEN w.previous_secret END, w.author_id
          """;

  private static final String RECORD =
      """
      UPDATE webhook_delivery
      SET attempts = attempts + 1, tries = tries + 1,
          state = CASE WHEN state = 'pending' THEN :state ELSE state END,
          next_attempt_at = CASE WHEN state = 'pending' THEN CAST(:next AS timestamptz) END
      WHERE id = :id RETURNING attempts
      """;

  private static final String LOG =
      """
      INSERT INTO webhook_attempt (delivery_id, number, at, status, error, duration_ms)
      VALUES (:delivery, :number, :at, :status, :error, :duration)
      """;

  private static final String REPEAT =
      """
      UPDATE webhook_delivery SET state = 'pending', tries = 0, next_attempt_at = :now
      WHERE id = :id AND webhook_id = :webhook
      """;

  private final Session session;
  private final DataSource database;
  private final Clock clock;

  Outbox(Session session, DataSource database, Clock clock) {
    this.session = session;
    this.database = database;
    this.clock = clock;
  }

  /**
   * A delivery to be made.
   *
   * @param postId null for a ping
   * @param replyId null unless it tells of a reply
   * @param sequence null for a ping
   */
  record Entry(UUID id, UUID webhook, EventType type, UUID postId, UUID replyId, Long sequence) {}

  /** Puts deliveries in, due now. They are sent once the transaction is committed. */
  void put(List<Entry> entries) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    session.doWork(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, now);
            insert.setObject(2, now);
            List<Stream<?>> columns =
                List.of(
                    entries.stream().map(Entry::id),
                    entries.stream().map(Entry::webhook),
                    entries.stream().map(entry -> entry.type().wireName()),
                    entries.stream().map(Entry::postId),
                    entries.stream().map(Entry::replyId),
                    entries.stream().map(Entry::sequence));
            List<String> types = List.of("uuid", "uuid", "text", "uuid", "uuid", "bigint");
            for (int i = 0; i < columns.size(); i++) {
              insert.setArray(
                  i + 3, connection.createArrayOf(types.get(i), columns.get(i).toArray()));
            }
            insert.executeUpdate();
          }
        });
  }

  /**
   * The webhooks that something is due for. It is asked each second, so it takes a connection and
   * no transaction.
   */
  List<UUID> waiting() throws SQLException {
    List<UUID> waiting = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          waiting.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return waiting;
  }

  /**
   * Takes on the delivery to a webhook that has been due the longest; empty if there is none.
   *
   * @param lease after what time it may be taken for lost
   */
  Optional<Delivery> claim(UUID webhook, Duration lease) {
    Instant now = clock.instant();
    return session
        .createNativeQuery(CLAIM, Object[].class)
        .setParameter("webhook", webhook)
        .setParameter("now", now)
        .setParameter("lease", now.plus(lease))
        .setTupleTransformer((columns, aliases) -> delivery(new Row(columns)))
        .list()
        .stream()
        .findFirst();
  }

  /**
   * Writes down what came of an attempt. One that was sent twice, since it was taken for lost,
   * stays delivered if either was.
   *
   * @param next when to try again; null unless the state is pending
   */
  void record(Delivery delivery, Outcome outcome, DeliveryState state, Instant next) {
    session
        .createNativeQuery(RECORD, Integer.class)
        .setParameter("id", delivery.id())
        .setParameter("state", state.wireName())
        .setParameter("next", next, Instant.class)
        .list()
        .forEach(number -> log(delivery.id(), number, outcome));
  }

  /**
   * Makes a delivery due again, and begins its schedule anew.
   *
   * @return whether there is one
   */
  boolean repeat(UUID webhook, UUID id) {
    return session
            .createNativeMutationQuery(REPEAT)
            .setParameter("id", id)
            .setParameter("webhook", webhook)
            .setParameter("now", clock.instant())
            .executeUpdate()
        > 0;
  }

  private void log(UUID delivery, int number, Outcome outcome) {
    session
        .createNativeMutationQuery(LOG)
        .setParameter("delivery", delivery)
        .setParameter("number", number)
        .setParameter("at", clock.instant())
        .setParameter("status", outcome.status(), Integer.class)
        .setParameter(
            "error", outcome.fault() == null ? null : outcome.fault().wireName(), String.class)
        .setParameter("duration", outcome.durationMs())
        .executeUpdate();
  }

  private static Delivery delivery(Row row) {
    return new Delivery(
        row.uuid(),
        row.uuid(),
        EventType.of(row.text()),
        row.uuid(),
        row.uuid(),
        row.bigintOrNull(),
        row.instant(),
        row.integer(),
        row.integer(),
        row.text(),
        Stream.of(row.bytes(), row.bytes()).filter(key -> key != null).map(Secret::new).toList(),
        row.uuid());
  }
}
