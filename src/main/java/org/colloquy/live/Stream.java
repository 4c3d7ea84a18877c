package org.colloquy.live;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.auth.Standing;
import org.colloquy.auth.Viewer;

/**
 * One open answer: a cursor and a connection, and no queue. Its next piece is fetched when the one
 * before has left. What changes it runs on the event loop of its connection alone.
 */
final class Stream {

  /** Why a stream came to its end, as the metrics name it. */
  enum End {
    /** The client went away. */
    LEFT,
    /** The post was deleted, and all is told. */
    DELETED,
    /** The reader took too long. */
    SLOW,
    /** The caller may not read any more. */
    REFUSED,
    /** The replies are withheld from the reader now. */
    WITHHELD,
    /** It went on for as long as a stream may. */
    EXPIRED,
    /** The server stops. */
    STOPPING;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who is told how it goes. */
  interface Ears {

    /** So many events have left. */
    void sent(int events);

    /** The answer is to be ended, in the orderly way. */
    void close();

    /** It has ended, and this is told once. */
    void ended(Stream stream, End why);
  }

  private static final Buffer BEAT = Buffer.buffer(":\n\n");

  private final UUID post;
  private final Viewer viewer;
  private final Optional<Standing> standing;
  private final HttpServerResponse response;
  private final Context loop;
  private final Ears ears;
  private final long openedAt = System.nanoTime();

  private Topic topic;
  private volatile boolean ended;
  private volatile boolean ending;
  private volatile long cursor;
  private volatile boolean writing = true;
  private volatile long lastWriteAt = System.nanoTime();

  /**
   * @param standing what the caller must still be allowed; empty for an anonymous reader
   * @param cursor up to which sequence the reader has been told
   * @param loop the event loop of the response's connection
   */
  Stream(
      UUID post,
      Viewer viewer,
      Optional<Standing> standing,
      long cursor,
      HttpServerResponse response,
      Context loop,
      Ears ears) {
    this.post = post;
    this.viewer = viewer;
    this.standing = standing;
    this.cursor = cursor;
    this.response = response;
    this.loop = loop;
    this.ears = ears;
  }

  UUID post() {
    return post;
  }

  Viewer viewer() {
    return viewer;
  }

  Optional<Standing> standing() {
    return standing;
  }

  /** Up to which sequence the reader has been told. */
  long cursor() {
    return cursor;
  }

  /** Whether what was sent last has left. */
  boolean isReady() {
    return !writing;
  }

  /** How long the last piece has been on its way, or ago it left, in nanoseconds. */
  long sinceLastWrite(long now) {
    return now - lastWriteAt;
  }

  long age(long now) {
    return now - openedAt;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Whether the connection ended without a word. */
  boolean isLost() {
    return response.closed();
  }

  /**
   * Sends what the topic has, from when the first words have left.
   *
   * @param greeted the first words, on their way already
   */
  void begin(Topic of, Future<Void> greeted) {
    loop.runOnContext(
        go -> {
          topic = of;
          sentWhen(greeted, 0);
        });
  }

  /** Sends what the topic has for the reader, as soon as what is on its way has left. */
  void pump() {
    loop.runOnContext(go -> next());
  }

  /** Sends what is in a stretch that was read for readers who are behind. */
  void offer(Stretch page) {
    loop.runOnContext(go -> sendFrom(page));
  }

  /** Sends a comment, so that the connection is not taken for dead. */
  void beat() {
    loop.runOnContext(
        go -> {
          if (canSend()) {
            send(BEAT, 0);
          }
        });
  }

  /** Ends the answer; a piece that is on its way and does not arrive is cut off. */
  void end(End why) {
    // At once: what is read after this is not for the reader.
    ending = true;
    loop.runOnContext(go -> endNow(why));
  }

  private boolean canSend() {
    return !ending && !ended && !writing && topic != null;
  }

  private void next() {
    if (!canSend()) {
      return;
    }
    if (topic.isOver(cursor)) {
      endNow(End.DELETED);
    } else if (!sendFrom(topic.recent()) && topic.isBehind(cursor)) {
      topic.wake();
    }
  }

  private boolean sendFrom(Stretch stretch) {
    Stretch.Chunk chunk = canSend() ? stretch.after(cursor, viewer) : null;
    if (chunk == null) {
      return false;
    }
    cursor = chunk.cursor();
    if (chunk.events() == 0) {
      next();
    } else {
      send(chunk.bytes(), chunk.events());
    }
    return true;
  }

  private void send(Buffer bytes, int events) {
    writing = true;
    lastWriteAt = System.nanoTime();
    sentWhen(response.write(bytes), events);
  }

  private void sentWhen(Future<Void> written, int events) {
    written.onComplete(result -> loop.runOnContext(go -> sent(result, events)));
  }

  private void sent(AsyncResult<Void> written, int events) {
    writing = false;
    lastWriteAt = System.nanoTime();
    if (written.failed()) {
      endNow(End.LEFT);
      return;
    }
    if (events > 0) {
      ears.sent(events);
    }
    next();
  }

  private void endNow(End why) {
    if (ended) {
      return;
    }
    ended = true;
    if (!response.ended() && !response.closed()) {
      if (writing) {
        // It would wait for the reader for ever.
        response.reset();
      } else {
        ears.close();
      }
    }
    ears.ended(this, why);
  }
}
