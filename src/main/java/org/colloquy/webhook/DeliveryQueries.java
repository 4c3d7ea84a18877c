package org.colloquy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** The log of deliveries and their attempts. */
@ApplicationScoped
class DeliveryQueries {

  /** Higher than every id. */
  static final UUID END = new UUID(-1, -1);

  private static final String SELECT =
      """
      SELECT id, webhook_id, type, post_id, reply_id, sequence, created_at, state, attempts, next_attempt_at
      FROM webhook_delivery
      """;

  private static final String PAGE =
      SELECT
          + """
          WHERE webhook_id = :webhook AND id < :before AND (CAST(:state AS text) IS NULL OR state = :state)
          ORDER BY id DESC LIMIT :limit
          """;

  private static final String ATTEMPTS =
      """
      SELECT a.delivery_id, a.number, a.at, a.status, a.error, a.duration_ms
      FROM unnest(CAST(:deliveries AS uuid[])) AS d (id) CROSS JOIN LATERAL (
        SELECT * FROM webhook_attempt WHERE delivery_id = d.id ORDER BY number DESC LIMIT :most) AS a
      ORDER BY a.delivery_id, a.number
      """;

  private final Session session;

  DeliveryQueries(Session session) {
    this.session = session;
  }

  /**
   * Deliveries to a webhook, latest first.
   *
   * @param state null for all
   * @param before the id after which the page begins; {@link #END} for the first
   */
  List<DeliveryView> page(UUID webhook, DeliveryState state, UUID before, int limit) {
    return withAttempts(
        session
            .createNativeQuery(PAGE, Object[].class)
            .setParameter("webhook", webhook)
            .setParameter("state", state == null ? null : state.wireName(), String.class)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .setTupleTransformer((columns, aliases) -> delivery(new Row(columns)))
            .list());
  }

  /** One delivery. */
  Optional<DeliveryView> find(UUID id) {
    return withAttempts(
            session
                .createNativeQuery(SELECT + "WHERE id = :id", Object[].class)
                .setParameter("id", id)
                .setTupleTransformer((columns, aliases) -> delivery(new Row(columns)))
                .list())
        .stream()
        .findFirst();
  }

  private List<DeliveryView> withAttempts(List<DeliveryView> deliveries) {
    Map<UUID, List<DeliveryView.Attempt>> attempts =
        attempts(deliveries.stream().map(DeliveryView::id).toList());
    return deliveries.stream()
        .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<DeliveryView.Attempt>> attempts(Collection<UUID> deliveries) {
    Map<UUID, List<DeliveryView.Attempt>> attempts = new HashMap<>();
    if (deliveries.isEmpty()) {
      return attempts;
    }
    session
        .createNativeQuery(ATTEMPTS, Object[].class)
        .setParameter("deliveries", deliveries.toArray(UUID[]::new))
        .setParameter("most", DeliveryView.MOST_ATTEMPTS)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              attempts.computeIfAbsent(row.uuid(), id -> new ArrayList<>()).add(attempt(row));
              return row;
            })
        .list();
    return attempts;
  }

  private static DeliveryView delivery(Row row) {
    return new DeliveryView(
        row.uuid(),
        row.uuid(),
        EventType.of(row.text()),
        row.uuid(),
        row.uuid(),
        row.bigintOrNull(),
        row.instant(),
        DeliveryState.of(row.text()),
        row.integer(),
        row.instant(),
        List.of());
  }

  private static DeliveryView.Attempt attempt(Row row) {
    int number = row.integer();
    var at = row.instant();
    Long status = row.bigintOrNull();
    String fault = row.text();
    return new DeliveryView.Attempt(
        number,
        at,
        status == null ? null : status.intValue(),
        fault == null ? null : Outcome.Fault.of(fault),
        row.integer());
  }
}
