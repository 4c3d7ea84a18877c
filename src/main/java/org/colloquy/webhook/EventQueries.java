package org.colloquy.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.colloquy.auth.Viewer;
import org.colloquy.database.Row;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.hibernate.Session;

/** Finds the words that deliveries tell of, when they are sent. */
@ApplicationScoped
class EventQueries {

  private static final String POST =
      "SELECT "
          + PostView.COLUMNS
          + " FROM post p JOIN author a ON a.id = p.author_id WHERE p.id = :id";

  /** Unlike readers, who find no deleted reply that nothing is beneath, a webhook is told of it. */
  private static final String REPLY =
      "SELECT "
          + ReplyView.COLUMNS
          + " FROM reply r JOIN author a ON a.id = r.author_id WHERE r.id = :id";

  private final Session session;
  private final ObjectMapper mapper;

  EventQueries(Session session, ObjectMapper mapper) {
    this.session = session;
    this.mapper = mapper;
  }

  /** The body of a delivery, as it would be sent now. */
  Buffer body(Delivery delivery) {
    // Only admins are told, and they see what is hidden.
    Viewer maker = new Viewer(delivery.maker(), true);
    boolean isReply = delivery.replyId() != null;
    boolean isPost = delivery.postId() != null && !isReply;
    EventView.Data data =
        new EventView.Data(
            delivery.postId(),
            delivery.sequence(),
            isPost ? find(POST, delivery.postId(), PostView::of) : null,
            isReply ? find(REPLY, delivery.replyId(), row -> ReplyView.of(row, maker)) : null);
    try {
      return Buffer.buffer(
          mapper.writeValueAsBytes(new EventView(delivery.type(), delivery.createdAt(), data)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Views can be written.", e);
    }
  }

  private <T> T find(String sql, UUID id, Function<Row, T> read) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("id", id)
        .setTupleTransformer((columns, aliases) -> read.apply(new Row(columns)))
        .getSingleResult();
  }
}
