package org.colloquy.reply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.auth.Viewer;
import org.colloquy.author.AuthorSummary;
import org.colloquy.database.Row;
import org.colloquy.database.SqlParameter;
import org.colloquy.database.Together;
import org.hibernate.Session;

/** The rows of {@code reply}. */
@ApplicationScoped
public class ReplyRepository implements PanacheRepositoryBase<Reply, UUID> {

  private static final String FIND =
      "SELECT "
          + ReplyState.COLUMNS
          + " FROM reply r JOIN author a ON a.id = r.author_id WHERE r.id = :id AND "
          + ReplyView.IN_TREE;

  private static final String TAG =
      "SELECT "
          + ReplyState.TAG_COLUMNS
          + " FROM reply r WHERE r.id = :id AND "
          + ReplyView.IN_TREE;

  /**
   * What is to be known once the post is held. One index alone finds whether the same was just
   * said, and one the parent: what else is asked of the rows is put so that no other index would
   * do. Each of them leads to all replies of the post, and a plan made while there were few is
   * kept. A reply that is deleted has no words.
   */
  static final String BEFORE =
      "SELECT "
          + AuthorSummary.COLUMNS
          + """
          , (SELECT version FROM roster),
            EXISTS (SELECT 1 FROM reply s
                    WHERE said(s.author_id, s.post_id, s.body) = said(a.id, ?, ?)
                      AND s.author_id IS NOT DISTINCT FROM a.id AND s.post_id IS NOT DISTINCT FROM ?
                      AND s.parent_id IS NOT DISTINCT FROM ? AND s.body = ?
                      AND s.created_at > ? AND s.created_at < ?),
            r.path, r.deleted_at IS NULL AND r.hidden_at IS NULL
          FROM author a LEFT JOIN reply r ON r.id = ? AND r.post_id IS NOT DISTINCT FROM ?
          WHERE a.id = ?
          """;

  private static final String PLACES =
      """
      SELECT id, path, deleted_at IS NULL AND hidden_at IS NULL
      FROM reply WHERE id IN (:ids) AND post_id = :post
      """;

  private static final String VIEWS =
      "SELECT "
          + ReplyView.COLUMNS
          + " FROM reply r JOIN author a ON a.id = r.author_id WHERE r.id IN (:ids)";

  private final Session session;

  ReplyRepository(Session session) {
    this.session = session;
  }

  /** A reply that is in a reader's tree. */
  public Optional<ReplyState> state(UUID id, Viewer viewer) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer((columns, aliases) -> ReplyState.of(new Row(columns), viewer))
        .uniqueResultOptional();
  }

  /** The entity tag of a reply that is in a reader's tree, without reading its words. */
  Optional<ReplyState.Tag> tag(UUID id, Viewer viewer) {
    return session
        .createNativeQuery(TAG, Object[].class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("moderates", viewer.moderates())
        .setTupleTransformer((columns, aliases) -> ReplyState.Tag.of(new Row(columns), viewer))
        .uniqueResultOptional();
  }

  /** The post that a reply belongs to, which a change to the reply must lock first. */
  Optional<UUID> postOf(UUID id) {
    return session
        .createQuery("select r.postId from Reply r where r.id = :id", UUID.class)
        .setParameter("id", id)
        .uniqueResultOptional();
  }

  /**
   * The posts in which an author has replies that are not deleted, in the order in which all who
   * lock several lock them.
   */
  List<UUID> postsWithRepliesOf(UUID author) {
    return session
        .createQuery(
            "select distinct r.postId from Reply r where r.authorId = :author and r.deletedAt is null order by r.postId",
            UUID.class)
        .setParameter("author", author)
        .list();
  }

  /** An author's replies to a post that are not deleted. */
  List<Reply> ofAuthorIn(UUID author, UUID post) {
    return list(
        "authorId = ?1 and postId = ?2 and deletedAt is null order by ordinal", author, post);
  }

  /**
   * What is to be known before a reply is added.
   *
   * @param author as readers see them
   * @param said whether the author has said the same in the same place just before or after
   * @param parent where the reply's parent is; null if it has none, or none in this post
   */
  record Before(AuthorSummary author, long rosterVersion, boolean said, Place parent) {

    static Before of(Row row) {
      AuthorSummary author = AuthorSummary.of(row);
      long roster = row.bigint();
      boolean said = row.flag();
      byte[] path = row.bytes();
      return new Before(
          author, roster, said, path == null ? null : new Place(ReplyPath.of(path), row.flag()));
    }
  }

  /**
   * The questions whose answer is {@link Before}, to be asked once the post is held.
   *
   * @param at when the reply is written
   * @param window how long before and after that the same words are the same reply; zero asks for
   *     none
   */
  Together before(
      UUID author, UUID post, NewReply reply, Instant at, Duration window, Consumer<Before> then) {
    Object parent = SqlParameter.nullable(reply.parentId());
    Together questions = new Together();
    questions.ask(
        BEFORE,
        Before::of,
        rows -> rows.forEach(then),
        post,
        reply.body(),
        post,
        parent,
        reply.body(),
        at.minus(window),
        at.plus(window),
        parent,
        post,
        author);
    return questions;
  }

  /** Where replies of a post stand, and whether they are live; without those that it has not. */
  Map<UUID, Place> places(UUID post, Collection<UUID> ids) {
    Map<UUID, Place> places = new HashMap<>();
    session
        .createNativeQuery(PLACES, Object[].class)
        .setParameter("post", post)
        .setParameterList("ids", ids)
        .setTupleTransformer((columns, aliases) -> new Row(columns))
        .list()
        .forEach(row -> places.put(row.uuid(), new Place(ReplyPath.of(row.bytes()), row.flag())));
    return places;
  }

  /** Replies that the reader has just written, in one question. */
  Map<UUID, ReplyView> views(Collection<UUID> ids, Viewer viewer) {
    Map<UUID, ReplyView> views = new HashMap<>();
    if (!ids.isEmpty()) {
      session
          .createNativeQuery(VIEWS, Object[].class)
          .setParameterList("ids", ids)
          .setTupleTransformer((columns, aliases) -> ReplyView.of(new Row(columns), viewer))
          .list()
          .forEach(view -> views.put(view.id(), view));
    }
    return views;
  }

  /** Where a reply stands, and whether it is neither deleted nor hidden. */
  record Place(ReplyPath path, boolean isLive) {}
}
