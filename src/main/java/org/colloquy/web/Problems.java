package org.colloquy.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems that an operation can answer with beside those of every operation of its kind. The
 * contract shows them all; {@link Contract} knows which those of every operation are.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Problems {

  /** The operation's own problems. */
  ProblemType[] value();
}
