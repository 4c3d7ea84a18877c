package org.colloquy.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What the instances on one database tell each other, by PostgreSQL's LISTEN and NOTIFY. A word may
 * be lost, with the instance that was to send it or while the listening connection is down; whoever
 * listens has another way to find what it missed, and takes it when told to.
 *
 * <p>Nothing here is part of a writer's transaction. PostgreSQL holds a lock of the whole database
 * while a transaction that notifies commits, so that writers would commit one after the other.
 */
@ApplicationScoped
public class Notifications {

  private static final Logger LOG = Logger.getLogger(Notifications.class);

  private static final String CHANNEL = "colloquy";

  /** Its transaction writes nothing, so that it need not wait for the disk. */
  private static final String TELL =
      "SELECT set_config('synchronous_commit', 'off', true), pg_notify('"
          + CHANNEL
          + "', word) FROM unnest(?) AS word";

  /** PostgreSQL refuses a payload of 8,000 bytes; the topic and the instance stand before it. */
  private static final int LONGEST_LIST = 7_000;

  /** Beyond it words are lost: the database is away, and so is what they tell of. */
  private static final int MOST_WAITING = 10_000;

  /** Under load the words of so long a time go together: each time costs a transaction. */
  private static final Duration REST = Duration.ofMillis(20);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** How long the connection is listened to before it is asked whether it is still there. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final AgroalDataSource database;

  /** Tells this instance's own words from those of others. */
  private final String instance = UUID.randomUUID().toString();

  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean sending = new AtomicBoolean();
  private final ExecutorService sender;
  private volatile long lastSent = System.nanoTime() - REST.toNanos();
  private volatile Connection listening;
  private volatile boolean stopping;

  Notifications(AgroalDataSource database) {
    this.database = database;
    this.sender = Executors.newSingleThreadExecutor(new DaemonThreads("notify"));
  }

  private record Listener(Consumer<List<String>> heard, Runnable missed) {}

  /**
   * Listens to a topic.
   *
   * @param topic a word without spaces
   * @param heard takes the words that another instance told, on the listening thread; must not
   *     block
   * @param missed called whenever words may have been lost; must not block
   */
  public void listen(String topic, Consumer<List<String>> heard, Runnable missed) {
    listeners.put(topic, new Listener(heard, missed));
  }

  /**
   * Tells the other instances, soon. Returns at once; a word that waits already is told once.
   *
   * @param topic a word without spaces
   * @param words such as ids, without spaces or commas
   */
  public void tell(String topic, Collection<String> words) {
    waiting.compute(
        topic,
        (key, set) -> {
          Set<String> all = set == null ? new LinkedHashSet<>() : set;
          if (all.size() < MOST_WAITING) {
            all.addAll(words);
          }
          return all;
        });
    if (sending.compareAndSet(false, true) && !stopping) {
      long rest = lastSent + REST.toNanos() - System.nanoTime();
      CompletableFuture.delayedExecutor(rest, TimeUnit.NANOSECONDS, sender).execute(this::send);
    }
  }

  void start(@Observes StartupEvent started) {
    new DaemonThreads("listen").newThread(this::listen).start();
  }

  void stop(@Observes ShutdownEvent stop) throws SQLException {
    stopping = true;
    // What rests still is told before.
    sender.execute(this::send);
    sender.shutdown();
    Connection open = listening;
    if (open != null) {
      open.abort(Runnable::run);
    }
  }

  private void send() {
    lastSent = System.nanoTime();
    sending.set(false);
    List<String> payloads = new ArrayList<>();
    for (String topic : List.copyOf(waiting.keySet())) {
      Set<String> words = waiting.remove(topic);
      if (words != null) {
        payloads.addAll(payloads(topic, words));
      }
    }
    if (payloads.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setArray(1, connection.createArrayOf("text", payloads.toArray()));
      statement.execute();
    } catch (SQLException e) {
      // Whoever was to hear of it finds it by itself.
      LOG.debug("The other instances could not be told", e);
    }
  }

  private List<String> payloads(String topic, Collection<String> words) {
    List<String> payloads = new ArrayList<>();
    String head = topic + " " + instance + " ";
    StringBuilder list = new StringBuilder();
    for (String word : words) {
      if (list.length() + word.length() >= LONGEST_LIST) {
        payloads.add(head + list);
        list.setLength(0);
      }
      list.append(list.isEmpty() ? "" : ",").append(word);
    }
    payloads.add(head + list);
    return payloads;
  }

  private void listen() {
    Duration pause = SHORTEST_PAUSE;
    while (!stopping) {
      try (Connection connection = Unpooled.connect(database, "colloquy-listen");
          Statement statement = connection.createStatement()) {
        listening = connection;
        statement.execute("LISTEN " + CHANNEL);
        pause = SHORTEST_PAUSE;
        listeners.values().forEach(listener -> attempt(listener.missed()));
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        LOG.debug("The connection that listens was lost", e);
      }
      pause = pauseAfter(pause);
    }
  }

  /** Waits, and gives how long to wait the next time if there is no connection until then. */
  private static Duration pauseAfter(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Duration next = pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (!stopping) {
      PGNotification[] heard = postgres.getNotifications((int) SILENCE.toMillis());
      if (heard == null || heard.length == 0) {
        requireAlive(connection);
        continue;
      }
      for (PGNotification notification : heard) {
        hear(notification.getParameter());
      }
    }
  }

  /** A connection whose other end vanished is silent, as one is on which nothing happens. */
  private static void requireAlive(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  private void hear(String payload) {
    String[] parts = payload.split(" ", 3);
    boolean others = parts.length == 3 && !parts[1].equals(instance);
    Listener listener = others ? listeners.get(parts[0]) : null;
    if (listener != null) {
      attempt(() -> listener.heard().accept(List.of(parts[2].split(","))));
    }
  }

  private static void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException e) {
      LOG.error("A notification could not be acted on", e);
    }
  }
}
