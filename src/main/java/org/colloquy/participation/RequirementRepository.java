package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** The rows of {@code requirement}: what posts ask of each student. */
@ApplicationScoped
class RequirementRepository {

  private static final String FIND =
      """
      SELECT q.initial_due, q.replies_due, coalesce(q.min_posts, 0), coalesce(q.min_replies, 0),
             coalesce(q.distinct_peers, 0), coalesce(q.exclude_self, false), coalesce(q.min_words, 0),
             p.post_before_view
      FROM post p LEFT JOIN requirement q ON q.post_id = p.id
      WHERE p.id = :post AND p.deleted_at IS NULL
      """;

  private static final String STORE =
      """
      INSERT INTO requirement (post_id, initial_due, replies_due, min_posts, min_replies, distinct_peers,
                               exclude_self, min_words)
      VALUES (:post, :initialDue, :repliesDue, :posts, :replies, :peers, :excludeSelf, :words)
      ON CONFLICT (post_id) DO UPDATE
      SET initial_due = excluded.initial_due, replies_due = excluded.replies_due, min_posts = excluded.min_posts,
          min_replies = excluded.min_replies, distinct_peers = excluded.distinct_peers,
          exclude_self = excluded.exclude_self, min_words = excluded.min_words
      """;

  private final Session session;

  RequirementRepository(Session session) {
    this.session = session;
  }

  /** What a post asks; empty if there is no such post, or it is deleted. */
  Optional<Requirements> find(UUID post) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("post", post)
        .setTupleTransformer((columns, aliases) -> requirements(new Row(columns)))
        .uniqueResultOptional();
  }

  /** Writes what a post asks, but for what stands on the post itself. */
  void store(UUID post, Requirements asked) {
    session
        .createNativeMutationQuery(STORE)
        .setParameter("post", post)
        .setParameter("initialDue", asked.initialDue(), Instant.class)
        .setParameter("repliesDue", asked.repliesDue(), Instant.class)
        .setParameter("posts", asked.minPosts())
        .setParameter("replies", asked.minReplies())
        .setParameter("peers", asked.distinctPeers())
        .setParameter("excludeSelf", asked.excludeSelf())
        .setParameter("words", asked.minWords())
        .executeUpdate();
  }

  private static Requirements requirements(Row row) {
    return new Requirements(
        row.instant(),
        row.instant(),
        row.integer(),
        row.integer(),
        row.integer(),
        row.flag(),
        row.integer(),
        row.flag());
  }
}
