package org.colloquy.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * An operation of the contract, and what kind of operation it is. Ask before the parameters are
 * turned into references, which have no names.
 */
final class ContractOperation {

  /**
   * The role that anonymous readers have where the server is public; who gives it is in another
   * room.
   */
  private static final String PUBLIC = "public";

  private final String path;
  private final Operation operation;
  private final MethodInfo method;
  private final boolean takesCursor;
  private final boolean takesIfMatch;
  private final boolean takesIfNoneMatch;

  ContractOperation(String path, Operation operation, MethodInfo method) {
    this.path = path;
    this.operation = operation;
    this.method = method;
    this.takesCursor = takes(In.QUERY, "cursor");
    this.takesIfMatch = takes(In.HEADER, "If-Match");
    this.takesIfNoneMatch = takes(In.HEADER, "If-None-Match");
  }

  String path() {
    return path;
  }

  Operation operation() {
    return operation;
  }

  String id() {
    return operation.getOperationId();
  }

  boolean isRead() {
    return method.hasAnnotation(DotName.createSimple(GET.class));
  }

  /** Whether a repeat of it takes a key. */
  boolean isPost() {
    return method.hasAnnotation(DotName.createSimple(POST.class));
  }

  /** Whether what holds for every POST is held for this one. */
  boolean isIdempotent() {
    Type answer = method.returnType();
    return method.hasAnnotation(DotName.createSimple(Idempotent.class))
        && (answer.kind() == Type.Kind.VOID
            || answer.name().equals(DotName.createSimple(Response.class)));
  }

  /** Whether anonymous readers of a public server may call it too. */
  boolean isPublic() {
    AnnotationInstance roles = method.annotation(DotName.createSimple(RolesAllowed.class));
    return method.hasAnnotation(DotName.createSimple(PermitAll.class))
        || (roles != null && List.of(roles.value().asStringArray()).contains(PUBLIC));
  }

  /** Whether it takes more than being somebody. */
  boolean needsScope() {
    return method.hasAnnotation(DotName.createSimple(RolesAllowed.class));
  }

  /** Whether the answer holds a secret. */
  boolean isConfidential() {
    return method.hasAnnotation(DotName.createSimple(Confidential.class));
  }

  boolean isRevalidated() {
    return method.hasAnnotation(DotName.createSimple(Revalidated.class));
  }

  boolean hasBody() {
    return operation.getRequestBody() != null;
  }

  boolean takesCursor() {
    return takesCursor;
  }

  boolean takesIfMatch() {
    return takesIfMatch;
  }

  boolean takesIfNoneMatch() {
    return takesIfNoneMatch;
  }

  boolean namesOneThing() {
    return path.contains("{");
  }

  /** The problems that the operation itself declares. */
  List<ProblemType> problems() {
    AnnotationInstance declared = method.annotation(DotName.createSimple(Problems.class));
    return declared == null
        ? List.of()
        : List.of(declared.value().asEnumArray()).stream().map(ProblemType::valueOf).toList();
  }

  /** The name before those of the forms of its table; empty if it answers with none. */
  Optional<String> tables() {
    AnnotationInstance declared = method.annotation(DotName.createSimple(Tabular.class));
    return Optional.ofNullable(declared).map(tabular -> tabular.value().asString());
  }

  List<Parameter> parameters() {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  Map<String, APIResponse> responses() {
    return operation.getResponses().getAPIResponses();
  }

  private boolean takes(In in, String name) {
    return parameters().stream()
        .anyMatch(
            parameter -> parameter.getIn() == in && name.equalsIgnoreCase(parameter.getName()));
  }
}
