package org.colloquy.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Waits for a request's whole body before anything is done about the request: whoever reads a body
 * as it comes stands and waits for its client. The files of imports are too long for that; a few of
 * them may come at once.
 */
@ApplicationScoped
class WholeBodies {

  /** The one operation that takes files. */
  private static final String FILES = "/api/v1/imports";

  private static final Set<HttpMethod> BODILESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** How the one operation ends that takes many replies at once, and so longer bodies. */
  private static final String BATCHES = "/replies/batch";

  private final long most;
  private final long mostOfBatch;
  private final Places uploads;

  WholeBodies(Config config, LoadConfig load) {
    this.most = bytes(config, "colloquy.max-body");
    this.mostOfBatch = bytes(config, "colloquy.replies.max-batch-body");
    this.uploads = new Places(load.uploads());
  }

  private static long bytes(Config config, String property) {
    return config.getValue(property, MemorySize.class).asLongValue();
  }

  /** Calls the rest when the body is there, or will be read as it comes. */
  void await(RoutingContext context, Runnable rest) {
    HttpServerRequest request = context.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if (request.method().equals(HttpMethod.POST) && path(context).equals(FILES)) {
      upload(context, rest);
    } else if (length == null
        ? !chunked && BODILESS.contains(request.method())
        : Long.parseLong(length) > longest(context)) {
      // What is too long is refused by its length, as its operation has it.
      rest.run();
    } else {
      proceed(request);
      gather(context, rest);
    }
  }

  /** As operations are found by it: what it was written like does not matter. */
  private static String path(RoutingContext context) {
    String path = context.normalizedPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private long longest(RoutingContext context) {
    return path(context).endsWith(BATCHES) ? mostOfBatch : most;
  }

  private void upload(RoutingContext context, Runnable rest) {
    try {
      uploads.take();
    } catch (ProblemException e) {
      refuse(context, e);
      return;
    }
    context.addEndHandler(end -> uploads.free());
    rest.run();
  }

  /** Has a client that asks first send its body. */
  private static void proceed(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_1_1
        && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.headers().remove(HttpHeaders.EXPECT);
      request.response().writeContinue();
    }
  }

  private void gather(RoutingContext context, Runnable rest) {
    Buffer body = Buffer.buffer();
    long longest = longest(context);
    context.addEndHandler(end -> HeldBytes.add(-body.length()));
    context
        .request()
        .handler(part -> add(context, body, part, longest))
        .endHandler(
            end -> {
              if (!context.response().ended()) {
                ((RoutingContextInternal) context).setBody(body);
                rest.run();
              }
            })
        .resume();
  }

  private static void add(RoutingContext context, Buffer body, Buffer part, long longest) {
    if (context.response().ended()) {
      return;
    }
    if (body.length() + part.length() > longest) {
      refuse(context, new BodyTooLarge(longest).problem());
    } else if (HeldBytes.areTooMany()) {
      refuse(context, Places.overloaded());
    } else {
      HeldBytes.add(part.length());
      body.appendBuffer(part);
    }
  }

  /** Without waiting for the rest of the body, which may be long. */
  private static void refuse(RoutingContext context, ProblemException problem) {
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    context.fail(problem.type().status(), problem);
  }
}
