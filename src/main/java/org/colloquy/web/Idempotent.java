package org.colloquy.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that a caller can repeat safely by sending an {@code Idempotency-Key}: it does its
 * work once and answers every repeat as it answered first. Every POST is one, and the build of the
 * contract fails where one is not.
 *
 * <p>With a key the operation runs within a transaction that also keeps its answer, so all that it
 * does must be in that transaction. It returns a {@code Response} or nothing. One that takes an
 * {@code InputStream} reads it within the transaction, and is recognised as a repeat when all of it
 * was read.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

  /**
   * The most seconds that the operation may take when it bears a key: its transaction is undone
   * then. More than most is for what reads a long body within it.
   */
  @Nonbinding
  int seconds() default 60;
}
