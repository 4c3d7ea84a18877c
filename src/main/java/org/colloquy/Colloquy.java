package org.colloquy;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.colloquy.command.Commands;
import org.colloquy.database.EmbeddedDatabase;
import org.colloquy.web.Greeting;
import org.colloquy.web.GuardedConnections;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the server, and before it a PostgreSQL of its own where no database is configured. With
 * words behind the jar's name it is a client of a running server instead, and starts neither.
 */
@QuarkusMain
public final class Colloquy {

  private static final String URL = "quarkus.datasource.jdbc.url";

  /** Longer than a fast shutdown of PostgreSQL takes; after it the process ends all the same. */
  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(30);

  private Colloquy() {}

  /**
   * Runs the server until it is told to stop or, if there is a command, carries that out.
   *
   * @param args the command; the server if there is none
   */
  public static void main(String... args) {
    if (args.length > 0) {
      System.exit(Commands.run(args));
      return;
    }
    serve();
  }

  private static void serve() {
    // Or an address that is no URI gets a bare 400; the server's own check answers with a problem.
    System.setProperty("vertx.disableURIValidation", "true");
    GuardedConnections.enable();
    Config config = ConfigProvider.getConfig();
    Optional<String> url = config.getOptionalValue(URL, String.class).filter(u -> !u.isBlank());
    if (url.isPresent()) {
      Quarkus.run(Greeting.class);
      return;
    }
    Path data = Path.of(config.getOptionalValue("colloquy.data", String.class).orElse("data"));
    CompletableFuture<EmbeddedDatabase> opening =
        CompletableFuture.supplyAsync(
            () -> EmbeddedDatabase.open(data),
            open -> new Thread(open, "open-embedded-database").start());
    prepareApplication();
    EmbeddedDatabase database;
    try {
      database = opening.join();
    } catch (CompletionException e) {
      System.err.println(reason(e, data));
      System.exit(1);
      return;
    }
    // Set for good: when development mode starts the application anew in this process, it finds the
    // URL configured.
    System.setProperty(URL, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", database.user());
    System.setProperty("quarkus.datasource.password", database.password());
    System.setProperty("colloquy.embedded", "true");
    stopAfterServer(database);
    Quarkus.run(Greeting.class);
  }

  /**
   * Does the larger half of the application's start that asks for no setting of the run, and so
   * needs no database yet: meanwhile that starts, or is created.
   */
  private static void prepareApplication() {
    try {
      Class.forName(
          Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // The run comes upon the same, and says so in its own way.
    }
  }

  private static String reason(CompletionException failure, Path data) {
    if (failure.getCause() instanceof IllegalStateException told) {
      return told.getMessage();
    }
    if (failure.getCause() instanceof UncheckedIOException io) {
      return "The data directory " + data.toAbsolutePath() + " can't be used: " + io.getCause();
    }
    throw failure;
  }

  /**
   * Stops the database when the process ends, but not under the server's feet: shutdown hooks run
   * all at once, so this one waits for the application to be down.
   */
  private static void stopAfterServer(EmbeddedDatabase database) {
    CountDownLatch serverDown = new CountDownLatch(1);
    BiConsumer<Integer, Throwable> exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
    // Not a handler of the run itself: with one, Quarkus would not say why a start failed.
    ApplicationLifecycleManager.setDefaultExitCodeHandler(
        (exitCode, failure) -> {
          serverDown.countDown();
          exit.accept(exitCode, failure);
        });
    Thread hook =
        new Thread(
            () -> {
              // Whoever ends the server may have told all its processes.
              database.letEnd();
              try {
                if (!serverDown.await(SHUTDOWN_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                  System.err.println("The server does not stop; its database does.");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              database.close();
            },
            "stop-embedded-database");
    Runtime.getRuntime().addShutdownHook(hook);
  }
}
