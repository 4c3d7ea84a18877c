package org.colloquy.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Audit;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorView;
import org.colloquy.database.Row;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.hibernate.Session;

/** Gathers what is held on a person, from every table that names one. */
@ApplicationScoped
class ArchiveQueries {

  private static final String SUBJECTS =
      "SELECT issuer, subject FROM author_identity WHERE author_id = :author ORDER BY 1, 2";

  private static final String TOKENS =
      """
      SELECT id, name, scopes, created_at, expires_at, last_used_at, revoked_at FROM token
      WHERE author_id = :author ORDER BY created_at, id
      """;

  private static final String INVITATIONS =
      """
      SELECT created_at, expires_at, used_at FROM invitation
      WHERE author_id = :author ORDER BY created_at, expires_at
      """;

  private static final String WEBHOOKS =
      """
      SELECT id, url, events, active, created_at FROM webhook
      WHERE author_id = :author ORDER BY created_at, id
      """;

  private static final String POSTS =
      "SELECT "
          + PostView.COLUMNS
          + """
           FROM post p JOIN author a ON a.id = p.author_id
          WHERE p.author_id = :author ORDER BY p.created_at, p.id
          """;

  private static final String REPLIES =
      "SELECT "
          + ReplyView.COLUMNS
          + """
           FROM reply r JOIN author a ON a.id = r.author_id
          WHERE r.author_id = :author ORDER BY r.created_at, r.id
          """;

  private static final String REVISIONS =
      """
      SELECT v.post_id, v.revision, v.title, v.body, v.written_at
      FROM post_revision v JOIN post p ON p.id = v.post_id WHERE p.author_id = :author
      UNION ALL
      SELECT v.reply_id, v.revision, NULL, v.body, v.written_at
      FROM reply_revision v JOIN reply r ON r.id = v.reply_id WHERE r.author_id = :author
      ORDER BY 5, 1, 2
      """;

  private static final String AUDIT =
      """
      SELECT id, at, actor_id, action, subject FROM audit
      WHERE actor_id = :author OR subject = :author ORDER BY at, id
      """;

  private static final String IMPORTS =
      """
      SELECT id, format, created_at, status FROM import_job
      WHERE author_id = :author ORDER BY created_at, id
      """;

  private static final String ORIGINS =
      """
      SELECT source, source_id FROM import_source WHERE author_id = :author ORDER BY source, source_id
      """;

  private static final String READS =
      """
      SELECT post_id, sequence, read_at FROM read_mark WHERE author_id = :author ORDER BY read_at, post_id
      """;

  private static final String MENTIONS =
      "SELECT post_id, reply_id, created_at FROM mention WHERE author_id = :author ORDER BY id";

  private final Session session;

  ArchiveQueries(Session session) {
    this.session = session;
  }

  /** All that is held on an author. The transaction should see one moment. */
  ArchiveView of(Author author) {
    UUID id = author.id();
    Viewer themselves = new Viewer(id, false);
    return new ArchiveView(
        AuthorView.of(author),
        list(SUBJECTS, id, row -> new ArchiveView.Subject(row.text(), row.text())),
        list(
            TOKENS,
            id,
            row ->
                new ArchiveView.Token(
                    row.uuid(),
                    row.text(),
                    row.texts(),
                    row.instant(),
                    row.instant(),
                    row.instant(),
                    row.instant())),
        list(
            INVITATIONS,
            id,
            row -> new ArchiveView.Invitation(row.instant(), row.instant(), row.instant())),
        list(
            WEBHOOKS,
            id,
            row ->
                new ArchiveView.Webhook(
                    row.uuid(), row.text(), row.texts(), row.flag(), row.instant())),
        list(POSTS, id, PostView::of),
        list(REPLIES, id, row -> ReplyView.of(row, themselves)),
        list(
            REVISIONS,
            id,
            row ->
                new ArchiveView.Revision(
                    row.uuid(), row.integer(), row.text(), row.text(), row.instant())),
        list(
            AUDIT,
            id,
            row -> new Audit.Entry(row.uuid(), row.instant(), row.uuid(), row.text(), row.uuid())),
        list(
            IMPORTS,
            id,
            row ->
                new ArchiveView.Import(
                    row.uuid(),
                    ImportFormat.of(row.text()),
                    row.instant(),
                    ImportStatus.of(row.text()))),
        list(ORIGINS, id, row -> new ArchiveView.Origin(row.text(), row.text())),
        list(READS, id, row -> new ArchiveView.Read(row.uuid(), row.bigint(), row.instant())),
        list(MENTIONS, id, row -> new ArchiveView.Mention(row.uuid(), row.uuid(), row.instant())));
  }

  private <T> List<T> list(String sql, UUID author, Function<Row, T> read) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("author", author)
        .setTupleTransformer((columns, aliases) -> read.apply(new Row(columns)))
        .list();
  }
}
