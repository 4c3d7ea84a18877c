package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.colloquy.post.ReplyChange;
import org.colloquy.post.ThreadChanged;
import org.colloquy.post.ThreadChanged.Change;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Writes down what posts and replies have become, in the transaction that makes them so. */
@ApplicationScoped
class RecordContributions {

  private static final String MOMENT = "SELECT moment_of_change()";

  private static final String CLOSE_POST =
      "UPDATE contribution SET until = :at WHERE id = :post AND until = 'infinity' AND since < :at";

  /**
   * A change's sequence is the changed reply's own, so a range of them finds all of the changes.
   */
  private static final String CLOSE_REPLIES =
      """
      UPDATE contribution SET until = :at
      WHERE until = 'infinity' AND since < :at
        AND id IN (SELECT id FROM reply WHERE post_id = :post AND sequence BETWEEN :first AND :last)
      """;

  private static final String OPEN =
      "INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags) ";

  /** Of several changes that one transaction makes in one millisecond, the last is what stands. */
  private static final String REPLACE =
      """
       ON CONFLICT (id, since) DO UPDATE
      SET live = excluded.live, words = excluded.words, tags = excluded.tags, until = 'infinity'
      """;

  private static final String OPEN_POST =
      OPEN
          + """
          SELECT id, 'post', id, NULL, author_id, created_at, :at, deleted_at IS NULL, words, tags
          FROM post WHERE id = :post
          """
          + REPLACE;

  private static final String OPEN_REPLIES =
      OPEN
          + """
          SELECT id, 'reply', post_id, coalesce(parent_id, post_id), author_id, created_at, :at,
                 deleted_at IS NULL AND hidden_at IS NULL, words, NULL
          FROM reply WHERE post_id = :post AND sequence BETWEEN :first AND :last
          """
          + REPLACE;

  private final Session session;

  RecordContributions(Session session) {
    this.session = session;
  }

  void record(@Observes ThreadChanged changed) {
    Instant at = session.createNativeQuery(MOMENT, Instant.class).getSingleResult();
    List<Change> changes = changed.changes();
    if (changes.stream().anyMatch(change -> change.replyId() == null)) {
      post(CLOSE_POST, changed, at);
      post(OPEN_POST, changed, at);
    }
    if (changes.stream().anyMatch(RecordContributions::isOfKnownReply)) {
      replies(CLOSE_REPLIES, changed, at);
    }
    if (changes.stream().anyMatch(change -> change.replyId() != null)) {
      replies(OPEN_REPLIES, changed, at);
    }
  }

  private static boolean isOfKnownReply(Change change) {
    return change.replyId() != null && !change.type().equals(ReplyChange.CREATED.wireName());
  }

  private void post(String sql, ThreadChanged changed, Instant at) {
    bind(sql, changed, at).executeUpdate();
  }

  private void replies(String sql, ThreadChanged changed, Instant at) {
    LongSummaryStatistics sequences =
        changed.changes().stream()
            .filter(change -> change.replyId() != null)
            .mapToLong(Change::sequence)
            .summaryStatistics();
    bind(sql, changed, at)
        .setParameter("first", sequences.getMin())
        .setParameter("last", sequences.getMax())
        .executeUpdate();
  }

  private MutationQuery bind(String sql, ThreadChanged changed, Instant at) {
    return session
        .createNativeMutationQuery(sql)
        .setParameter("post", changed.postId())
        .setParameter("at", at);
  }
}
