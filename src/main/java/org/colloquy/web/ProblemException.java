package org.colloquy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolation;
import java.io.Serial;
import java.util.List;
import java.util.Set;

/** Ends a request with a problem. The transaction that it leaves is rolled back. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Problem.Invalid> errors;
  private final long retryAfterSeconds;

  /**
   * @param type what kind of problem
   * @param detail what happened this time, for a person to read; says nothing of classes or SQL
   */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /**
   * @param type what kind of problem
   * @param detail what happened this time, for a person to read
   * @param errors the members of the body that are at fault; empty if that is not the problem
   */
  public ProblemException(ProblemType type, String detail, List<Problem.Invalid> errors) {
    this(type, detail, errors, 0);
  }

  private ProblemException(
      ProblemType type, String detail, List<Problem.Invalid> errors, long retryAfterSeconds) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * A caller who has used up a limit.
   *
   * @param retryAfterSeconds when to try again; at least 1
   */
  public static ProblemException rateLimited(long retryAfterSeconds) {
    return passing(ProblemType.RATE_LIMITED, retryAfterSeconds);
  }

  /**
   * A caller who has as many streams open as they may.
   *
   * @param retryAfterSeconds when to try again; at least 1
   */
  public static ProblemException tooManyStreams(long retryAfterSeconds) {
    return passing(ProblemType.TOO_MANY_STREAMS, retryAfterSeconds);
  }

  /**
   * A server that has as many streams open as it keeps.
   *
   * @param retryAfterSeconds when to try again; at least 1
   */
  public static ProblemException streamsTaken(long retryAfterSeconds) {
    return passing(ProblemType.STREAMS_TAKEN, retryAfterSeconds);
  }

  /**
   * A server that has too much to do.
   *
   * @param retryAfterSeconds when to try again; at least 1
   */
  public static ProblemException overloaded(long retryAfterSeconds) {
    return passing(ProblemType.OVERLOADED, retryAfterSeconds);
  }

  private static ProblemException passing(ProblemType type, long retryAfterSeconds) {
    return new ProblemException(type, type.explanation(), List.of(), retryAfterSeconds);
  }

  /** A question about a time that changes under way can still alter. */
  public static ProblemException unsettled() {
    return passing(ProblemType.UNSETTLED, 1);
  }

  /** A request whose key another one bears that is still under way. */
  public static ProblemException inFlight() {
    return passing(ProblemType.IDEMPOTENCY_KEY_IN_FLIGHT, 1);
  }

  /** A bad path, query or header parameter. */
  public static ProblemException parameter(String name, String fault) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER, "The parameter " + name + " " + fault + ".");
  }

  /**
   * A bad member of the body, found after its constraints were checked.
   *
   * @param pointer where it is (RFC 6901)
   * @param fault what is wrong with it
   */
  public static ProblemException invalid(String pointer, String fault) {
    return JsonFaults.invalid(pointer, fault);
  }

  /** A body that is not what its operation takes. */
  public static ProblemException of(JsonProcessingException fault) {
    return JsonFaults.problem(fault);
  }

  /**
   * A body that breaks constraints.
   *
   * @param violations at least one
   */
  public static ProblemException of(Set<? extends ConstraintViolation<?>> violations) {
    return new ProblemException(
        ProblemType.VALIDATION,
        ProblemType.VALIDATION.explanation(),
        JsonFaults.invalid(violations));
  }

  /** A resource that does not exist, or that the caller may not know to exist. */
  public static ProblemException notFound() {
    return new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.explanation());
  }

  /**
   * The same problem as one of a part of the body.
   *
   * @param part where the part is in the body (RFC 6901)
   * @param member where in the part the fault is, if the problem does not say so itself
   * @param where what the detail begins with; may be empty
   */
  public ProblemException within(String part, String member, String where) {
    List<Problem.Invalid> own =
        errors.isEmpty() ? List.of(new Problem.Invalid(member, getMessage())) : errors;
    return new ProblemException(
        type,
        where + getMessage(),
        own.stream()
            .map(fault -> new Problem.Invalid(part + fault.pointer(), fault.detail()))
            .toList());
  }

  /**
   * The body of the answer.
   *
   * @param instance the path of the request
   */
  public Problem problem(String instance) {
    return Problem.of(type, getMessage(), instance, errors);
  }

  /** The problem's type. */
  public ProblemType type() {
    return type;
  }

  /** After how many seconds to try again; 0 if there is nothing to wait for. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** The members of the body that are at fault; never null. */
  public List<Problem.Invalid> errors() {
    return errors;
  }
}
