package org.colloquy.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.hibernate.Session;

/** What posts said before they were edited. */
@ApplicationScoped
public class PostRevisions {

  private static final String KEEP =
      """
      INSERT INTO post_revision (post_id, revision, title, body, body_html, written_at)
      SELECT id, (SELECT count(*) + 1 FROM post_revision WHERE post_id = :post),
             title, body, body_html, coalesce(edited_at, created_at)
      FROM post WHERE id = :post
      """;

  private static final String LIST =
      """
      SELECT revision, title, body, body_html, written_at FROM post_revision WHERE post_id = :post
      UNION ALL
      SELECT (SELECT count(*) + 1 FROM post_revision WHERE post_id = :post),
             title, body, body_html, coalesce(edited_at, created_at)
      FROM post WHERE id = :post AND deleted_at IS NULL
      ORDER BY 1
      """;

  private static final String ADD =
      """
      INSERT INTO post_revision (post_id, revision, title, body, body_html, written_at)
      VALUES (:post, :revision, :title, :body, :html, :at)
      """;

  private final Session session;

  PostRevisions(Session session) {
    this.session = session;
  }

  /**
   * Reads every version of a post's words, the present one last; none if it is deleted.
   *
   * @param take is given one after the other, within the caller's transaction
   */
  void forEach(UUID post, Consumer<PostRevisionView> take) {
    Portion.forEach(
        session
            .createNativeQuery(LIST, Object[].class)
            .setParameter("post", post)
            .setTupleTransformer(
                (columns, aliases) -> {
                  Row row = new Row(columns);
                  return new PostRevisionView(
                      row.integer(), row.text(), row.text(), row.text(), row.instant());
                }),
        take);
  }

  /** Keeps a post's words as they stand in the table, before they are changed there. */
  void keep(Post post) {
    session.createNativeMutationQuery(KEEP).setParameter("post", post.id).executeUpdate();
  }

  /** Adds an earlier version of a post that was brought in. */
  public void add(UUID post, PostRevisionView revision) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("post", post)
        .setParameter("revision", revision.revision())
        .setParameter("title", revision.title())
        .setParameter("body", revision.body())
        .setParameter("html", revision.bodyHtml())
        .setParameter("at", revision.writtenAt())
        .executeUpdate();
  }

  void erase(UUID post) {
    session
        .createNativeMutationQuery("DELETE FROM post_revision WHERE post_id = :post")
        .setParameter("post", post)
        .executeUpdate();
  }
}
