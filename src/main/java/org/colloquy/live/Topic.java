package org.colloquy.live;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * A post that is followed. What changed is read once for all who follow it, by one thread at a
 * time, and kept for a moment for those who are not so quick; who is further behind is read for
 * together with others who are.
 */
final class Topic {

  private static final Logger LOG = Logger.getLogger(Topic.class);

  /** How many replies are read at once: each may have 64 Ki characters, and the same as HTML. */
  private static final int PAGE = 50;

  /** How much is kept of what was sent already, in bytes. */
  private static final long MOST_KEPT = 512 * 1024;

  private final UUID post;
  private final ChangeQueries changes;
  private final Executor readers;
  private final ObjectWriter json;
  private final Stretch recent;
  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private final AtomicInteger wishes = new AtomicInteger();
  private volatile long rosterVersion;
  private volatile boolean deleted;

  /**
   * @param start how far the thread has come
   * @param readers runs what waits for the database
   */
  Topic(ChangeQueries.Stand start, ChangeQueries changes, Executor readers, ObjectWriter json) {
    this.post = start.post();
    this.rosterVersion = start.rosterVersion();
    this.recent = new Stretch(start.sequence(), json);
    this.changes = changes;
    this.readers = readers;
    this.json = json;
  }

  void add(Stream stream) {
    streams.add(stream);
  }

  /** Removes a stream, and says whether none is left. */
  boolean remove(Stream stream) {
    streams.remove(stream);
    return streams.isEmpty();
  }

  /** What was sent last. */
  Stretch recent() {
    return recent;
  }

  /** Whether what was sent last begins after what a reader has been told. */
  boolean isBehind(long cursor) {
    return cursor < recent.floor();
  }

  /** Whether nothing will follow for a reader who has been told up to a sequence. */
  boolean isOver(long cursor) {
    return deleted && cursor >= recent.last();
  }

  /** Whether all that there is has been read, and with the names that people have now. */
  boolean isAt(ChangeQueries.Stand stand) {
    return stand.sequence() <= recent.last()
        && stand.rosterVersion() == rosterVersion
        && streams.stream().noneMatch(this::waits);
  }

  /** Drops what was read before a time. */
  void age(long readAfter) {
    recent.trim(MOST_KEPT, readAfter);
  }

  /** Has what changed read and sent, soon. Wishes that come meanwhile are fulfilled at once. */
  void wake() {
    if (wishes.getAndIncrement() == 0) {
      readers.execute(this::run);
    }
  }

  private void run() {
    int fulfilled = wishes.get();
    try {
      while (readNew()) {
        LOG.tracef("More has changed in %s", post);
      }
      readOld();
    } catch (RuntimeException e) {
      // Whoever compares finds that the topic is not where the database is, and wakes it again.
      LOG.debugf(e, "What changed in %s can't be read now", post);
    }
    if (!wishes.compareAndSet(fulfilled, 0)) {
      // Behind other topics, so that one which never rests does not hold up the rest.
      readers.execute(this::run);
    }
  }

  /** Reads what nobody has been told of, and says whether there may be more. */
  private boolean readNew() {
    long from = recent.last();
    ChangeQueries.Reading reading = changes.read(post, viewers(streams), from, PAGE);
    letGo(reading, streams);
    boolean renamed = reading.post().rosterVersion() != rosterVersion;
    if (renamed) {
      // What is kept names people as they were called, or as they were before they were erased.
      recent.forget();
      rosterVersion = reading.post().rosterVersion();
    }
    long end = end(reading);
    recent.extend(events(reading, from, end), end);
    recent.trim(MOST_KEPT, System.nanoTime() - Topics.KEPT.toNanos());
    boolean more = end < reading.post().view().sequence();
    boolean over = !more && reading.post().view().deleted() && !deleted;
    if (over) {
      deleted = true;
    }
    if (end > from || renamed || over) {
      streams.forEach(Stream::pump);
    }
    return more;
  }

  /** Reads for those who are behind, beginning with the furthest, and for others on the way. */
  private void readOld() {
    List<Stream> behind = new ArrayList<>(streams.stream().filter(this::waits).toList());
    behind.sort(Comparator.comparingLong(Stream::cursor));
    while (!behind.isEmpty()) {
      long from = behind.get(0).cursor();
      ChangeQueries.Reading reading = changes.read(post, viewers(behind), from, PAGE);
      letGo(reading, behind);
      long end = end(reading);
      if (end <= from) {
        // The database is another than the one that they were told of.
        return;
      }
      Stretch page = new Stretch(from, json);
      page.extend(events(reading, from, end), end);
      List<Stream> later = new ArrayList<>();
      for (Stream stream : behind) {
        if (stream.cursor() < end) {
          stream.offer(page);
        } else {
          later.add(stream);
        }
      }
      behind = later;
    }
  }

  private boolean waits(Stream stream) {
    return stream.isReady() && isBehind(stream.cursor());
  }

  private static long end(ChangeQueries.Reading reading) {
    List<ChangeRow> rows = reading.portion().rows();
    return reading.portion().hasMore()
        ? rows.get(rows.size() - 1).whole().sequence()
        : reading.post().view().sequence();
  }

  private static List<Event> events(ChangeQueries.Reading reading, long from, long end) {
    List<Event> events = new ArrayList<>();
    reading.portion().rows().forEach(row -> events.add(Event.of(row)));
    long version = reading.post().version();
    if (version > from && version <= end) {
      events.add(Event.of(reading.post()));
    }
    return events;
  }

  private static List<UUID> viewers(Collection<Stream> streams) {
    return streams.stream().map(stream -> stream.viewer().id()).distinct().toList();
  }

  private static void letGo(ChangeQueries.Reading reading, Collection<Stream> streams) {
    for (Stream stream : streams) {
      if (reading.withholdsFrom(stream.viewer())) {
        stream.end(Stream.End.WITHHELD);
      }
    }
  }
}
