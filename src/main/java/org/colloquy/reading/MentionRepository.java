package org.colloquy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquy.author.AuthorRepository;
import org.colloquy.database.Row;
import org.colloquy.database.Together;
import org.colloquy.post.ThreadChanged;
import org.colloquy.text.Mentions;
import org.colloquy.web.Ids;
import org.hibernate.Session;

/** The rows of {@code mention}, and the texts that they come from. */
@ApplicationScoped
class MentionRepository {

  private static final String MENTIONING = " AND body_html LIKE '%" + Mentions.SIGN + "%'";

  private static final String POST_TEXT =
      "SELECT CAST(NULL AS uuid), author_id, body_html, version FROM post WHERE id = ?"
          + MENTIONING;

  /**
   * A change's sequence is the changed reply's own, so a range of them finds all of the changes.
   */
  private static final String REPLY_TEXTS =
      "SELECT id, author_id, body_html, sequence FROM reply WHERE post_id = ? AND sequence BETWEEN ? AND ?"
          + MENTIONING;

  private static final String AUTHORS =
      "SELECT handle, id FROM author WHERE handle = ANY(:handles) AND erased_at IS NULL";

  private static final String FORGET_OTHERS =
      "DELETE FROM mention WHERE post_id = :post AND author_id NOT IN (:mentioned) AND reply_id ";

  private static final String ADD =
      """
      INSERT INTO mention (id, author_id, post_id, reply_id, sequence, created_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (post_id, reply_id, author_id) DO NOTHING
      """;

  private static final String FORGET = "DELETE FROM mention WHERE author_id = :author";

  private final Session session;

  MentionRepository(Session session) {
    this.session = session;
  }

  /**
   * A text that changed and has an @ in it.
   *
   * @param reply null if it is the post's own
   * @param sequence that of the change
   */
  record Changed(UUID reply, UUID author, String html, long sequence) {}

  /**
   * Somebody mentioned in a text.
   *
   * @param reply null if it is the post's own text
   */
  record Mention(UUID author, UUID post, UUID reply, long sequence, Instant at) {}

  /** Asks, with other statements, for the post's own text, if it has an @ in it. */
  void postText(UUID post, Together statements, Consumer<List<Changed>> then) {
    statements.ask(POST_TEXT, MentionRepository::changed, then, post);
  }

  /**
   * Asks, with other statements, for the texts of the replies that changed and have an @ in them.
   */
  void replyTexts(
      UUID post,
      List<ThreadChanged.Change> changes,
      Together statements,
      Consumer<List<Changed>> then) {
    LongSummaryStatistics sequences =
        changes.stream().mapToLong(ThreadChanged.Change::sequence).summaryStatistics();
    statements.ask(
        REPLY_TEXTS,
        MentionRepository::changed,
        then,
        post,
        sequences.getMin(),
        sequences.getMax());
  }

  private static Changed changed(Row row) {
    return new Changed(row.uuid(), row.uuid(), row.text(), row.bigint());
  }

  /** The authors who have some of the names, by name. */
  Map<String, UUID> authors(Collection<String> handles) {
    Map<String, UUID> authors = new HashMap<>();
    if (!handles.isEmpty()) {
      session
          .createNativeQuery(AUTHORS, Object[].class)
          .setParameter("handles", handles.toArray(String[]::new))
          .setTupleTransformer((columns, aliases) -> new Row(columns))
          .list()
          .forEach(row -> authors.put(row.text(), row.uuid()));
    }
    return authors;
  }

  /**
   * Forgets whom a text does not mention any more.
   *
   * @param reply null for the post's own text
   * @param mentioned who is mentioned still
   */
  void forgetOthers(UUID post, UUID reply, Collection<UUID> mentioned) {
    var query =
        session
            .createNativeMutationQuery(FORGET_OTHERS + (reply == null ? "IS NULL" : "= :reply"))
            .setParameter("post", post)
            .setParameterList(
                "mentioned", mentioned.isEmpty() ? List.of(AuthorRepository.NOBODY) : mentioned);
    if (reply != null) {
      query.setParameter("reply", reply);
    }
    query.executeUpdate();
  }

  /** Adds mentions; those that are there already stay as they are. */
  void add(List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    session.doWork(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Mention mention : mentions) {
              insert.setObject(1, Ids.next());
              insert.setObject(2, mention.author());
              insert.setObject(3, mention.post());
              insert.setObject(4, mention.reply(), java.sql.Types.OTHER);
              insert.setLong(5, mention.sequence());
              insert.setTimestamp(6, Timestamp.from(mention.at()));
              insert.addBatch();
            }
            insert.executeBatch();
          }
        });
  }

  /** Forgets where somebody is mentioned. */
  void deleteAllOf(UUID author) {
    session.createNativeMutationQuery(FORGET).setParameter("author", author).executeUpdate();
  }
}
