package org.colloquy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * What surrounds every request, those too that never reach a resource: its id, and a problem body
 * for what fails before Jakarta REST (a body over the limit, a path that can't be decoded).
 */
@ApplicationScoped
class ProblemRoutes {

  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  private static final String REQUEST_ID = "X-Request-Id";

  /** Before everything else of the router's. */
  private static final int FIRST = Integer.MIN_VALUE + 1000;

  /** What is taken from a client into the log: no line ends, no escape sequences, no novels. */
  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  private static final String UNREADABLE =
      "The address or the header Host is missing or malformed.";

  private final ObjectMapper mapper;

  /**
   * Set here and not as the framework's own setting, which looks at the path first and so fails at
   * one that can't be decoded.
   */
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Resource-Policy", "same-site");

  private final RequestBounds bounds;
  private final WholeBodies bodies;
  private final Admission admission;

  ProblemRoutes(
      ObjectMapper mapper, RequestBounds bounds, WholeBodies bodies, Admission admission) {
    this.mapper = mapper;
    this.bounds = bounds;
    this.bodies = bodies;
    this.admission = admission;
  }

  void filter(@Observes Filters filters) {
    filters.register(this::admit, 1000);
    // The framework would end a body that is too long with an empty 413; BoundedBodies counts.
    filters.register(
        context -> {
          context.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
          context.next();
        },
        1);
  }

  void explain(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::explain);
  }

  private void admit(RoutingContext context) {
    identify(context);
    try {
      bounds.check(context.request());
    } catch (ProblemException e) {
      context.fail(e.type().status(), e);
      return;
    }
    bodies.await(context, () -> admission.enter(context));
  }

  private static void identify(RoutingContext context) {
    String given = context.request().getHeader(REQUEST_ID);
    String id =
        given != null && SANE_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    context.response().putHeader(REQUEST_ID, id);
    context.response().headers().addAll(SECURITY_HEADERS);
  }

  private void explain(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    if (!context.response().headers().contains(REQUEST_ID)) {
      // The router itself refuses a request without Host, before any filter.
      identify(context);
    }
    answer(context, problem(context), retryAfter(context.failure()));
  }

  private static Problem problem(RoutingContext context) {
    String path = context.request().path() == null ? "/" : context.request().path();
    if (context.failure() instanceof ProblemException e) {
      return Problem.of(e.type(), e.getMessage(), path, e.errors());
    }
    ProblemType type =
        ProblemMapper.ofStatus(context.statusCode() < 400 ? 500 : context.statusCode());
    if (DatabaseFaults.isUnavailable(context.failure())) {
      type = ProblemType.UNAVAILABLE;
    } else if (type == ProblemType.INTERNAL) {
      LOG.error("A request failed", context.failure());
    }
    String detail = type == ProblemType.INVALID_PARAMETER ? UNREADABLE : type.explanation();
    return Problem.of(type, detail, path, List.of());
  }

  private static long retryAfter(Throwable failure) {
    return failure instanceof ProblemException e && e.retryAfterSeconds() > 0
        ? e.retryAfterSeconds()
        : ProblemMapper.RETRY_AFTER_SECONDS;
  }

  private void answer(RoutingContext context, Problem problem, long retryAfter) {
    HttpServerResponse response = context.response().setStatusCode(problem.status());
    if (problem.status() == ProblemType.UNAVAILABLE.status()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter));
    }
    try {
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(mapper.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
