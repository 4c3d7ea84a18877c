package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.UUID;
import org.colloquy.post.ThreadChanged;
import org.colloquy.post.ThreadChanged.Change;

/** Writes down what posts and replies have become, in the transaction that makes them so. */
@ApplicationScoped
class RecordContributions {

  /** One time for all that a statement changes, taken before it changes anything. */
  private static final String MOMENT =
      "WITH moment AS MATERIALIZED (SELECT moment_of_change() AS at)";

  private static final String CLOSE =
      """
      , closed AS (
        UPDATE contribution SET until = m.at FROM moment m WHERE until = 'infinity' AND since < m.at AND\
      """;

  private static final String OPEN =
      " INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, live, words, tags) ";

  /** Of several changes that one transaction makes in one millisecond, the last is what stands. */
  private static final String REPLACE =
      """
       ON CONFLICT (id, since) DO UPDATE
      SET live = excluded.live, words = excluded.words, tags = excluded.tags, until = 'infinity'
      """;

  private static final String POST =
      MOMENT
          + CLOSE
          + " id = ?)"
          + OPEN
          + """
          SELECT p.id, 'post', p.id, NULL, p.author_id, p.created_at, m.at, p.deleted_at IS NULL, p.words, p.tags
          FROM post p, moment m WHERE p.id = ?
          """
          + REPLACE;

  /**
   * A change's sequence is the changed reply's own, so a range of them finds all of the changes.
   */
  private static final String OPEN_REPLIES =
      OPEN
          + """
          SELECT r.id, 'reply', r.post_id, coalesce(r.parent_id, r.post_id), r.author_id, r.created_at, m.at,
                 r.deleted_at IS NULL AND r.hidden_at IS NULL, r.words, NULL
          FROM reply r, moment m WHERE r.post_id = ? AND r.sequence BETWEEN ? AND ?
          """
          + REPLACE;

  private static final String NEW_REPLIES = MOMENT + OPEN_REPLIES;

  private static final String REPLIES =
      MOMENT
          + CLOSE
          + " id IN (SELECT id FROM reply WHERE post_id = ? AND sequence BETWEEN ? AND ?))"
          + OPEN_REPLIES;

  void record(@Observes ThreadChanged changed) {
    UUID post = changed.postId();
    List<Change> replies =
        changed.changes().stream().filter(change -> change.replyId() != null).toList();
    if (replies.size() < changed.changes().size()) {
      changed.statements().add(POST, post, post);
    }
    if (replies.isEmpty()) {
      return;
    }
    LongSummaryStatistics sequences =
        replies.stream().mapToLong(Change::sequence).summaryStatistics();
    long first = sequences.getMin();
    long last = sequences.getMax();
    if (replies.stream().allMatch(Change::isNew)) {
      changed.statements().add(NEW_REPLIES, post, first, last);
    } else {
      changed.statements().add(REPLIES, post, first, last, post, first, last);
    }
  }
}
