package org.colloquy.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What webhooks are sent to: a server on the loopback address that keeps all that it is sent. */
public final class Receiver implements AutoCloseable {

  /** Far longer than anything takes: it ends a test that would hang. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Call> answer;

  /** One request, with the names of its headers in lower case. */
  public record Call(Map<String, String> headers, String path, String body) {

    /** The delivery's id. */
    public String id() {
      return headers.get("webhook-id");
    }

    /** The body as JSON. */
    public JsonPath json() {
      return JsonPath.from(body);
    }

    /** The event's type. */
    public String type() {
      return json().getString("type");
    }
  }

  /**
   * @param answer gives the status of each answer; may block
   */
  public Receiver(ToIntFunction<Call> answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** One that takes everything. */
  public static Receiver willing() {
    return new Receiver(call -> 204);
  }

  private void take(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new java.util.TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call call = new Call(headers, exchange.getRequestURI().toString(), body);
    calls.add(call);
    exchange.sendResponseHeaders(answer.applyAsInt(call), -1);
    exchange.close();
  }

  /** Answers in another way from now on. */
  public void answer(ToIntFunction<Call> other) {
    answer = other;
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/hook?a=b";
  }

  /** The port that the kernel gave. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** All calls so far. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Waits until there are some calls of a kind, and gives them. */
  public List<Call> await(int count, Predicate<Call> kind) {
    await("there are " + count + " calls", () -> calls.stream().filter(kind).count() >= count);
    return calls.stream().filter(kind).toList();
  }

  /** Waits until there are some calls that tell of a reply, and gives them. */
  public List<Call> awaitReply(int count, String reply) {
    return await(count, call -> reply.equals(call.json().getString("data.reply.id")));
  }

  /** Waits until something is so, and fails if that takes far too long. */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain until " + what + ".");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
