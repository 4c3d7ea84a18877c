package org.colloquy.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** What replies said before they were edited. */
@ApplicationScoped
public class ReplyRevisions {

  private static final String KEEP =
      """
      INSERT INTO reply_revision (reply_id, revision, body, body_html, written_at)
      SELECT id, (SELECT count(*) + 1 FROM reply_revision WHERE reply_id = :reply),
             body, body_html, coalesce(edited_at, created_at)
      FROM reply WHERE id = :reply
      """;

  private static final String LIST =
      """
      SELECT revision, body, body_html, written_at FROM reply_revision WHERE reply_id = :reply
      UNION ALL
      SELECT (SELECT count(*) + 1 FROM reply_revision WHERE reply_id = :reply),
             body, body_html, coalesce(edited_at, created_at)
      FROM reply WHERE id = :reply AND deleted_at IS NULL
      ORDER BY 1
      """;

  private static final String ADD =
      """
      INSERT INTO reply_revision (reply_id, revision, body, body_html, written_at)
      VALUES (:reply, :revision, :body, :html, :at)
      """;

  private final Session session;

  ReplyRevisions(Session session) {
    this.session = session;
  }

  /**
   * Reads every version of a reply's words, the present one last; none if it is deleted.
   *
   * @param take is given one after the other, within the caller's transaction
   */
  void forEach(UUID reply, Consumer<ReplyRevisionView> take) {
    Portion.forEach(
        session
            .createNativeQuery(LIST, Object[].class)
            .setParameter("reply", reply)
            .setTupleTransformer(
                (columns, aliases) -> {
                  Row row = new Row(columns);
                  return new ReplyRevisionView(
                      row.integer(), row.text(), row.text(), row.instant());
                }),
        take);
  }

  /** Keeps a reply's words as they stand in the table, before they are changed there. */
  void keep(UUID reply) {
    session.createNativeMutationQuery(KEEP).setParameter("reply", reply).executeUpdate();
  }

  /** Adds an earlier version of a reply that was brought in. */
  public void add(UUID reply, ReplyRevisionView revision) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("reply", reply)
        .setParameter("revision", revision.revision())
        .setParameter("body", revision.body())
        .setParameter("html", revision.bodyHtml())
        .setParameter("at", revision.writtenAt())
        .executeUpdate();
  }

  void erase(UUID reply) {
    session
        .createNativeMutationQuery("DELETE FROM reply_revision WHERE reply_id = :reply")
        .setParameter("reply", reply)
        .executeUpdate();
  }
}
