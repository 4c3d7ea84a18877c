package org.colloquy.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Brings a body to a receiver. It connects to the very address that was looked up and checked, so a
 * name that leads elsewhere a moment later changes nothing, and it follows no redirect.
 */
@ApplicationScoped
class Courier {

  /** What is read of an answer's body before the connection is closed. Nobody looks at it. */
  private static final long MOST_READ = 16 * 1024;

  /** More than there are deliveries under way: none waits for another's connection. */
  private static final int MOST_CONNECTIONS = 10_000;

  private final Resolver resolver;
  private final AddressRules rules;
  private final Duration timeout;
  private final HttpClient http;

  Courier(Vertx vertx, Resolver resolver, AddressRules rules, WebhookConfig config) {
    this.resolver = resolver;
    this.rules = rules;
    this.timeout = config.timeout();
    int millis = Math.toIntExact(timeout.toMillis());
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                // A connection that is kept may have been closed by the other side, and an answer
                // that is not read to its end can't be followed by another.
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(millis)
                .setSslHandshakeTimeout(millis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
  }

  /**
   * Sends a body by POST and waits for what comes of it.
   *
   * @param attempt which of the host's addresses to take: each attempt tries the next
   */
  Outcome send(Destination to, int attempt, Map<String, String> headers, Buffer body) {
    long start = System.nanoTime();
    try {
      int status = answer(to, address(to, attempt), headers, body);
      return new Outcome(status, null, millisSince(start));
    } catch (UnanswerableException e) {
      return new Outcome(null, e.fault, millisSince(start));
    }
  }

  private static int millisSince(long start) {
    return Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private static final class UnanswerableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome.Fault fault;

    UnanswerableException(Outcome.Fault fault, Throwable cause) {
      super(cause);
      this.fault = fault;
    }
  }

  private InetAddress address(Destination to, int attempt) throws UnanswerableException {
    try {
      List<InetAddress> addresses = resolver.addresses(to.host());
      // One that is not allowed is a sign of what the name is for, whatever the others are.
      if (!addresses.stream().allMatch(rules::allow)) {
        throw new UnanswerableException(Outcome.Fault.ADDRESS_NOT_ALLOWED, null);
      }
      return addresses.get(attempt % addresses.size());
    } catch (UnknownHostException e) {
      throw new UnanswerableException(Outcome.Fault.HOST_NOT_FOUND, e);
    }
  }

  private int answer(Destination to, InetAddress address, Map<String, String> headers, Buffer body)
      throws UnanswerableException {
    Exchange exchange = new Exchange();
    CompletableFuture<Void> end =
        http.request(request(to, address, headers))
            .compose(request -> exchange.begin(request, body))
            .compose(exchange::drain)
            .toCompletionStage()
            .toCompletableFuture();
    try {
      end.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return exchange.status;
    } catch (TimeoutException e) {
      return exchange.statusOr(Outcome.Fault.TIMED_OUT, e);
    } catch (ExecutionException e) {
      return exchange.statusOr(fault(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return exchange.statusOr(Outcome.Fault.CONNECTION_LOST, e);
    } finally {
      exchange.close();
    }
  }

  private static RequestOptions request(
      Destination to, InetAddress address, Map<String, String> headers) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, to.port())))
            .setHost(to.authority())
            .setPort(to.port())
            .setSsl(to.secure())
            .setURI(to.target())
            .setFollowRedirects(false);
    headers.forEach(options::putHeader);
    return options;
  }

  private static Outcome.Fault fault(Throwable cause) {
    if (cause instanceof SSLException) {
      return Outcome.Fault.TLS_FAILED;
    }
    return cause instanceof ConnectException || cause instanceof NoRouteToHostException
        ? Outcome.Fault.NOT_CONNECTED
        : Outcome.Fault.CONNECTION_LOST;
  }

  /** One request, whose answer counts by its status, whatever becomes of its body. */
  private static final class Exchange {

    private HttpClientRequest request;
    private boolean closed;
    private volatile int status;

    synchronized Future<HttpClientResponse> begin(HttpClientRequest connected, Buffer body) {
      request = connected;
      if (closed) {
        connected.reset();
        return Future.failedFuture("too late");
      }
      return connected.send(body);
    }

    Future<Void> drain(HttpClientResponse response) {
      status = response.statusCode();
      Promise<Void> end = Promise.promise();
      long[] read = {0};
      response.exceptionHandler(e -> end.tryComplete());
      response.endHandler(v -> end.tryComplete());
      response.handler(
          part -> {
            read[0] += part.length();
            if (read[0] > MOST_READ) {
              end.tryComplete();
            }
          });
      return end.future();
    }

    int statusOr(Outcome.Fault fault, Throwable cause) throws UnanswerableException {
      if (status == 0) {
        throw new UnanswerableException(fault, cause);
      }
      return status;
    }

    synchronized void close() {
      closed = true;
      if (request != null) {
        request.connection().close();
      }
    }
  }
}
