package org.colloquy.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * Tries a request again, some few times and with growing pauses, where the connection was lost or
 * the server asks for that. Every attempt must be good for being made twice: requests that change
 * something carry the same key each time.
 */
final class Patience {

  /** The most attempts, of which the pauses between make some eight seconds together. */
  static final int ATTEMPTS = 5;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Whoever must wait longer is told so at once, and can decide. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final URI server;
  private final Pause pause;
  private final Clock clock;
  private final Consumer<String> notice;

  /**
   * @param server named where it can't be reached
   * @param notice told of each attempt that failed and is followed by another
   */
  Patience(URI server, Pause pause, Clock clock, Consumer<String> notice) {
    this.server = server;
    this.pause = pause;
    this.clock = clock;
    this.notice = notice;
  }

  /** One try. It throws what HTTP throws when there is no answer. */
  @FunctionalInterface
  interface Attempt {
    Answer run() throws IOException, InterruptedException;
  }

  /**
   * The answer, whatever its status: the first that would not be another one a little later, or the
   * last.
   *
   * @throws Failure if there was none
   */
  Answer answerOf(Attempt attempt) {
    for (int number = 1; ; number++) {
      Duration wait = pauseAfter(number);
      String trouble;
      try {
        Answer answer = attempt.run();
        wait = answer.retryAfter(clock).orElse(wait);
        if (!answer.isPassing() || number == ATTEMPTS || wait.compareTo(LONGEST_PAUSE) > 0) {
          return answer;
        }
        trouble = "The server answered " + answer.status();
      } catch (IOException e) {
        trouble = reason(e);
        if (number == ATTEMPTS || isLasting(e)) {
          throw Failure.unreachable("The server at " + server + " can't be reached.", trouble);
        }
      } catch (InterruptedException e) {
        throw Failure.interrupted();
      }
      sleep(number, trouble, wait);
    }
  }

  private void sleep(int number, String trouble, Duration wait) {
    notice.accept(
        "%s; trying again in %.1f s (%d of %d)"
            .formatted(trouble, wait.toMillis() / 1000.0, number + 1, ATTEMPTS));
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      throw Failure.interrupted();
    }
  }

  /** Twice as long each time, less a part by chance: scripts cut off together part ways. */
  private static Duration pauseAfter(int number) {
    long most = FIRST_PAUSE.toMillis() << (number - 1);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }

  /** A name that nobody has, or a certificate that is not trusted, will not be better soon. */
  private static boolean isLasting(IOException e) {
    return e instanceof SSLException || causedBy(e, UnresolvedAddressException.class);
  }

  private static String reason(IOException e) {
    if (causedBy(e, UnresolvedAddressException.class)) {
      return "There is no host of that name";
    }
    if (e instanceof ConnectException) {
      return "Nobody answers there";
    }
    return "The connection was lost" + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
  }

  private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
