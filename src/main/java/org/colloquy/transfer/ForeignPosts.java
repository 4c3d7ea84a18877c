package org.colloquy.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.colloquy.post.ImportedPost;
import org.colloquy.post.PostChange;
import org.colloquy.post.PostStatus;
import org.colloquy.post.PublishPost;
import org.colloquy.transfer.foreign.ForeignPost;
import org.colloquy.web.Ids;
import org.hibernate.Session;

/** Publishes the posts that came from elsewhere and are new. */
@ApplicationScoped
class ForeignPosts {

  private static final String NEW =
      """
      SELECT p.ord, p.text, a.target FROM foreign_post p JOIN foreign_author a ON a.key = p.author_key
      WHERE p.target IS NULL ORDER BY p.ord
      """;

  private static final String REMEMBER =
      "INSERT INTO import_source (source, kind, source_id, post_id) VALUES (?, 'post', ?, ?)";

  private final Session session;
  private final ObjectReader json;
  private final PublishPost publish;

  ForeignPosts(Session session, ObjectMapper mapper, PublishPost publish) {
    this.session = session;
    this.json = mapper.readerFor(ForeignPost.class);
    this.publish = publish;
  }

  /** Publishes them, through the transaction's connection. */
  void write(Connection connection, String source, Tally tally) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEW);
        PreparedStatement found =
            connection.prepareStatement("UPDATE foreign_post SET target = ? WHERE ord = ?");
        PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
      query.setFetchSize(50);
      remember.setString(1, source);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ForeignPost post = post(rows.getString(2));
          UUID id = Ids.next();
          publish.add(imported(id, rows.getObject(3, UUID.class), post));
          session.clear();
          found.setObject(1, id);
          found.setInt(2, rows.getInt(1));
          found.executeUpdate();
          remember.setString(2, post.sourceId());
          remember.setObject(3, id);
          remember.executeUpdate();
          tally.added(Tally.Kind.POSTS);
        }
      }
    }
  }

  private static ImportedPost imported(UUID id, UUID author, ForeignPost post) {
    return new ImportedPost(
        id,
        author,
        post.title(),
        post.body(),
        post.tags(),
        post.locked() ? PostStatus.LOCKED : PostStatus.OPEN,
        post.pinned(),
        false,
        post.createdAt(),
        null,
        null,
        1,
        1,
        PostChange.CREATED);
  }

  private ForeignPost post(String text) {
    try {
      return json.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A post that was kept can't be read again.", e);
    }
  }
}
