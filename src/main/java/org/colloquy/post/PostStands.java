package org.colloquy.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.colloquy.auth.Viewer;
import org.colloquy.database.DaemonThreads;
import org.colloquy.database.NamedSql;
import org.colloquy.database.SqlParameter;
import org.colloquy.web.ProblemException;

/**
 * Where posts stand: all that must be known to tell whether an answer that was made earlier is
 * still true. Those who ask at the same time are answered by one statement, sent after the last of
 * them asked, as databases write the commits of many by one flush (DeWitt et al., "Implementation
 * Techniques for Main Memory Database Systems", 1984, section 5.2).
 */
@ApplicationScoped
public class PostStands {

  /** Each post is looked up by itself: a join might read all of them instead. */
  static final String STANDS =
      """
      SELECT asked.number, p.version, p.sequence, (SELECT version FROM roster), p.withheld
      FROM unnest(:posts::uuid[], :viewers::uuid[], :moderate::boolean[]) WITH ORDINALITY AS asked(post, viewer, moderates, number)
      CROSS JOIN LATERAL (SELECT p.*, %s AS withheld FROM post p WHERE p.id = asked.post LIMIT 1) p
      WHERE p.deleted_at IS NULL OR p.reply_count > 0
      """
          .formatted(
              PostView.WITHHELD
                  .replace(":moderates", "asked.moderates")
                  .replace(":viewer", "asked.viewer"));

  private static final NamedSql ASK = NamedSql.of(STANDS);

  /** A batch waits no longer for a database that hangs, so that the next may learn of it too. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST_AT_ONCE = 1000;

  private final AgroalDataSource database;
  private final ExecutorService asker =
      Executors.newSingleThreadExecutor(new DaemonThreads("post-stands"));

  private Map<Asked, CompletableFuture<Optional<PostStand>>> waiting = new LinkedHashMap<>();

  PostStands(AgroalDataSource database) {
    this.database = database;
  }

  private record Asked(UUID post, Viewer viewer) {}

  /**
   * Where a post stands now: not before this was asked. Does not block.
   *
   * @return fails with a {@link ProblemException} if no such post can be seen, or its replies are
   *     withheld from the viewer, and as the database does; completed on a thread that must not be
   *     held up
   */
  public CompletionStage<PostStand> ofShown(UUID post, Viewer viewer) {
    return ask(new Asked(post, viewer))
        .thenApply(stand -> stand.orElseThrow(ProblemException::notFound).requireShown());
  }

  /**
   * Where a post stands now: not before this was asked. Blocks.
   *
   * @return empty if no such post can be seen
   * @throws CompletionException if the database does not answer
   */
  Optional<PostStand> now(UUID post, Viewer viewer) {
    return ask(new Asked(post, viewer)).join();
  }

  private CompletableFuture<Optional<PostStand>> ask(Asked asked) {
    synchronized (this) {
      boolean isFirst = waiting.isEmpty();
      CompletableFuture<Optional<PostStand>> answer =
          waiting.computeIfAbsent(asked, question -> new CompletableFuture<>());
      if (isFirst) {
        begin();
      }
      return answer;
    }
  }

  /** What is asked when the server has stopped already, nobody would answer. */
  private void begin() {
    try {
      asker.execute(this::answer);
    } catch (RejectedExecutionException e) {
      waiting.values().forEach(answer -> answer.completeExceptionally(e));
      waiting = new LinkedHashMap<>();
    }
  }

  void stop(@Observes ShutdownEvent stop) {
    asker.shutdown();
  }

  private void answer() {
    Map<Asked, CompletableFuture<Optional<PostStand>>> batch;
    synchronized (this) {
      batch = waiting;
      waiting = new LinkedHashMap<>();
    }
    List<Map.Entry<Asked, CompletableFuture<Optional<PostStand>>>> asked =
        new ArrayList<>(batch.entrySet());
    for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
      answer(asked.subList(from, Math.min(asked.size(), from + MOST_AT_ONCE)));
    }
  }

  private void answer(List<Map.Entry<Asked, CompletableFuture<Optional<PostStand>>>> asked) {
    try {
      Map<Integer, PostStand> stands = read(asked.stream().map(Map.Entry::getKey).toList());
      for (int i = 0; i < asked.size(); i++) {
        asked.get(i).getValue().complete(Optional.ofNullable(stands.get(i + 1)));
      }
    } catch (SQLException | RuntimeException e) {
      asked.forEach(entry -> entry.getValue().completeExceptionally(new CompletionException(e)));
    }
  }

  private Map<Integer, PostStand> read(List<Asked> asked) throws SQLException {
    Map<Integer, PostStand> stands = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      int patience = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
      try {
        ASK.list(
            connection,
            Map.of(
                "posts", values("uuid", asked, Asked::post),
                "viewers", values("uuid", asked, one -> one.viewer().id()),
                "moderate", values("boolean", asked, one -> one.viewer().moderates())),
            row -> stands.put(row.integer(), PostStand.of(row)));
      } finally {
        if (!connection.isClosed()) {
          connection.setNetworkTimeout(Runnable::run, patience);
        }
      }
    }
    return stands;
  }

  private static Object values(String type, List<Asked> asked, Function<Asked, Object> value) {
    return SqlParameter.array(type, asked.stream().map(value).toArray());
  }
}
