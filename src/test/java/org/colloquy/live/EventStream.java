package org.colloquy.live;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A client that follows a thread, by the rules of Server-Sent Events. */
public final class EventStream implements AutoCloseable {

  /** Longer than anything takes: it ends a test that would hang, and decides nothing else. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** One for all: each has threads of its own. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<Event> events = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final Lines lines = new Lines();
  private final CompletableFuture<HttpResponse<Void>> answer;
  private boolean ended;
  private String retry;
  private long id;
  private String type;
  private String data;

  /**
   * An event.
   *
   * @param receivedAt when it was here, by {@link System#nanoTime}
   */
  public record Event(long id, String type, String data, long receivedAt) {

    /** The change that it tells of. */
    public JsonPath change() {
      return JsonPath.from(data);
    }
  }

  private EventStream(HttpRequest request) {
    // What is no stream has no events: nothing but its status is of interest.
    answer =
        HTTP.sendAsync(
                request,
                head ->
                    head.statusCode() == 200
                        ? BodySubscribers.fromLineSubscriber(lines)
                        : BodySubscribers.replacing(null))
            .whenComplete((response, fault) -> ended());
  }

  /**
   * Asks for a stream.
   *
   * @param headers names and values, in turn
   */
  public static EventStream ask(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new EventStream(request.build());
  }

  /** Waits for the first words of the stream; an answer of another kind fails. */
  public EventStream opened() {
    await("the stream greets", () -> retry != null || ended);
    if (retry == null) {
      throw new AssertionError("answered " + answer().statusCode());
    }
    return this;
  }

  /** The head of an answer that has ended, or whose connection was cut. */
  public HttpResponse<Void> answer() {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no whole answer", e);
    }
  }

  /** What was sent so far. */
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** The comments that were sent so far. */
  public synchronized List<String> comments() {
    return List.copyOf(comments);
  }

  /** The sequences of the events so far. */
  public List<Long> ids() {
    return events().stream().map(Event::id).toList();
  }

  /** The types of the events so far. */
  public List<String> types() {
    return events().stream().map(Event::type).toList();
  }

  /** Waits for the event with a sequence, and gives it. */
  public Event await(long id) {
    return await("event " + id, event -> event.id() == id);
  }

  /** Waits for an event. */
  public synchronized Event await(String what, Predicate<Event> wanted) {
    await(what, () -> events.stream().anyMatch(wanted));
    return events.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits until so many comments came. */
  public void awaitComments(int count) {
    await(count + " comments", () -> comments.size() >= count);
  }

  /** Waits until the stream has come to its end. */
  public EventStream awaitEnd() {
    await("the end of the stream", () -> ended);
    return this;
  }

  /** Whether the stream has come to its end. */
  public synchronized boolean isEnded() {
    return ended;
  }

  private synchronized void await(String what, java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("waited in vain for " + what + "; there were " + events);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Cuts the connection. */
  @Override
  public void close() {
    lines.cancel();
    answer.cancel(true);
  }

  private synchronized void line(String line) {
    if (line.startsWith(":")) {
      comments.add(line.substring(1).strip());
    } else if (line.isEmpty()) {
      dispatch();
    } else {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).replaceFirst("^ ", "");
      switch (line.substring(0, colon)) {
        case "id" -> id = Long.parseLong(value);
        case "event" -> type = value;
        case "data" -> data = value;
        case "retry" -> retry = value;
        default -> throw new AssertionError("no field of an event: " + line);
      }
    }
    notifyAll();
  }

  private void dispatch() {
    if (data != null) {
      events.add(new Event(id, type, data, System.nanoTime()));
      data = null;
    }
  }

  private synchronized void ended() {
    ended = true;
    notifyAll();
  }

  private final class Lines implements Flow.Subscriber<String> {

    private volatile Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      line(line);
    }

    @Override
    public void onError(Throwable fault) {
      ended();
    }

    @Override
    public void onComplete() {
      ended();
    }

    private void cancel() {
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }
}
