package org.colloquy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Makes a problem of whatever ends a request: ours, the framework's, the database's, and what
 * nobody foresaw.
 */
@ApplicationScoped
public class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  /** After how many seconds a client may try again when the database does not answer. */
  static final int RETRY_AFTER_SECONDS = 5;

  private final AllowedMethods methods;

  ProblemMapper(AllowedMethods methods) {
    this.methods = methods;
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, UriInfo uri) {
    Response answer = answer(e.type(), e.getMessage(), uri, e.errors());
    if (e.retryAfterSeconds() == 0) {
      return answer;
    }
    return Response.fromResponse(answer)
        .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
        .build();
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e, UriInfo uri) {
    return problem(ProblemException.of(e.getConstraintViolations()), uri);
  }

  /**
   * In development Quarkus has a page of its own for this exception; ours is as specific, and wins.
   */
  @ServerExceptionMapper
  Response notFound(NotFoundException e, UriInfo uri) {
    return web(e, uri);
  }

  @ServerExceptionMapper
  Response web(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return json(json, uri);
    }
    if (e.getCause() instanceof ProblemException problem) {
      return problem(problem, uri);
    }
    ProblemType type = ofStatus(e.getResponse().getStatus());
    Response answer = answer(type, uri);
    return type == ProblemType.METHOD_NOT_ALLOWED
        ? Response.fromResponse(answer).allow(methods.of(uri)).build()
        : answer;
  }

  /** Quarkus has a mapper of its own for the more specific exception, whose answer has no body. */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response json(JsonProcessingException e, UriInfo uri) {
    ProblemException problem = JsonFaults.problem(e);
    return problem(problem, uri);
  }

  @ServerExceptionMapper
  Response tooLarge(BodyTooLarge e, UriInfo uri) {
    return problem(e.problem(), uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(SecurityException e, UriInfo uri) {
    return Response.fromResponse(answer(ProblemType.UNAUTHENTICATED, uri))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e, UriInfo uri) {
    return answer(ProblemType.FORBIDDEN, uri);
  }

  /** Nothing but a token of the issuer's makes the server ask it. */
  @ServerExceptionMapper
  Response issuerUnavailable(OIDCException e, UriInfo uri) {
    LOG.warnf("The issuer does not answer: %s", e.getMessage());
    return Response.fromResponse(answer(ProblemType.ISSUER_UNAVAILABLE, uri))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable e, UriInfo uri) {
    if (DatabaseFaults.isUnavailable(e)) {
      LOG.warnf("The database does not answer: %s", e.getMessage());
      return Response.fromResponse(answer(ProblemType.UNAVAILABLE, uri))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    if (isCutOff(e)) {
      // Nobody is there to be answered, and scripts on bad lines would fill the log.
      LOG.debugf("A client went away: %s", e.getMessage());
      return answer(ProblemType.INTERNAL, uri);
    }
    LOG.error("A request failed", e);
    return answer(ProblemType.INTERNAL, uri);
  }

  /** Whether the client's connection ended while its body was read or its answer written. */
  private static boolean isCutOff(Throwable fault) {
    Throwable cause = fault;
    while (cause instanceof IOException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    // What says how long the next part of a body is, and is no number, ends the connection too.
    return cause instanceof ClosedChannelException
        || cause instanceof HttpClosedException
        || (cause != fault && cause instanceof NumberFormatException);
  }

  /** The type that stands for a status code which the framework, not we, decided on. */
  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 400 -> ProblemType.INVALID_PARAMETER;
      case 401 -> ProblemType.UNAUTHENTICATED;
      case 403 -> ProblemType.FORBIDDEN;
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 406 -> ProblemType.NOT_ACCEPTABLE;
      case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
      case 414 -> ProblemType.URI_TOO_LONG;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 429 -> ProblemType.RATE_LIMITED;
      case 431 -> ProblemType.HEADERS_TOO_LARGE;
      case 503 -> ProblemType.UNAVAILABLE;
      default -> ProblemType.INTERNAL;
    };
  }

  private static Response answer(ProblemType type, UriInfo uri) {
    return answer(type, type.explanation(), uri, List.of());
  }

  private static Response answer(
      ProblemType type, String detail, UriInfo uri, List<Problem.Invalid> errors) {
    Problem problem = Problem.of(type, detail, uri.getRequestUri().getRawPath(), errors);
    return Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
