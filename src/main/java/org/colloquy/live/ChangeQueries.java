package org.colloquy.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.colloquy.database.Snapshot;
import org.colloquy.post.PostState;
import org.hibernate.Session;

/** What changed in a thread after a sequence, by one range of an index. */
@ApplicationScoped
class ChangeQueries {

  /**
   * Limited before the authors are joined: otherwise a planner that takes the rest of a thread for
   * short joins and sorts all of it.
   */
  static final String CHANGES =
      """
      SELECT %s FROM (SELECT * FROM reply r WHERE r.post_id = :post AND r.sequence > :after
                      ORDER BY r.sequence LIMIT :limit) r
      JOIN author a ON a.id = r.author_id ORDER BY r.sequence
      """
          .formatted(ChangeRow.COLUMNS);

  /** Also of a post that nobody can see any more: its end is a change. */
  private static final String POST =
      "SELECT "
          + PostState.COLUMNS
          + ", p.post_before_view FROM post p JOIN author a ON a.id = p.author_id WHERE p.id = :post";

  private static final String WRITERS =
      """
      SELECT w.author_id FROM post_participant w WHERE w.post_id = :post AND w.author_id = ANY (:readers)
      """;

  private static final String SEQUENCES =
      "SELECT p.id, p.sequence, (SELECT version FROM roster) FROM post p WHERE p.id = ANY (:posts)";

  private final Session session;
  private final Snapshot snapshot;

  ChangeQueries(Session session, Snapshot snapshot) {
    this.session = session;
    this.snapshot = snapshot;
  }

  /** How far a thread has come, and the roster whose names stand in it. */
  record Stand(UUID post, long sequence, long rosterVersion) {}

  /**
   * What changed in a thread, at one moment.
   *
   * @param post the post as it is, for a moderator
   * @param portion replies that changed, by sequence
   * @param writers null where everybody may see the replies; else who of the readers may
   */
  record Reading(PostState post, Portion<ChangeRow> portion, Set<UUID> writers) {

    boolean withholdsFrom(Viewer viewer) {
      return writers != null && !viewer.moderates() && !writers.contains(viewer.id());
    }
  }

  /**
   * The replies whose latest change has a sequence above a given one, by that sequence; at most so
   * many.
   */
  Portion<ChangeRow> changes(UUID post, long after, int limit) {
    return Portion.read(
        session
            .createNativeQuery(CHANGES, Object[].class)
            .setParameter("post", post)
            .setParameter("after", after)
            .setTupleTransformer((columns, aliases) -> ChangeRow.of(new Row(columns))),
        limit,
        row -> row.whole().length());
  }

  /**
   * Reads in a transaction of its own what changed after a sequence.
   *
   * @param readers whom the changes are for
   * @param limit how many replies at most
   */
  Reading read(UUID post, Collection<UUID> readers, long after, int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              snapshot.begin();
              Found found = post(post);
              boolean changed = found.state.view().sequence() > after;
              return new Reading(
                  found.state,
                  changed ? changes(post, after, limit) : new Portion<>(List.of(), false),
                  found.postBeforeView ? writers(post, readers) : null);
            });
  }

  private record Found(PostState state, boolean postBeforeView) {}

  private Found post(UUID post) {
    return session
        .createNativeQuery(POST, Object[].class)
        .setParameter("post", post)
        .setParameter("viewer", Viewer.ANONYMOUS.id())
        .setParameter("moderates", true)
        .setTupleTransformer(
            (columns, aliases) -> {
              Row row = new Row(columns);
              return new Found(PostState.of(row), row.flag());
            })
        .getSingleResult();
  }

  private Set<UUID> writers(UUID post, Collection<UUID> readers) {
    return new HashSet<>(
        session
            .createNativeQuery(WRITERS, UUID.class)
            .setParameter("post", post)
            .setParameter("readers", readers.toArray(UUID[]::new))
            .list());
  }

  /** How far threads have come, in one statement for all of them. */
  List<Stand> stands(Collection<UUID> posts) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(SEQUENCES, Object[].class)
                    .setParameter("posts", posts.toArray(UUID[]::new))
                    .setTupleTransformer(
                        (columns, aliases) -> {
                          Row row = new Row(columns);
                          return new Stand(row.uuid(), row.bigint(), row.bigint());
                        })
                    .list());
  }
}
