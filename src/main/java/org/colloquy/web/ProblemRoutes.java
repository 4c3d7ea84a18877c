package org.colloquy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

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

  private final ObjectMapper mapper;

  ProblemRoutes(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void identify(@Observes Filters filters) {
    filters.register(
        context -> {
          String given = context.request().getHeader(REQUEST_ID);
          String id =
              given != null && SANE_ID.matcher(given).matches()
                  ? given
                  : UUID.randomUUID().toString();
          MDC.put("requestId", id);
          context.response().putHeader(REQUEST_ID, id);
          context.next();
        },
        1000);
  }

  void explain(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::explain);
  }

  private void explain(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    ProblemType type = ProblemMapper.ofStatus(status);
    if (DatabaseFaults.isUnavailable(context.failure())) {
      type = ProblemType.UNAVAILABLE;
      context
          .response()
          .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ProblemMapper.RETRY_AFTER_SECONDS));
    } else if (type == ProblemType.INTERNAL) {
      LOG.error("A request failed", context.failure());
    }
    String path = context.request().path() == null ? "/" : context.request().path();
    Problem problem = Problem.of(type, type.explanation(), path, List.of());
    try {
      context
          .response()
          .setStatusCode(type.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(mapper.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
