package org.colloquy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Says what is wrong with a body in the client's terms: JSON pointers, never classes. */
public final class JsonFaults {

  private JsonFaults() {}

  /** The problem of a body that could not be read. */
  public static ProblemException problem(JsonProcessingException e) {
    // Jackson wraps what the parser found in a JsonMappingException; only this kind is of the
    // shape.
    if (e instanceof MismatchedInputException mismatch && !isLeftOver(mismatch)) {
      return invalid(pointer(mismatch), detail(mismatch));
    }
    String where =
        e.getLocation() == null
            ? ""
            : " The fault is at line %d, column %d."
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return new ProblemException(
        ProblemType.MALFORMED_JSON, ProblemType.MALFORMED_JSON.explanation() + where);
  }

  /** The problem of one member. */
  static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(
        ProblemType.VALIDATION,
        ProblemType.VALIDATION.explanation(),
        List.of(new Problem.Invalid(pointer, detail)));
  }

  /** The members that constraints were broken by, the first of them. */
  static List<Problem.Invalid> invalid(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(fault -> new Problem.Invalid(pointer(fault.getPropertyPath()), fault.getMessage()))
        // A set has no order, and the same request must give the same answer.
        .sorted(
            Comparator.comparing(Problem.Invalid::pointer).thenComparing(Problem.Invalid::detail))
        // A list of a hundred thousand bad tags has as many faults.
        .limit(Problem.MAX_ERRORS)
        .toList();
  }

  /** RFC 6901's pointer to the member that a constraint was put on. */
  public static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      boolean isMember =
          node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT;
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (isMember && node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(escaped(node.getName()));
      }
    }
    return pointer.toString();
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer.append('/');
      pointer.append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
    }
    return pointer.toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static boolean isLeftOver(MismatchedInputException e) {
    return e.getMessage() != null && e.getMessage().startsWith("Trailing token");
  }

  private static String detail(MismatchedInputException e) {
    if (e instanceof PropertyBindingException) {
      return "is not a member that a client may set here";
    }
    if (e instanceof Text.TextFault fault) {
      return fault.getOriginalMessage();
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "must be one of " + String.join(", ", Parameters.wireNames(format.getTargetType()));
    }
    return "is not of the type that the operation takes";
  }
}
