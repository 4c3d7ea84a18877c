package org.colloquy.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Has the metrics answered always. Quarkus marks each answer as not to be compressed, and its route
 * for Prometheus takes the mark away when the answer is on its way already, on another thread than
 * the one that writes it and takes it away too. When both did it at once, the answer was lost, and
 * its client waited without end. Here the mark is gone before.
 */
@ApplicationScoped
class MetricsHeaders {

  private static final String METRICS = "/q/metrics";

  void filter(@Observes Filters filters) {
    filters.register(
        context -> {
          if (context.normalizedPath().equals(METRICS)) {
            context.addHeadersEndHandler(
                head -> context.response().headers().remove(HttpHeaders.CONTENT_ENCODING));
          }
          context.next();
        },
        2);
  }
}
