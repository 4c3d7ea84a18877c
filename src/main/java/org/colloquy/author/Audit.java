package org.colloquy.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.database.Row;
import org.colloquy.web.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/**
 * The log of what moderators and admins did. An entry is written in the transaction of the act
 * itself.
 */
@ApplicationScoped
public class Audit {

  private static final String RECORD =
      """
      INSERT INTO audit (id, at, actor_id, action, subject) VALUES (:id, :at, :actor, :action, :subject)
      """;

  private static final String PAGE =
      """
      SELECT id, at, actor_id, action, subject FROM audit
      WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
      """;

  private final Session session;
  private final Clock clock;

  Audit(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** One act. */
  @Schema(name = "AuditEntry", description = "Something that a moderator or admin did.")
  public record Entry(
      @Schema(required = true, description = "UUID version 7.") UUID id,
      @Schema(required = true, description = "When, in UTC with milliseconds.") Instant at,
      @Schema(required = true, description = "The author who did it.") UUID actor,
      @Schema(
              required = true,
              maxLength = 50,
              description = "What was done, such as reply-hidden or post-locked.",
              examples = "\"reply-hidden\"")
          String action,
      @Schema(
              required = true,
              description =
                  "The post, reply, author, token, webhook or import that it was done to.")
          UUID subject) {}

  /**
   * Writes an act down.
   *
   * @param action a word for it, such as {@code reply-hidden}
   * @param subject the id of what it was done to
   */
  public void record(UUID actor, String action, UUID subject) {
    session
        .createNativeMutationQuery(RECORD)
        .setParameter("id", Ids.next())
        .setParameter("at", clock.instant())
        .setParameter("actor", actor)
        .setParameter("action", action)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** The acts before a place, latest first. */
  List<Entry> page(Instant before, UUID beforeId, int limit) {
    return session
        .createNativeQuery(PAGE, Object[].class)
        .setParameter("at", before)
        .setParameter("id", beforeId)
        .setParameter("limit", limit)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Entry(row.uuid(), row.instant(), row.uuid(), row.text(), row.uuid());
            })
        .list();
  }
}
