package org.colloquy.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every page has in its headers, and pages in the place of problems for those who asked for a
 * page: a browser that has to sign in is sent to where it can, any other problem is told in words.
 */
public final class HtmlAnswers {

  /** What a page is: the media type of each that is made here. */
  public static final String TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";

  /** Where people sign in. */
  public static final String SIGN_IN = "/sign-in";

  /** Nothing but what this server has, and pictures; no script or style within the page. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
  private static final String API = "/api/";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance problem(Problem problem, String signIn);
  }

  @ServerResponseFilter
  void dress(
      ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
    if (response.getEntity() instanceof Problem problem && asksForPage(request)) {
      explain(problem, request, response);
    }
    if (HTML.isCompatible(response.getMediaType())) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      // With no-referrer browsers would not say either from where a form was sent.
      http.response().putHeader("Referrer-Policy", "same-origin");
      if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      }
      headers.putSingle(HttpHeaders.VARY, "Accept, Authorization, Cookie");
    }
  }

  /** Whether the request is for something to look at: the API answers programs, whoever asks. */
  private static boolean asksForPage(ContainerRequestContext request) {
    return !request.getUriInfo().getRequestUri().getPath().startsWith(API)
        && request.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.toString().startsWith(MediaType.TEXT_HTML));
  }

  private static void explain(
      Problem problem, ContainerRequestContext request, ContainerResponseContext response) {
    String signIn = SIGN_IN + "?back=" + encoded(request);
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    boolean signsIn = problem.status() == ProblemType.UNAUTHENTICATED.status();
    if (signsIn && SAFE.contains(request.getMethod())) {
      response.setStatus(303);
      response.setEntity(null);
      response.getHeaders().putSingle(HttpHeaders.LOCATION, signIn);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      return;
    }
    String page = Templates.problem(problem, signsIn ? SIGN_IN : null).render();
    response.setEntity(page, new Annotation[0], HTML);
  }

  private static String encoded(ContainerRequestContext request) {
    java.net.URI asked = request.getUriInfo().getRequestUri();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return URLEncoder.encode(asked.getRawPath() + query, StandardCharsets.UTF_8);
  }
}
