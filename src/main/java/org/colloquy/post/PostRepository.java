package org.colloquy.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.database.SqlParameter;
import org.colloquy.database.Together;
import org.colloquy.web.ProblemException;
import org.hibernate.Session;

/** The rows of {@code post}, and who takes part in each. */
@ApplicationScoped
public class PostRepository implements PanacheRepositoryBase<Post, UUID> {

  private static final String FIND =
      "SELECT "
          + PostState.COLUMNS
          + """
           FROM post p JOIN author a ON a.id = p.author_id
          WHERE p.id = :id AND (p.deleted_at IS NULL OR p.reply_count > 0)
          """;

  private static final String LOCK =
      """
      SELECT id, author_id, status, deleted_at IS NOT NULL, sequence, last_activity_at
      FROM post WHERE id = ? AND (deleted_at IS NULL OR reply_count > 0 OR ?)
      FOR NO KEY UPDATE
      """;

  /** Those who have more live words than before, and the post that counts who is new. */
  private static final String STORE =
      """
      WITH joined AS (
        INSERT INTO post_participant AS p (post_id, author_id, contributions)
        SELECT ?, c.author, c.count FROM unnest(?::uuid[], ?::integer[]) AS c (author, count)
        ON CONFLICT (post_id, author_id) DO UPDATE SET contributions = p.contributions + excluded.contributions
        RETURNING xmax = 0 AS is_new)
      UPDATE post
      SET sequence = ?, reply_count = reply_count + ?, last_activity_at = ?,
          participant_count = participant_count + ? + (SELECT count(*) FROM joined WHERE is_new)
      WHERE id = ?
      """;

  private static final String CONTRIBUTE =
      """
      INSERT INTO post_participant AS p (post_id, author_id, contributions) VALUES (:post, :author, :count)
      ON CONFLICT (post_id, author_id) DO UPDATE SET contributions = p.contributions + excluded.contributions
      RETURNING xmax = 0
      """;

  private static final String LEAVE =
      """
      DELETE FROM post_participant
      WHERE post_id = :post AND author_id = :author AND contributions = :count
      """;

  private static final String CONTRIBUTE_LESS =
      """
      UPDATE post_participant SET contributions = contributions - :count
      WHERE post_id = :post AND author_id = :author
      """;

  private final Session session;
  private final DataSource database;
  private final Event<ThreadChanged> changed;

  PostRepository(Session session, DataSource database, Event<ThreadChanged> changed) {
    this.session = session;
    this.database = database;
    this.changed = changed;
  }

  /**
   * A post that can be seen, as a reader sees it: one that is not deleted, or has replies still.
   */
  public Optional<PostState> state(UUID id, Viewer viewer) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer((columns, aliases) -> PostState.of(new Row(columns)))
        .uniqueResultOptional();
  }

  /**
   * A post whose replies are to be shown to a reader: the one door to whatever reads a thread.
   *
   * @throws ProblemException if no such post can be seen, or its replies are withheld
   */
  public PostState stateWithReplies(UUID id, Viewer viewer) {
    return state(id, viewer).orElseThrow(ProblemException::notFound).requireShown();
  }

  /**
   * Takes the post's row for the rest of the transaction: whoever changes a reply of the post waits
   * here for those before. Writers to other posts do not.
   */
  public Optional<LockedPost> lock(UUID id) {
    return lock(id, false, new Together());
  }

  /**
   * Takes the post's row for the rest of the transaction, and asks what else is to be known once it
   * is held, in the same round trip.
   */
  public Optional<LockedPost> lock(UUID id, Together questions) {
    return lock(id, false, questions);
  }

  /**
   * Takes the row of a post that exists, also of one that is deleted and has only hidden replies.
   *
   * @throws java.util.NoSuchElementException if there is no such row
   */
  public LockedPost lockWhetherSeenOrNot(UUID id) {
    return lock(id, true, new Together()).orElseThrow();
  }

  private Optional<LockedPost> lock(UUID id, boolean unseen, Together questions) {
    List<LockedPost> locked = new ArrayList<>();
    Together statements = new Together();
    statements.ask(LOCK, PostRepository::locked, locked::addAll, id, unseen);
    statements.addAll(questions);
    statements.send(database);
    return locked.stream().findFirst();
  }

  /** Writes the sequences given out and the replies counted since the post was locked. */
  public void store(LockedPost post) {
    store(post, false);
  }

  /** Does the same for replies that were brought in from elsewhere. */
  public void storeImported(LockedPost post) {
    store(post, true);
  }

  private void store(LockedPost post, boolean imported) {
    List<UUID> authors = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    int participants = 0;
    for (Map.Entry<UUID, Integer> entry : post.contributions().entrySet()) {
      if (entry.getValue() > 0) {
        authors.add(entry.getKey());
        counts.add(entry.getValue());
      } else {
        participants += contribute(post.id(), entry.getKey(), entry.getValue());
      }
    }
    post.statements()
        .add(
            STORE,
            post.id(),
            SqlParameter.array("uuid", authors.toArray()),
            SqlParameter.array("integer", counts.toArray()),
            post.sequence(),
            post.replies(),
            post.lastActivityAt(),
            participants,
            post.id());
    if (!post.changes().isEmpty()) {
      changed.fire(new ThreadChanged(post.id(), post.changes(), imported, post.statements()));
    }
    post.statements().send(database);
  }

  /** Writes a change to a post itself, and tells of it. */
  void storeChange(Post post) {
    storeNew(post, false);
  }

  /** Does the same for a post that is new. */
  void storeNew(Post post, boolean imported) {
    flush();
    Together statements = new Together();
    ThreadChanged.Change change =
        new ThreadChanged.Change(post.version, post.change.wireName(), null, true);
    changed.fire(new ThreadChanged(post.id, List.of(change), imported, statements));
    statements.send(database);
  }

  /**
   * Changes the number of an author's live words in a thread.
   *
   * @return by how much the number of participants changes: 1, 0 or -1
   */
  int contribute(UUID post, UUID author, int count) {
    if (count > 0) {
      boolean inserted =
          session
              .createNativeQuery(CONTRIBUTE, Boolean.class)
              .setParameter("post", post)
              .setParameter("author", author)
              .setParameter("count", count)
              .getSingleResult();
      return inserted ? 1 : 0;
    }
    if (count == 0) {
      return 0;
    }
    if (lessen(LEAVE, post, author, -count) == 1) {
      return -1;
    }
    lessen(CONTRIBUTE_LESS, post, author, -count);
    return 0;
  }

  /** The row of a post that can be seen, held for the rest of the transaction. */
  Optional<Post> lockRow(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .filter(post -> post.deletedAt == null || post.replyCount > 0);
  }

  private int lessen(String sql, UUID post, UUID author, int count) {
    return session
        .createNativeMutationQuery(sql)
        .setParameter("post", post)
        .setParameter("author", author)
        .setParameter("count", count)
        .executeUpdate();
  }

  private static LockedPost locked(Row row) {
    return new LockedPost(
        row.uuid(), row.uuid(), PostStatus.of(row.text()), row.flag(), row.bigint(), row.instant());
  }
}
