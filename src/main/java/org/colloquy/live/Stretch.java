package org.colloquy.live;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.colloquy.auth.Viewer;

/**
 * All that changed in a thread between two sequences, each thing once by its latest change, for
 * whoever has been told up to somewhere between them. What is hidden or deleted replaces the words
 * that were there: nobody who is late is told them.
 *
 * <p>It can be extended, and is safe to use from any thread.
 */
final class Stretch {

  /** Of many events, so much is sent at once; one that is larger is sent alone. */
  private static final int CHUNK = 64 * 1024;

  private final TreeMap<Long, Event> events = new TreeMap<>();
  private final Map<UUID, Event> latest = new HashMap<>();
  private final ObjectWriter json;
  private long floor;
  private long last;
  private long weight;

  /**
   * @param from the sequence that it begins after
   */
  Stretch(long from, ObjectWriter json) {
    this.floor = from;
    this.last = from;
    this.json = json;
  }

  /**
   * What to send a reader next.
   *
   * @param events how many events the bytes are; 0 if all that changed has changed again since
   * @param cursor up to which sequence the reader has been told with them
   */
  record Chunk(Buffer bytes, int events, long cursor) {}

  /** The sequence that it begins after. */
  synchronized long floor() {
    return floor;
  }

  /** The sequence that it ends with. */
  synchronized long last() {
    return last;
  }

  /**
   * What comes after a sequence, in the order of sequences; null if the stretch holds nothing after
   * it, or not all.
   */
  synchronized Chunk after(long cursor, Viewer viewer) {
    if (cursor < floor || cursor >= last) {
      return null;
    }
    Buffer bytes = null;
    int count = 0;
    for (Event event : events.tailMap(cursor, false).values()) {
      Buffer next = event.bytes(viewer, cursor, json);
      if (bytes == null) {
        bytes = next;
      } else if (bytes.length() + next.length() > CHUNK) {
        return new Chunk(bytes, count, event.sequence() - 1);
      } else {
        // The first one's own buffer is shared with other readers.
        bytes = (count == 1 ? bytes.copy() : bytes).appendBuffer(next);
      }
      count++;
    }
    return new Chunk(bytes == null ? Buffer.buffer() : bytes, count, last);
  }

  /**
   * Extends it.
   *
   * @param changes all that changed between its end and its new one
   * @param end its new end
   */
  synchronized void extend(Collection<Event> changes, long end) {
    for (Event event : changes) {
      Event before = latest.put(event.subject(), event);
      if (before != null) {
        remove(before);
      }
      events.put(event.sequence(), event);
      weight += event.weight();
    }
    last = Math.max(last, end);
  }

  /** Keeps no more than so much, and nothing that was read before a time; the oldest goes first. */
  synchronized void trim(long mostWeight, long readAfter) {
    Iterator<Event> oldest = events.values().iterator();
    while (oldest.hasNext()) {
      Event event = oldest.next();
      if (weight <= mostWeight && event.readAt() - readAfter >= 0) {
        return;
      }
      oldest.remove();
      latest.remove(event.subject());
      weight -= event.weight();
      floor = event.sequence();
    }
  }

  /** Holds nothing any more. */
  synchronized void forget() {
    events.clear();
    latest.clear();
    weight = 0;
    floor = last;
  }

  private void remove(Event event) {
    events.remove(event.sequence());
    weight -= event.weight();
  }
}
