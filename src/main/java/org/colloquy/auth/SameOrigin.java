package org.colloquy.auth;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Tells requests that pages of this server make from those that pages of others make. A browser
 * adds its cookies to both, and says in {@code Origin} whose page it was.
 */
public final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private static final String REFUSAL =
      "The request does not come from a page of this server, as its header Origin has it. Behind a proxy, the server"
          + " must be told that it stands there (quarkus.http.proxy.proxy-address-forwarding).";

  /**
   * Forms are taken from our own pages alone, also from who is not signed in: otherwise another
   * site could sign its visitors in as somebody else.
   */
  @ServerRequestFilter
  @Priority(Priorities.AUTHENTICATION)
  void check(ResourceInfo resource, HttpServerRequest request) {
    Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
    if (consumes != null
        && Arrays.asList(consumes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED)) {
      require(request);
    }
  }

  /**
   * Refuses a request that would change something and was not made by a page of this server.
   *
   * @throws ProblemException if it was not
   */
  static void require(HttpServerRequest request) {
    if (!isSafe(request) && !isFromHere(request)) {
      throw new ProblemException(ProblemType.FORBIDDEN, REFUSAL);
    }
  }

  private static boolean isSafe(HttpServerRequest request) {
    return SAFE.contains(request.method().name());
  }

  /** What the request says of itself is what the proxy in front says, where it is trusted. */
  private static boolean isFromHere(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null || request.authority() == null) {
      return false;
    }
    try {
      URI there = URI.create(origin);
      URI here = URI.create(request.scheme() + "://" + request.authority());
      return there.getHost() != null
          && there.getScheme().equalsIgnoreCase(here.getScheme())
          && there.getHost().equalsIgnoreCase(here.getHost())
          && port(there) == port(here);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }
}
