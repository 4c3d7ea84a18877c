package org.colloquy.participation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.colloquy.post.HistoryImported;
import org.colloquy.post.RequirementsImported;
import org.hibernate.Session;

/** Keeps what comes from elsewhere with posts and replies, in the transaction that they come in. */
@ApplicationScoped
class KeepImported {

  /**
   * In the place of the one row that says what each has been since it came in, those that say what
   * it was before. Whose it is and what it answers is as it came in: an author may be somebody else
   * here.
   */
  private static final String REPLACE =
      """
      WITH told AS (
        SELECT t.*, coalesce(lead(t.since) OVER (PARTITION BY t.id ORDER BY t.since), 'infinity') AS until
        FROM jsonb_to_recordset(CAST(:states AS jsonb))
             AS t(id uuid, since timestamptz(3), live boolean, words integer, tags text[])
      ), was AS (
        DELETE FROM contribution WHERE id IN (SELECT id FROM told)
        RETURNING id, kind, post_id, answers, author_id, created_at
      )
      INSERT INTO contribution (id, kind, post_id, answers, author_id, created_at, since, until, live, words, tags)
      SELECT w.id, w.kind, w.post_id, w.answers, w.author_id, w.created_at, t.since, t.until, t.live, t.words,
             CASE WHEN w.kind = 'post' THEN t.tags END
      FROM was w JOIN told t ON t.id = w.id
      """;

  private final Session session;
  private final ObjectMapper mapper;
  private final RequirementRepository requirements;

  KeepImported(Session session, ObjectMapper mapper, RequirementRepository requirements) {
    this.session = session;
    this.mapper = mapper;
    this.requirements = requirements;
  }

  void keep(@Observes HistoryImported history) throws JsonProcessingException {
    session
        .createNativeMutationQuery(REPLACE)
        .setParameter("states", mapper.writeValueAsString(history.states()))
        .executeUpdate();
  }

  void keep(@Observes RequirementsImported asked) {
    requirements.store(
        asked.postId(),
        new Requirements(
            asked.initialDue(),
            asked.repliesDue(),
            asked.minPosts(),
            asked.minReplies(),
            asked.distinctPeers(),
            asked.excludeSelf(),
            asked.minWords(),
            false));
  }
}
