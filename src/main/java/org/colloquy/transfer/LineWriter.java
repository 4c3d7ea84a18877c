package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.ImportedAuthor;
import org.colloquy.author.Role;
import org.colloquy.post.ImportedPost;
import org.colloquy.post.LockedPost;
import org.colloquy.post.PostChange;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PostRevisionView;
import org.colloquy.post.PostRevisions;
import org.colloquy.post.PostStatus;
import org.colloquy.post.PublishPost;
import org.colloquy.reply.AddedReplies;
import org.colloquy.reply.ImportedReply;
import org.colloquy.reply.PublishReply;
import org.colloquy.reply.ReplyRevisionView;
import org.colloquy.reply.ReplyRevisions;
import org.colloquy.text.Markdown;
import org.colloquy.transfer.foreign.UnreadableFile;
import org.colloquy.web.ProblemException;
import org.hibernate.Session;

/** Writes what was staged and is not known yet, by the writers of each table. */
@ApplicationScoped
class LineWriter {

  private static final String AUTHORS =
      "SELECT line, text FROM staged_line WHERE kind = 'author' AND NOT known ORDER BY line";

  private static final String POSTS =
      """
      SELECT l.line, l.text, a.target
      FROM staged_line l JOIN staged_line a ON a.kind = 'author' AND a.id = l.author
      WHERE l.kind = 'post' AND NOT l.known ORDER BY l.line
      """;

  /** Post by post, in the order in which all who lock several posts lock them; parents first. */
  private static final String REPLIES =
      """
      SELECT l.line, l.text, a.target, l.post, p.known
      FROM staged_line l
      JOIN staged_line a ON a.kind = 'author' AND a.id = l.author
      JOIN staged_line p ON p.kind = 'post' AND p.id = l.post
      WHERE l.kind = 'reply' AND NOT l.known ORDER BY l.post, l.ordinal, l.line
      """;

  private static final String REVISIONS =
      "SELECT line, text FROM staged_line WHERE kind = 'revision' AND NOT known ORDER BY line";

  /** How many rows are held in memory at once, with their words. */
  private static final int PORTION = 100;

  private final Session session;
  private final ObjectReader json;
  private final Clock clock;
  private final EnrolAuthor enrol;
  private final PublishPost publishPost;
  private final PostRepository posts;
  private final PostRevisions postRevisions;
  private final PublishReply publishReply;
  private final ReplyRevisions replyRevisions;
  private final TellParticipation participation;

  LineWriter(
      Session session,
      ObjectMapper mapper,
      Clock clock,
      EnrolAuthor enrol,
      PublishPost publishPost,
      PostRepository posts,
      PostRevisions postRevisions,
      PublishReply publishReply,
      ReplyRevisions replyRevisions,
      TellParticipation participation) {
    this.session = session;
    this.json = mapper.readerFor(Line.class);
    this.clock = clock;
    this.enrol = enrol;
    this.publishPost = publishPost;
    this.posts = posts;
    this.postRevisions = postRevisions;
    this.publishReply = publishReply;
    this.replyRevisions = replyRevisions;
    this.participation = participation;
  }

  /** What is done with one row of a query. */
  private interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Writes all of it, through the transaction's connection. */
  void write(Connection connection, Tally tally) throws SQLException {
    boolean withHistory = TellParticipation.isNothingHere(connection);
    each(connection, AUTHORS, row -> enrol(line(row, Line.Author.class), tally));
    each(
        connection,
        POSTS,
        row -> publish(line(row, Line.Post.class), row.getObject(3, UUID.class), tally));
    replies(connection, tally);
    each(connection, REVISIONS, row -> revision(line(row, Line.Revision.class), tally));
    participation.tell(connection, withHistory, tally);
  }

  private void each(Connection connection, String sql, RowTaker taker) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(PORTION);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
    session.clear();
  }

  private void enrol(Line.Author line, Tally tally) {
    enrol.enrol(
        new ImportedAuthor(
            line.id(),
            line.handle(),
            line.displayName(),
            line.role() == null ? Role.STUDENT : line.role(),
            line.groups() == null ? List.of() : line.groups(),
            or(line.createdAt(), clock.instant()),
            line.erasedAt(),
            line.version() == null ? 1 : line.version()));
    session.clear();
    tally.added(Tally.Kind.AUTHORS);
  }

  private void publish(Line.Post line, UUID author, Tally tally) {
    PostChange change =
        line.change() != null
            ? PostChange.valueOf(line.change().toUpperCase(Locale.ROOT))
            : line.deletedAt() == null ? PostChange.CREATED : PostChange.DELETED;
    publishPost.add(
        new ImportedPost(
            line.id(),
            author,
            line.title(),
            line.body(),
            line.tags(),
            line.status() == null ? PostStatus.OPEN : line.status(),
            Boolean.TRUE.equals(line.pinned()),
            Boolean.TRUE.equals(line.postBeforeView()),
            or(line.createdAt(), clock.instant()),
            line.editedAt(),
            line.deletedAt(),
            line.sequence() == null ? 1 : line.sequence(),
            line.version() == null ? 1 : line.version(),
            change));
    session.clear();
    tally.added(Tally.Kind.POSTS);
  }

  private void replies(Connection connection, Tally tally) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(REPLIES)) {
      query.setFetchSize(PORTION);
      try (ResultSet rows = query.executeQuery()) {
        boolean more = rows.next();
        while (more) {
          LockedPost post = posts.lockWhetherSeenOrNot(rows.getObject(4, UUID.class));
          boolean[] another = new boolean[1];
          publishReply.add(post, added -> another[0] = ofPost(rows, post.id(), added, tally));
          posts.storeImported(post);
          session.clear();
          more = another[0];
        }
      }
    }
  }

  /** Adds the replies of one post, and says whether a row of another post is there then. */
  private boolean ofPost(ResultSet rows, UUID post, AddedReplies added, Tally tally) {
    try {
      boolean more = true;
      while (more && rows.getObject(4, UUID.class).equals(post)) {
        Line.Reply line = line(rows, Line.Reply.class);
        try {
          added.add(reply(line, rows.getObject(3, UUID.class), rows.getBoolean(5)));
        } catch (ProblemException e) {
          throw new UnreadableFile(rows.getInt(1), 1, e.getMessage());
        }
        tally.added(Tally.Kind.REPLIES);
        more = rows.next();
      }
      return more;
    } catch (SQLException e) {
      throw new IllegalStateException("The replies could not be read.", e);
    }
  }

  /** A post that was here goes its own way, so what is new to it gets the next of its counters. */
  private ImportedReply reply(Line.Reply line, UUID author, boolean postIsKnown) {
    return new ImportedReply(
        line.id(),
        line.parent(),
        author,
        line.body(),
        or(line.createdAt(), clock.instant()),
        line.editedAt(),
        line.deletedAt(),
        line.hiddenAt(),
        postIsKnown || line.ordinal() == null
            ? null
            : new ImportedReply.Counters(line.ordinal(), line.sequence()));
  }

  private void revision(Line.Revision line, Tally tally) {
    String html = Markdown.toHtml(line.body());
    if (line.post() != null) {
      postRevisions.add(
          line.post(),
          new PostRevisionView(line.revision(), line.title(), line.body(), html, line.writtenAt()));
    } else {
      replyRevisions.add(
          line.reply(),
          new ReplyRevisionView(line.revision(), line.body(), html, line.writtenAt()));
    }
    tally.added(Tally.Kind.REVISIONS);
  }

  private <T extends Line> T line(ResultSet row, Class<T> type) throws SQLException {
    try {
      return type.cast(json.readValue(row.getString(2)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line that was read once can't be read again.", e);
    }
  }

  private static Instant or(Instant time, Instant otherwise) {
    return time == null ? otherwise : time;
  }
}
