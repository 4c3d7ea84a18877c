package org.colloquy.web;

import java.io.Serial;
import java.util.List;

/** Ends a request with a problem. The transaction that it leaves is rolled back. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Problem.Invalid> errors;

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
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  /** A bad path, query or header parameter. */
  public static ProblemException parameter(String name, String fault) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER, "The parameter " + name + " " + fault + ".");
  }

  /** A resource that does not exist, or that the caller may not know to exist. */
  public static ProblemException notFound() {
    return new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.explanation());
  }

  /** The problem's type. */
  public ProblemType type() {
    return type;
  }

  /** The members of the body that are at fault; never null. */
  public List<Problem.Invalid> errors() {
    return errors;
  }
}
