package org.colloquy.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Works on some requests at once, lets some more wait for a moment, and refuses the rest. A crowd
 * that comes at one moment waits for as long as it takes to serve it. When more come than are
 * served, and so somebody is always waiting, nobody waits for long: those who are served are served
 * as quickly as ever.
 */
@ApplicationScoped
class Admission {

  /** How often those are looked at who wait, if nothing is done in between. */
  private static final long GLANCE_MILLIS = 20;

  /** What tells how the server does must answer while it has too much to do. */
  private static final String OBSERVED = "/q/";

  private final LoadConfig config;
  private final Vertx vertx;
  private final LongSupplier clock;
  private final Queue<Place> waiting = new ArrayDeque<>();
  private int working;
  private boolean glancing;
  private long noneWaitedAt;

  /** When somebody was last refused; long ago at first. */
  private long refusedAt;

  @Inject
  Admission(LoadConfig config, Vertx vertx) {
    this(config, vertx, System::nanoTime);
  }

  /**
   * For tests.
   *
   * @param clock gives nanoseconds since some time
   */
  Admission(LoadConfig config, Vertx vertx, LongSupplier clock) {
    this.config = config;
    this.vertx = vertx;
    this.clock = clock;
    this.noneWaitedAt = clock.getAsLong();
    this.refusedAt = noneWaitedAt - Duration.ofDays(1).toNanos();
  }

  private enum Turn {
    NOW,
    LATER,
    NEVER
  }

  /** A request that is worked on or waits; guarded by the class. */
  private static final class Place {

    private final RoutingContext request;
    private final Context context = Vertx.currentContext();
    private final long since;
    private boolean isWorkedOn;
    private boolean isGone;

    Place(RoutingContext request, long since) {
      this.request = request;
      this.since = since;
    }

    void proceed() {
      context.runOnContext(
          now -> {
            if (!request.response().ended() && !request.response().closed()) {
              request.next();
            }
          });
    }

    void refuse() {
      context.runOnContext(now -> refuse(request));
    }

    static void refuse(RoutingContext request) {
      ProblemException problem = Places.overloaded();
      request.fail(problem.type().status(), problem);
    }
  }

  /** Goes on with a request now or within a moment, or refuses it. */
  void enter(RoutingContext request) {
    // The path as the router takes it: "/q/../api" is none of these.
    if (request.normalizedPath().startsWith(OBSERVED)) {
      request.next();
      return;
    }
    Place place = new Place(request, clock.getAsLong());
    Turn turn = take(place);
    if (turn == Turn.NEVER) {
      Place.refuse(request);
      return;
    }
    request.addEndHandler(end -> leave(place));
    // A stream of events takes no time between them.
    request.addHeadersEndHandler(
        head -> {
          String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
          if (type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS)) {
            leave(place);
          }
        });
    if (turn == Turn.NOW) {
      request.next();
    }
  }

  /** Who is told to go on, and who is refused. */
  private record Calls(List<Place> called, List<Place> refused) {

    void tell() {
      called.forEach(Place::proceed);
      refused.forEach(Place::refuse);
    }
  }

  /**
   * Takes a place among those that are worked on or those that wait, if there is one. Nobody passes
   * those who wait: the queue would look as if it had been empty.
   */
  private synchronized Turn take(Place place) {
    if (HeldBytes.areTooMany()) {
      return Turn.NEVER;
    }
    if (waiting.isEmpty() && working < config.atOnce()) {
      noneWaitedAt = place.since;
      place.isWorkedOn = true;
      working++;
      return Turn.NOW;
    }
    if (waiting.size() >= config.waiting()) {
      refusedAt = place.since;
      return Turn.NEVER;
    }
    waiting.add(place);
    glanceSoon();
    return Turn.LATER;
  }

  /** Leaves a place, which is given on at once: in between, whoever comes would take it. */
  private void leave(Place place) {
    Calls calls;
    synchronized (this) {
      if (place.isGone) {
        return;
      }
      place.isGone = true;
      working -= place.isWorkedOn ? 1 : 0;
      calls = next();
    }
    calls.tell();
  }

  /**
   * Picks from those who wait, as far as there are places, and who waited too long for the places
   * that there are. After it nobody waits while there is a place.
   */
  private synchronized Calls next() {
    Calls calls = new Calls(new ArrayList<>(), new ArrayList<>());
    long now = clock.getAsLong();
    long patience = patience(now);
    while (!waiting.isEmpty()) {
      Place first = waiting.peek();
      boolean isLate = now - first.since > patience;
      if (!first.isGone && isLate && waiting.size() > config.atOnce() - working) {
        first.isGone = true;
        calls.refused.add(first);
        refusedAt = now;
      } else if (!first.isGone && working >= config.atOnce()) {
        break;
      } else if (!first.isGone) {
        first.isWorkedOn = true;
        working++;
        calls.called.add(first);
      }
      waiting.remove();
    }
    if (waiting.isEmpty()) {
      noneWaitedAt = now;
    }
    return calls;
  }

  /**
   * How long who waits may do so. It is short until nobody was refused for some time: after a pause
   * of the machine's all have waited for too long, and with them gone the queue looks empty.
   */
  private long patience(long now) {
    long longest = config.longestWait().toNanos();
    boolean isCalm = now - noneWaitedAt <= longest && now - refusedAt > longest;
    return (isCalm ? config.longestWait() : config.waitBehind()).toNanos();
  }

  private void glanceSoon() {
    if (!glancing) {
      glancing = true;
      vertx.setTimer(GLANCE_MILLIS, timer -> glance().tell());
    }
  }

  private synchronized Calls glance() {
    Calls calls = next();
    glancing = false;
    if (!waiting.isEmpty()) {
      glanceSoon();
    }
    return calls;
  }
}
