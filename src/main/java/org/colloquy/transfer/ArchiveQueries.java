package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Audit;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorView;
import org.colloquy.database.Portion;
import org.colloquy.database.Row;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.colloquy.web.StreamedJson;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

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

  /**
   * Writes all that is held on an author, as {@link ArchiveView} has it. The transaction should see
   * one moment.
   */
  void write(Author author, JsonGenerator json) throws IOException {
    UUID id = author.id();
    Viewer themselves = new Viewer(id, false);
    Lists lists = new Lists(id, json);
    json.writeStartObject();
    json.writePOJOField("author", AuthorView.of(author));
    lists.write("subjects", SUBJECTS, row -> new ArchiveView.Subject(row.text(), row.text()));
    lists.write(
        "tokens",
        TOKENS,
        row ->
            new ArchiveView.Token(
                row.uuid(),
                row.text(),
                row.texts(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.instant()));
    lists.write(
        "invitations",
        INVITATIONS,
        row -> new ArchiveView.Invitation(row.instant(), row.instant(), row.instant()));
    lists.write(
        "webhooks",
        WEBHOOKS,
        row ->
            new ArchiveView.Webhook(
                row.uuid(), row.text(), row.texts(), row.flag(), row.instant()));
    lists.write("posts", POSTS, PostView::of);
    lists.write("replies", REPLIES, row -> ReplyView.of(row, themselves));
    lists.write(
        "revisions",
        REVISIONS,
        row ->
            new ArchiveView.Revision(
                row.uuid(), row.integer(), row.text(), row.text(), row.instant()));
    lists.write(
        "audit",
        AUDIT,
        row -> new Audit.Entry(row.uuid(), row.instant(), row.uuid(), row.text(), row.uuid()));
    lists.write(
        "imports",
        IMPORTS,
        row ->
            new ArchiveView.Import(
                row.uuid(),
                ImportFormat.of(row.text()),
                row.instant(),
                ImportStatus.of(row.text())));
    lists.write("origins", ORIGINS, row -> new ArchiveView.Origin(row.text(), row.text()));
    lists.write(
        "reads", READS, row -> new ArchiveView.Read(row.uuid(), row.bigint(), row.instant()));
    lists.write(
        "mentions",
        MENTIONS,
        row -> new ArchiveView.Mention(row.uuid(), row.uuid(), row.instant()));
    json.writeEndObject();
  }

  /** Members that are lists, each by a statement. */
  private final class Lists {

    private final UUID author;
    private final JsonGenerator json;

    Lists(UUID author, JsonGenerator json) {
      this.author = author;
      this.json = json;
    }

    <T> void write(String name, String sql, Function<Row, T> read) throws IOException {
      NativeQuery<T> query =
          session
              .createNativeQuery(sql, Object[].class)
              .setParameter("author", author)
              .setTupleTransformer((columns, aliases) -> read.apply(new Row(columns)));
      StreamedJson.<T>list(json, name, take -> Portion.forEach(query, take));
    }
  }
}
