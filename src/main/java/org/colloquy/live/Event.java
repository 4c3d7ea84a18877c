package org.colloquy.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.auth.Viewer;
import org.colloquy.post.PostState;

/**
 * The latest change to a post or to a reply, as it is told. It is written out at most once for all
 * who are told the same, however many they are.
 */
final class Event {

  private final long sequence;
  private final UUID subject;
  private final ChangeRow reply;
  private final ChangesView.Change post;
  private final long readAt = System.nanoTime();
  private final Map<String, Buffer> written = new ConcurrentHashMap<>(2);

  private Event(long sequence, UUID subject, ChangeRow reply, ChangesView.Change post) {
    this.sequence = sequence;
    this.subject = subject;
    this.reply = reply;
    this.post = post;
  }

  static Event of(ChangeRow reply) {
    return new Event(reply.whole().sequence(), reply.whole().id(), reply, null);
  }

  static Event of(PostState post) {
    return new Event(post.version(), post.view().id(), null, ChangesView.ofPost(post));
  }

  long sequence() {
    return sequence;
  }

  /** What changed: the id of the post or of a reply. */
  UUID subject() {
    return subject;
  }

  /** When it was read, by {@link System#nanoTime}. */
  long readAt() {
    return readAt;
  }

  /** About how much of the heap it takes, in bytes. */
  long weight() {
    int words = reply == null ? length(post.post().body()) : length(reply.whole().body());
    // The words as written and as HTML, and both again in the form in which they are sent.
    return 1024L + 4L * words;
  }

  private static int length(String words) {
    return words == null ? 0 : words.length();
  }

  /**
   * The event as a reader is told of it. What readers see differs by nothing but its type: whoever
   * is told of {@code hidden} sees the words, whoever is not is told of {@code deleted}.
   *
   * @param after up to which sequence the reader has been told
   */
  Buffer bytes(Viewer viewer, long after, ObjectWriter json) {
    ChangesView.Change seen = reply == null ? post : reply.seenBy(viewer, after);
    return written.computeIfAbsent(seen.type(), type -> write(seen, json));
  }

  private static Buffer write(ChangesView.Change seen, ObjectWriter json) {
    try {
      // JSON without indentation has no line ends, which would end the data.
      String data = json.writeValueAsString(seen);
      return Buffer.buffer(
          "id: " + seen.sequence() + "\nevent: " + seen.type() + "\ndata: " + data + "\n\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
