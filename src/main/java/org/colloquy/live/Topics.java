package org.colloquy.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.colloquy.database.DaemonThreads;
import org.colloquy.database.Notifications;
import org.colloquy.post.ThreadChanged;
import org.jboss.logging.Logger;

/**
 * The posts that are followed on this instance, and what wakes them: a change that was committed
 * here, a word of another instance, a comparison with the database. All three say no more than that
 * there may be something to read, so that any of them may come twice, late or not at all.
 */
@ApplicationScoped
class Topics {

  /** How long events are kept for readers who are not so quick. */
  static final Duration KEPT = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(Topics.class);

  private static final String TOPIC = "threads";

  /** Most connections to the database that following takes from those who read and write. */
  private static final int MOST_CONNECTIONS = 4;

  private final Map<UUID, Topic> topics = new ConcurrentHashMap<>();
  private final ChangeQueries changes;
  private final Notifications notifications;
  private final ObjectWriter json;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(MOST_CONNECTIONS, new DaemonThreads("live"));

  Topics(ChangeQueries changes, Notifications notifications, ObjectMapper mapper) {
    this.changes = changes;
    this.notifications = notifications;
    this.json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
  }

  void start(@Observes StartupEvent started) {
    notifications.listen(TOPIC, this::heard, this::missed);
  }

  void stop(@Observes ShutdownEvent stop) {
    readers.shutdownNow();
  }

  /** After the commit, so that what is read includes the change; the writer waits for nobody. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThreadChanged change) {
    wake(change.postId());
    notifications.tell(TOPIC, List.of(change.postId().toString()));
  }

  /**
   * Lets a stream follow its post.
   *
   * @param start how far the thread had come a moment ago
   */
  Topic join(Stream stream, ChangeQueries.Stand start) {
    Topic joined =
        topics.compute(
            stream.post(),
            (post, there) -> {
              Topic topic = there == null ? new Topic(start, changes, readers, json) : there;
              topic.add(stream);
              return topic;
            });
    if (stream.hasEnded()) {
      // The client went away so early that the stream left before it had joined.
      leave(stream);
    }
    return joined;
  }

  /** Lets a stream follow no more. */
  void leave(Stream stream) {
    topics.computeIfPresent(stream.post(), (post, topic) -> topic.remove(stream) ? null : topic);
  }

  /**
   * Wakes the topics that are not where the database is: what a lost notification would have done.
   */
  @Scheduled(
      every = "${colloquy.live.compare:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void compare() {
    if (topics.isEmpty()) {
      return;
    }
    try {
      for (ChangeQueries.Stand stand : changes.stands(List.copyOf(topics.keySet()))) {
        Topic topic = topics.get(stand.post());
        if (topic != null && !topic.isAt(stand)) {
          topic.wake();
        }
      }
    } catch (RuntimeException e) {
      LOG.debug("The threads that are followed can't be compared now", e);
    }
    long before = System.nanoTime() - KEPT.toNanos();
    topics.values().forEach(topic -> topic.age(before));
  }

  private void heard(List<String> posts) {
    posts.forEach(post -> wake(UUID.fromString(post)));
  }

  private void missed() {
    if (!readers.isShutdown()) {
      readers.execute(this::compare);
    }
  }

  private void wake(UUID post) {
    Topic topic = topics.get(post);
    if (topic != null) {
      topic.wake();
    }
  }
}
