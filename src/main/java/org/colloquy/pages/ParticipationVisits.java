package org.colloquy.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.colloquy.web.HtmlAnswers;
import org.colloquy.web.ProblemException;
import org.colloquy.web.ProblemType;

/** Receives those who ask for a participation page. */
@ApplicationScoped
class ParticipationVisits {

  private final Callers callers;
  private final Participation participation;

  ParticipationVisits(Callers callers, Participation participation) {
    this.callers = callers;
    this.participation = participation;
  }

  /**
   * A page for whoever may see it.
   *
   * @param page makes the page
   * @throws ProblemException if it may not be seen, or a filter is not what it has to be
   */
  Response answer(UriInfo uri, FilterParameters filters, Function<Visit, TemplateInstance> page) {
    Optional<URI> tidy = withoutEmptyFields(uri);
    if (tidy.isPresent()) {
      return Response.seeOther(tidy.get()).build();
    }
    Visit visit = visit(callers.require(), uri, filters);
    return Response.ok(page.apply(visit).render())
        .type(HtmlAnswers.TYPE)
        .header(HttpHeaders.CACHE_CONTROL, Confidential.CACHE_CONTROL)
        .build();
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
}
