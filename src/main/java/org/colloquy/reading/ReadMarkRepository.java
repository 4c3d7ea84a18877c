package org.colloquy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.reply.Unread;
import org.hibernate.Session;

/** The rows of {@code read_mark}: how far each reader has come in each thread. */
@ApplicationScoped
class ReadMarkRepository {

  private static final String FIND =
      "SELECT sequence, read_at FROM read_mark WHERE author_id = :author AND post_id = :post";

  static final String COUNT =
      "SELECT " + Unread.COUNT + " FROM post p" + Unread.MARK + " WHERE p.id = :post";

  /** Of two marks that come at once, the one that is further stays. */
  private static final String RAISE =
      """
      INSERT INTO read_mark AS m (author_id, post_id, sequence, read_at) VALUES (:author, :post, :sequence, :at)
      ON CONFLICT (author_id, post_id) DO UPDATE SET sequence = excluded.sequence, read_at = excluded.read_at
      WHERE m.sequence < excluded.sequence
      """;

  private static final String FORGET = "DELETE FROM read_mark WHERE author_id = :author";

  private final Session session;

  ReadMarkRepository(Session session) {
    this.session = session;
  }

  /**
   * How far a reader has come.
   *
   * @param sequence 0 if they have not seen even the post
   * @param readAt null if they have not
   */
  record Mark(long sequence, Instant readAt) {

    static final Mark NONE = new Mark(0, null);
  }

  /** A reader's mark in a thread; {@link Mark#NONE} if there is none. */
  Mark find(UUID author, UUID post) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("author", author)
        .setParameter("post", post)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Mark(row.bigint(), row.instant());
            })
        .uniqueResultOptional()
        .orElse(Mark.NONE);
  }

  /** The number of replies that are unread, at most {@link Unread#MOST}. */
  int unread(UUID post, Viewer viewer) {
    return session
        .createNativeQuery(COUNT, Integer.class)
        .setParameter("post", post)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .getSingleResult();
  }

  /** Moves a mark forward; one that is as far already stays as it is. */
  void raise(UUID author, UUID post, long sequence, Instant at) {
    session
        .createNativeMutationQuery(RAISE)
        .setParameter("author", author)
        .setParameter("post", post)
        .setParameter("sequence", sequence)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Forgets what somebody has read. */
  void deleteAllOf(UUID author) {
    session.createNativeMutationQuery(FORGET).setParameter("author", author).executeUpdate();
  }
}
