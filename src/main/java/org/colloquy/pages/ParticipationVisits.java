package org.colloquy.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Callers;
import org.colloquy.author.Scope;
import org.colloquy.participation.Participation;
import org.colloquy.participation.ParticipationParameters;
import org.colloquy.web.Confidential;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Receives those who ask for a participation page, or sends them where they have to go first. */
@ApplicationScoped
class ParticipationVisits {

  private final Callers callers;
  private final Participation participation;

  ParticipationVisits(Callers callers, Participation participation) {
    this.callers = callers;
    this.participation = participation;
  }

  /**
   * A page for whoever may see it; for others the way to sign in, or why not.
   *
   * @param page makes the page
   * @param refusal makes the page that says what was wrong
   */
  Response answer(
      UriInfo uri,
      FilterParameters filters,
      Function<Visit, TemplateInstance> page,
      Function<ProblemException, TemplateInstance> refusal) {
    Optional<URI> tidy = withoutEmptyFields(uri);
    if (tidy.isPresent()) {
      return Response.seeOther(tidy.get()).build();
    }
    Optional<Caller> caller = callers.current();
    if (caller.isEmpty()) {
      String back = pathAndQuery(uri);
      return Response.seeOther(URI.create(Link.address("/sign-in", Map.of("back", back)))).build();
    }
    try {
      return html(200, page.apply(visit(caller.get(), uri, filters)));
    } catch (ProblemException e) {
      return html(e.type().status(), refusal.apply(e));
    }
  }

  private Visit visit(Caller caller, UriInfo uri, FilterParameters filters) {
    if (!caller.may(Scope.READ)) {
      throw new ProblemException(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.explanation());
    }
    ParticipationParameters parameters = filters.read();
    // Who may not see all asks for themselves, unless they say that they ask for another.
    boolean own = filters.author == null && !caller.may(Scope.PARTICIPATION);
    String author = own ? caller.id().toString() : filters.author;
    return new Visit(
        caller,
        uri.getRequestUri().getRawPath(),
        filters.asked(),
        parameters,
        participation.question(caller, parameters, author));
  }

  /**
   * A form's fields that were left empty are no part of an address to keep, or to send to others.
   */
  private static Optional<URI> withoutEmptyFields(UriInfo uri) {
    Map<String, List<String>> query = uri.getQueryParameters();
    if (query.values().stream().noneMatch(values -> values.contains(""))) {
      return Optional.empty();
    }
    Map<String, String> filled = new LinkedHashMap<>();
    query.forEach(
        (name, values) -> filled.put(name, values.get(0).isBlank() ? null : values.get(0)));
    return Optional.of(URI.create(Link.address(uri.getRequestUri().getRawPath(), filled)));
  }

  private static String pathAndQuery(UriInfo uri) {
    URI asked = uri.getRequestUri();
    return asked.getRawQuery() == null
        ? asked.getRawPath()
        : asked.getRawPath() + "?" + asked.getRawQuery();
  }

  private static Response html(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, Confidential.CACHE_CONTROL)
        .build();
  }
}
