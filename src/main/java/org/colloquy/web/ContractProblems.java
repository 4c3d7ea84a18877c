package org.colloquy.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives each operation a response for every status that a problem of its can have. Operations with
 * the same problems of a status share one response, named by the problems.
 */
final class ContractProblems {

  /** What goes by itself: the answer says after what time to try again. */
  private static final Set<ProblemType> PASSING =
      EnumSet.of(
          ProblemType.UNAVAILABLE,
          ProblemType.OVERLOADED,
          ProblemType.RATE_LIMITED,
          ProblemType.TOO_MANY_STREAMS,
          ProblemType.STREAMS_TAKEN,
          ProblemType.IDEMPOTENCY_KEY_IN_FLIGHT);

  private final Components components;

  ContractProblems(Components components) {
    this.components = components;
  }

  void complete(ContractOperation kind) {
    Map<Integer, List<ProblemType>> byStatus =
        of(kind).stream()
            .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach(
        (status, types) ->
            kind.operation()
                .getResponses()
                .addAPIResponse(
                    String.valueOf(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + shared(types))));
  }

  /** All problems of an operation, in the order in which the enum has them. */
  private static Set<ProblemType> of(ContractOperation kind) {
    Set<ProblemType> types =
        EnumSet.of(
            // Every operation refuses query parameters that it does not have.
            ProblemType.INVALID_PARAMETER,
            ProblemType.NOT_ACCEPTABLE,
            // Who need not say who they are must not say it wrongly either.
            ProblemType.UNAUTHENTICATED,
            ProblemType.RATE_LIMITED,
            // Any request may bear an issuer's token.
            ProblemType.ISSUER_UNAVAILABLE,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE,
            ProblemType.OVERLOADED);
    types.addAll(kind.problems());
    if (kind.hasBody()) {
      types.addAll(
          List.of(
              ProblemType.MALFORMED_JSON,
              ProblemType.VALIDATION,
              ProblemType.PAYLOAD_TOO_LARGE,
              ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }
    if (kind.isPost()) {
      types.add(ProblemType.IDEMPOTENCY_KEY_IN_FLIGHT);
      types.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
    if (kind.takesCursor()) {
      types.add(ProblemType.INVALID_CURSOR);
    }
    if (kind.namesOneThing()) {
      types.add(ProblemType.NOT_FOUND);
    }
    if (kind.needsScope()) {
      types.add(ProblemType.FORBIDDEN);
    }
    if (kind.takesIfMatch()) {
      types.addAll(List.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED));
    }
    return types;
  }

  private String shared(List<ProblemType> types) {
    String name = types.stream().map(ProblemType::code).collect(Collectors.joining("-or-"));
    if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
      components.addResponse(name, response(types));
    }
    return name;
  }

  private APIResponse response(List<ProblemType> types) {
    MediaType media =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    for (ProblemType type : types) {
      String name = "Problem." + type.code();
      components.addExample(name, example(type));
      media.addExample(
          type.code(), OASFactory.createExample().ref("#/components/examples/" + name));
    }
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(
                types.stream()
                    .map(type -> "`%s`: %s.".formatted(type.code(), type.title()))
                    .collect(Collectors.joining("\n\n")))
            .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media))
            .addHeader("X-Request-Id", ContractParts.header("X-Request-Id"));
    if (types.contains(ProblemType.RATE_LIMITED)) {
      response.addHeader("RateLimit", ContractParts.header("RateLimit"));
      response.addHeader("RateLimit-Policy", ContractParts.header("RateLimit-Policy"));
    }
    if (types.stream().anyMatch(PASSING::contains)) {
      response.addHeader("Retry-After", ContractParts.header("Retry-After"));
    }
    if (types.contains(ProblemType.UNAUTHENTICATED)) {
      response.addHeader("WWW-Authenticate", ContractParts.header("WWW-Authenticate"));
    }
    return response;
  }

  private static Example example(ProblemType type) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", type.uri());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", type.explanation());
    problem.put("instance", "/api/v1/posts/01a0a0aa-23e0-77fb-9466-7521fcf5db9c");
    if (type == ProblemType.VALIDATION) {
      Map<String, Object> invalid = new LinkedHashMap<>();
      invalid.put("pointer", "/body");
      invalid.put("detail", "must not be blank");
      problem.put("errors", List.of(invalid));
    }
    return OASFactory.createExample().summary(type.title()).value(problem);
  }
}
