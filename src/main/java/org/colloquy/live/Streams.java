package org.colloquy.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.auth.Standing;
import org.colloquy.auth.StillAllowed;
import org.colloquy.web.ProblemException;
import org.jboss.logging.Logger;

/**
 * The streams that are open on this instance: how many there may be, and who of them is spoken to
 * or let go. A reader who is let go resumes with the sequence of the last event.
 */
@ApplicationScoped
class Streams {

  private static final Logger LOG = Logger.getLogger(Streams.class);

  /** When to ask again whether there is room for another stream. */
  private static final int RETRY_SECONDS = 30;

  private final Topics topics;
  private final LiveConfig config;
  private final StillAllowed stillAllowed;
  private final MeterRegistry metrics;
  private final Counter sent;
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> places = new ConcurrentHashMap<>();
  private final Thread end = new Thread(this::endAll, "end-streams");
  private int taken;
  private volatile boolean stopping;

  Streams(Topics topics, LiveConfig config, StillAllowed stillAllowed, MeterRegistry metrics) {
    this.topics = topics;
    this.config = config;
    this.stillAllowed = stillAllowed;
    this.metrics = metrics;
    this.sent = metrics.counter("colloquy.live.events");
    metrics.gaugeCollectionSize("colloquy.live.streams", List.of(), open);
  }

  void start(@Observes StartupEvent started) {
    // The server waits for requests under way before it tells anybody that it stops, and these
    // would be under way for ever.
    Runtime.getRuntime().addShutdownHook(end);
  }

  void stop(@Observes ShutdownEvent stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      LOG.trace("The process ends, and the hook has run", e);
    }
    endAll();
  }

  /**
   * Takes one of the places that there are.
   *
   * @param owner who takes it: an author, or the address of somebody whom nobody knows
   * @param most how many one owner may have
   * @throws ProblemException if none is free, or the owner has as many as they may
   */
  synchronized void take(String owner, int most) {
    if (stopping || taken >= config.streams()) {
      throw ProblemException.streamsTaken(RETRY_SECONDS);
    }
    int own = places.getOrDefault(owner, 0);
    if (own >= most) {
      throw ProblemException.tooManyStreams(RETRY_SECONDS);
    }
    places.put(owner, own + 1);
    taken++;
  }

  /** Gives a place back. */
  synchronized void free(String owner) {
    places.computeIfPresent(owner, (key, own) -> own == 1 ? null : own - 1);
    taken--;
  }

  /** Takes a stream into care. */
  void opened(Stream stream) {
    open.add(stream);
    if (stopping) {
      stream.end(Stream.End.STOPPING);
    }
  }

  /** So many events have left. */
  void sent(int events) {
    sent.increment(events);
  }

  /** A stream has ended. */
  void ended(Stream stream, Stream.End why) {
    open.remove(stream);
    topics.leave(stream);
    metrics.counter("colloquy.live.ended", "reason", why.wireName()).increment();
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    long now = System.nanoTime();
    for (Stream stream : open) {
      if (stream.isLost()) {
        stream.end(Stream.End.LEFT);
      } else if (stream.age(now) > config.longest().toNanos()) {
        stream.end(Stream.End.EXPIRED);
      } else {
        look(stream, stream.sinceLastWrite(now));
      }
    }
  }

  private void look(Stream stream, long sinceLastWrite) {
    Duration patience = stream.isReady() ? config.heartbeat() : config.patience();
    if (sinceLastWrite < patience.toNanos()) {
      return;
    }
    if (stream.isReady()) {
      stream.beat();
    } else {
      stream.end(Stream.End.SLOW);
    }
  }

  /** Ends the streams of callers who may not read any more, in one statement for all of them. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void askAboutCallers() {
    List<Standing> standings =
        open.stream().flatMap(stream -> stream.standing().stream()).distinct().toList();
    if (standings.isEmpty()) {
      return;
    }
    try {
      Set<Standing> lost = stillAllowed.lost(standings);
      open.stream()
          .filter(stream -> stream.standing().filter(lost::contains).isPresent())
          .forEach(stream -> stream.end(Stream.End.REFUSED));
    } catch (RuntimeException e) {
      LOG.debug("The callers who follow threads can't be asked about now", e);
    }
  }

  private void endAll() {
    stopping = true;
    open.forEach(stream -> stream.end(Stream.End.STOPPING));
  }
}
