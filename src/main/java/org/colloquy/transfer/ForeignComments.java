package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostRepository;
import org.colloquy.reply.AddedReplies;
import org.colloquy.reply.ImportedReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.reply.ReplyConfig;
import org.colloquy.transfer.foreign.ForeignComment;
import org.colloquy.transfer.foreign.ForeignOrder;
import org.colloquy.transfer.foreign.LeftOut;
import org.colloquy.web.Ids;
import org.hibernate.Session;

/** Publishes the comments that came from elsewhere and are new, post by post. */
@ApplicationScoped
class ForeignComments {

  /** In the order in which all who lock several posts lock them. */
  private static final String POSTS =
      """
      SELECT p.source_id, p.target FROM foreign_post p
      WHERE EXISTS (SELECT 1 FROM foreign_comment c
                    WHERE c.post_id = p.source_id AND c.target IS NULL AND c.text IS NOT NULL)
      ORDER BY p.target
      """;

  /** All of a post's comments, without their words. */
  private static final String OUTLINE =
      """
      SELECT ord, source_id, parent_id, created_at, line, text IS NULL, target FROM foreign_comment
      WHERE post_id = ? ORDER BY ord
      """;

  private static final String WORDS =
      """
      SELECT c.ord, c.text, a.target FROM foreign_comment c JOIN foreign_author a ON a.key = c.author_key
      WHERE c.ord = ANY (?)
      """;

  private static final String REMEMBER =
      "INSERT INTO import_source (source, kind, source_id, reply_id) VALUES (?, 'comment', ?, ?)";

  /** How many comments are held in memory at once, with their words. */
  private static final int PORTION = 100;

  private final Session session;
  private final ObjectReader json;
  private final PostRepository posts;
  private final PublishReply publish;
  private final ReplyConfig config;

  ForeignComments(
      Session session,
      ObjectMapper mapper,
      PostRepository posts,
      PublishReply publish,
      ReplyConfig config) {
    this.session = session;
    this.json = mapper.readerFor(ForeignComment.class);
    this.posts = posts;
    this.publish = publish;
    this.config = config;
  }

  /**
   * The comments of one post.
   *
   * @param rows where the words of each are, by its id; of two with one id the first
   * @param ids what each is called here: those that are known, and in time those that are new
   */
  private record Outline(
      List<ForeignOrder.Entry> entries, Map<String, Integer> rows, Map<String, UUID> ids) {

    Outline() {
      this(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private record Words(ForeignComment comment, UUID author) {}

  /** Publishes them, through the transaction's connection. */
  void write(Connection connection, String source, LeftOutLog leftOut, Tally tally)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(POSTS)) {
      query.setFetchSize(PORTION);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Outline outline = outline(connection, rows.getString(1));
          ofPost(connection, source, rows.getObject(2, UUID.class), outline, leftOut, tally);
          session.clear();
        }
      }
    }
  }

  private void ofPost(
      Connection connection,
      String source,
      UUID post,
      Outline outline,
      LeftOutLog leftOut,
      Tally tally)
      throws SQLException {
    ForeignOrder.Result order = ForeignOrder.of(outline.entries(), config.maxDepth());
    for (LeftOut repair : order.repairs()) {
      // What was done to a comment that is here was told when it came.
      if (!outline.ids().containsKey(repair.sourceId())) {
        leftOut.add(repair);
      }
    }
    List<ForeignOrder.Placed> added =
        order.placed().stream()
            .filter(placed -> !outline.ids().containsKey(placed.entry().sourceId()))
            .toList();
    LockedPost locked = posts.lockWhetherSeenOrNot(post);
    publish.add(locked, replies -> add(connection, added, outline, replies, tally));
    posts.storeImported(locked);
    remember(connection, source, added, outline);
  }

  private static Outline outline(Connection connection, String post) throws SQLException {
    Outline outline = new Outline();
    try (PreparedStatement query = connection.prepareStatement(OUTLINE)) {
      query.setString(1, post);
      query.setFetchSize(1000);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String id = row.getString(2);
          OffsetDateTime time = row.getObject(4, OffsetDateTime.class);
          outline
              .entries()
              .add(
                  new ForeignOrder.Entry(
                      id,
                      row.getString(3),
                      time == null ? Instant.EPOCH : time.toInstant(),
                      row.getInt(5),
                      row.getBoolean(6)));
          outline.rows().putIfAbsent(id, row.getInt(1));
          if (row.getObject(7) != null) {
            outline.ids().put(id, row.getObject(7, UUID.class));
          }
        }
      }
    }
    return outline;
  }

  private void add(
      Connection connection,
      List<ForeignOrder.Placed> added,
      Outline outline,
      AddedReplies replies,
      Tally tally) {
    try {
      for (int from = 0; from < added.size(); from += PORTION) {
        List<ForeignOrder.Placed> portion =
            added.subList(from, Math.min(from + PORTION, added.size()));
        Map<Integer, Words> words = words(connection, portion, outline);
        for (ForeignOrder.Placed placed : portion) {
          UUID id = Ids.next();
          String sourceId = placed.entry().sourceId();
          UUID parent = placed.parentId() == null ? null : outline.ids().get(placed.parentId());
          replies.add(imported(id, parent, words.get(outline.rows().get(sourceId))));
          outline.ids().put(sourceId, id);
          tally.added(Tally.Kind.REPLIES);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The comments could not be read.", e);
    }
  }

  private Map<Integer, Words> words(
      Connection connection, List<ForeignOrder.Placed> portion, Outline outline)
      throws SQLException {
    Map<Integer, Words> words = new HashMap<>();
    Integer[] rows =
        portion.stream()
            .map(placed -> outline.rows().get(placed.entry().sourceId()))
            .toArray(Integer[]::new);
    try (PreparedStatement query = connection.prepareStatement(WORDS)) {
      query.setArray(1, connection.createArrayOf("integer", rows));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          words.put(
              row.getInt(1), new Words(comment(row.getString(2)), row.getObject(3, UUID.class)));
        }
      }
    }
    return words;
  }

  /**
   * What was held back elsewhere was never seen, so it is hidden from the moment it was written.
   */
  private static ImportedReply imported(UUID id, UUID parent, Words words) {
    ForeignComment comment = words.comment();
    return new ImportedReply(
        id,
        parent,
        words.author(),
        comment.body(),
        comment.createdAt(),
        null,
        null,
        comment.hidden() ? comment.createdAt() : null,
        null);
  }

  private static void remember(
      Connection connection, String source, List<ForeignOrder.Placed> added, Outline outline)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
      insert.setString(1, source);
      int unsent = 0;
      for (ForeignOrder.Placed placed : added) {
        String sourceId = placed.entry().sourceId();
        insert.setString(2, sourceId);
        insert.setObject(3, outline.ids().get(sourceId));
        insert.addBatch();
        if (++unsent % PORTION == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private ForeignComment comment(String text) {
    try {
      return json.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A comment that was kept can't be read again.", e);
    }
  }
}
